import type { OrganisationId, UserId, WorkspaceId } from '@adwright/contract'
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

/** What is recorded of somebody that tells who they are. */
const personalFacts = ['name', 'email', 'userName', 'browser', 'system']

/** Addresses that they came from, and facts about them in their own acts and in acts on them. The same right is needed. */
export async function dropPerson(
  tx: Tx,
  { userId, email }: { userId: UserId; email: string },
): Promise<void> {
  const facts = sql`${personalFacts}::text[]`
  const without = (side: 'before' | 'after') =>
    sql`case when jsonb_typeof(${sql.ref(side)}) = 'object' then ${sql.ref(side)} - ${facts} else ${sql.ref(side)} end`
  await sql`update audit_entries set ip = null where actor = ${userId} and ip is not null`.execute(tx)
  await sql`
    update audit_entries set before = ${without('before')}, after = ${without('after')}
    where (subject = ${userId} or (actor = ${userId} and workspace_id is null and organisation_id is null)
        or lower(before ->> 'email') = ${email} or lower(after ->> 'email') = ${email})
      and (before ?| ${facts} or after ?| ${facts})`.execute(tx)
}
