import type { OrganisationId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Origin } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'

export type Entry = {
  /** Null: an act on an account or an organisation, not in a workspace. */
  workspaceId: WorkspaceId | null
  organisationId?: OrganisationId | undefined
  actor: string
  action: string
  subject: string
  before: unknown
  after: unknown
  requestId: string | null
  origin?: Origin | undefined
  at: Date
}

export async function addEntry(tx: Tx, entry: Entry): Promise<void> {
  const { workspaceId, actor, action, subject, before, after, requestId, origin, at } = entry
  await tx
    .insertInto('audit_entries')
    .values({
      workspace_id: workspaceId,
      actor,
      action,
      subject,
      before: before === undefined ? null : JSON.stringify(before),
      after: after === undefined ? null : JSON.stringify(after),
      request_id: requestId,
      organisation_id: entry.organisationId ?? null,
      ip: origin?.ip ?? null,
      api_key_id: origin?.apiKeyId ?? null,
      impersonator_id: origin?.impersonatorId ?? null,
      at,
    })
    .execute()
}

/** Takes facts out of what is recorded of a subject; the acts themselves stay. Tenant code has no right to it. */
export async function dropFacts(tx: Tx, subject: string, facts: readonly string[]): Promise<void> {
  await tx
    .updateTable('audit_entries')
    .set({ before: sql`before - ${[...facts]}::text[]`, after: sql`after - ${[...facts]}::text[]` })
    .where('subject', '=', subject)
    .execute()
}
