import type { OrganisationId } from '@adwright/contract'
import type { PrivacyDeps } from './deps.ts'
import { closeWorkspaces, deleteOrganisation, workspacesOf } from './erase-store.ts'

/**
 * Erases an organisation: its workspaces with everything in them, then what it pays, then itself. It can be cut off
 * anywhere and begun again.
 */
export const createEraseOrganisation =
  ({ transactions, clock, eraseWorkspace, beforeErase }: PrivacyDeps) =>
  async (organisationId: OrganisationId): Promise<void> => {
    const ids = await transactions.asSystem(async (tx) => {
      await closeWorkspaces(tx, organisationId, clock.now())
      return workspacesOf(tx, organisationId)
    })
    for (const id of ids) await eraseWorkspace(id)
    await beforeErase(organisationId)
    await transactions.asSystem((tx) => deleteOrganisation(tx, organisationId))
  }
