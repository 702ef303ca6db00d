import type { OrganisationId, WorkspaceId } from '@adwright/contract'
import type { WorkspacesDeps } from './deps.ts'
import { deleteErased, deleteEmptyBusiness, isEmptyBusiness, ownerOfErased } from './erase-store.ts'

export const eraseWorkflow = 'workspaces.erase'
export type EraseInput = { workspaceId: WorkspaceId; organisationId: OrganisationId }
/** Each part can be run again, also after it was cut off in the middle. */
export type EraseWorkspace = {
  files(input: EraseInput): Promise<void>
  /** What the organisation has elsewhere, if this was the last workspace of a business. */
  elsewhere(input: EraseInput): Promise<void>
  rows(input: EraseInput): Promise<void>
  /** All of it at once, of a workspace that was closed. */
  now(workspaceId: WorkspaceId): Promise<void>
}

/** Objects first: while the rows are there, one knows which. The acts that were recorded stay. */
export function createEraseWorkspace({
  transactions,
  eraseFiles,
  beforeErase,
}: WorkspacesDeps): EraseWorkspace {
  const parts: Omit<EraseWorkspace, 'now'> = {
    files: ({ workspaceId }) => eraseFiles(workspaceId),
    elsewhere: async ({ organisationId }) => {
      const goes = await transactions.asSystem((tx) => isEmptyBusiness(tx, organisationId))
      if (goes) await beforeErase(organisationId)
    },
    rows: ({ workspaceId, organisationId }) =>
      transactions.asSystem(async (tx) => {
        await deleteErased(tx, workspaceId)
        await deleteEmptyBusiness(tx, organisationId)
      }),
  }
  return {
    ...parts,
    now: async (workspaceId) => {
      const organisationId = await transactions.asSystem((tx) => ownerOfErased(tx, workspaceId))
      if (!organisationId) return
      const input = { workspaceId, organisationId }
      await parts.files(input)
      await parts.elsewhere(input)
      await parts.rows(input)
    },
  }
}
