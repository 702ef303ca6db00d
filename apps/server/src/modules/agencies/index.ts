import type {
  ClientPage,
  CreateClientWorkspace,
  ListClients,
  Organisation,
  UserId,
  Workspace,
} from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import { createAddOrganisationAdmin } from './add-organisation-admin.ts'
import { createBecomeAgency } from './become-agency.ts'
import { createCreateClientWorkspace } from './create-client-workspace.ts'
import type { AgencyDeps } from './deps.ts'
import { createGetOrganisation } from './get-organisation.ts'
import { createListClients } from './list-clients.ts'
import { createRemoveOrganisationAdmin } from './remove-organisation-admin.ts'
import { createRenameOrganisation } from './rename-organisation.ts'

export type { AgencyDeps, AgencyLimits } from './deps.ts'
export { agencyRoutes } from './routes.ts'

/** What those who lead an organisation do about it. The member says which: the one that owns the workspace they are in. */
export type Agencies = {
  get(member: Member): Promise<Organisation>
  rename(member: Member, name: string): Promise<void>
  becomeAgency(member: Member): Promise<void>
  createClient(member: Member, wish: CreateClientWorkspace): Promise<Workspace>
  listClients(member: Member, query: ListClients): Promise<ClientPage>
  addAdmin(member: Member, email: string): Promise<void>
  removeAdmin(member: Member, userId: UserId): Promise<void>
}

export const createAgencies = (deps: AgencyDeps): Agencies => ({
  get: createGetOrganisation(deps),
  rename: createRenameOrganisation(deps),
  becomeAgency: createBecomeAgency(deps),
  createClient: createCreateClientWorkspace(deps),
  listClients: createListClients(deps),
  addAdmin: createAddOrganisationAdmin(deps),
  removeAdmin: createRemoveOrganisationAdmin(deps),
})
