import type { OrganisationId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

/** Whether nobody can be in it any more. An agency stays: its owner makes the next workspace. Needs the system role. */
export async function isEmptyBusiness(tx: Tx, organisationId: OrganisationId): Promise<boolean> {
  const row = await tx
    .selectFrom('organisations as o')
    .select('o.organisation_id')
    .where('o.organisation_id', '=', organisationId)
    .where('o.kind', '=', 'business')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('workspaces as w')
            .select('w.workspace_id')
            .whereRef('w.organisation_id', '=', 'o.organisation_id')
            .where('w.erased_at', 'is', null),
        ),
      ),
    )
    .executeTakeFirst()
  return row !== undefined
}

/** The workspace with everything in it, if it was marked for that. Needs the system role. */
export async function deleteErased(tx: Tx, workspaceId: WorkspaceId): Promise<void> {
  await tx
    .deleteFrom('workspaces')
    .where('workspace_id', '=', workspaceId)
    .where('erased_at', 'is not', null)
    .execute()
}

/** The business that has no workspace left, not even one that is still being erased. Needs the system role. */
export async function deleteEmptyBusiness(tx: Tx, organisationId: OrganisationId): Promise<void> {
  // Whoever is making a workspace there holds this row: they end first, and are then seen.
  await tx
    .selectFrom('organisations')
    .select('organisation_id')
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .execute()
  await tx
    .deleteFrom('organisations as o')
    .where('o.organisation_id', '=', organisationId)
    .where('o.kind', '=', 'business')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('workspaces as w')
            .select('w.workspace_id')
            .whereRef('w.organisation_id', '=', 'o.organisation_id'),
        ),
      ),
    )
    .execute()
}

/** Whose a workspace is that was marked; undefined when it is gone. Needs the system role. */
export async function ownerOfErased(tx: Tx, workspaceId: WorkspaceId): Promise<OrganisationId | undefined> {
  const row = await tx
    .selectFrom('workspaces')
    .select('organisation_id')
    .where('workspace_id', '=', workspaceId)
    .where('erased_at', 'is not', null)
    .executeTakeFirst()
  return row?.organisation_id as OrganisationId | undefined // written by us from a branded value
}
