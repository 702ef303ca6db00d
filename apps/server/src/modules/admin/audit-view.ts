import type { ApiKeyId, OrganisationId, UserId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import type { Place } from './cursor.ts'

export type AuditQuery = {
  actor?: string | undefined
  /** `campaign.launched`, or `campaign.` for everything of that noun. */
  action?: string | undefined
  subject?: string | undefined
  workspaceId?: WorkspaceId | undefined
  organisationId?: OrganisationId | undefined
  /** Only what was done in no workspace. */
  inNone?: boolean
  from?: string | undefined
  to?: string | undefined
  after?: Place | undefined
  limit: number
}
export type FoundEntry = Awaited<ReturnType<typeof auditPage>>[number]

/** What was done, the latest first: all that the transaction may see, of a workspace, of an organisation or (as the system) everything. */
export async function auditPage(tx: Tx, query: AuditQuery) {
  const { actor, action, subject, workspaceId, organisationId, inNone, from, to, after } = query
  let entries = tx.selectFrom('audit_entries').selectAll()
  if (actor !== undefined)
    entries = entries.where((is) => is.or([is('actor', '=', actor), is('impersonator_id', '=', actor)]))
  if (action?.endsWith('.')) entries = entries.where('action', 'like', `${action.replace(/_/g, '\\_')}%`)
  else if (action !== undefined) entries = entries.where('action', '=', action)
  if (subject !== undefined) entries = entries.where('subject', '=', subject)
  if (workspaceId !== undefined) entries = entries.where('workspace_id', '=', workspaceId)
  if (organisationId !== undefined) entries = entries.where('organisation_id', '=', organisationId)
  if (inNone) entries = entries.where('workspace_id', 'is', null)
  if (from !== undefined) entries = entries.where('at', '>=', new Date(from))
  if (to !== undefined) entries = entries.where('at', '<', new Date(to))
  if (after !== undefined)
    entries = entries.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('at', 'audit_entry_id'), '<', tuple(after.at, Number(after.id))),
    )
  const rows = await entries
    .orderBy('at', 'desc')
    .orderBy('audit_entry_id', 'desc')
    .limit(query.limit)
    .execute()
  return rows.map((row) => ({
    id: String(row.audit_entry_id),
    at: row.at,
    action: row.action,
    subject: row.subject,
    actor: row.actor,
    before: row.before,
    after: row.after,
    // Only module audit writes the table, from branded values.
    workspaceId: row.workspace_id as WorkspaceId | null,
    organisationId: row.organisation_id as OrganisationId | null,
    ip: row.ip,
    apiKeyId: row.api_key_id as ApiKeyId | null,
    impersonatorId: row.impersonator_id as UserId | null,
    requestId: row.request_id,
  }))
}
