import type { OrganisationId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

// Everything here runs as the system.

/** Also those that are closed already. */
export async function workspacesOf(tx: Tx, organisationId: OrganisationId): Promise<WorkspaceId[]> {
  const rows = await tx
    .selectFrom('workspaces')
    .select('workspace_id')
    .where('organisation_id', '=', organisationId)
    .execute()
  return rows.map((row) => row.workspace_id as WorkspaceId) // written from one
}

/** Any that is still open, so that none is left behind. */
export async function closeWorkspaces(tx: Tx, organisationId: OrganisationId, now: Date): Promise<void> {
  await tx
    .updateTable('workspaces')
    .set({ erased_at: now })
    .where('organisation_id', '=', organisationId)
    .where('erased_at', 'is', null)
    .execute()
}

export async function deleteOrganisation(tx: Tx, id: OrganisationId): Promise<void> {
  await tx.deleteFrom('organisations').where('organisation_id', '=', id).execute()
}
