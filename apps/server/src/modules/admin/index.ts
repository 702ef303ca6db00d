import type { Authenticator } from '#platform/http/authenticator.ts'
import type { UserId } from '@adwright/contract'
import { createStaffGate } from './authenticate.ts'
import { createSetUserBlocked } from './block-user.ts'
import { createChangePlan } from './change-plan.ts'
import type { AdminDeps, Parts } from './deps.ts'
import { createFlags, type Flags } from './flags.ts'
import { createImpersonate, createLeave } from './impersonate.ts'
import { createListAudit } from './list-audit.ts'
import { createGetOrganisation, createListOrganisations } from './list-organisations.ts'
import { createGetUser, createListUsers } from './list-users.ts'
import { createLookAtProviders } from './look-at-providers.ts'
import { createManageJobs } from './manage-jobs.ts'
import { createManageStaff } from './manage-staff.ts'
import { createPeople } from './people.ts'
import { createListFlags, createSetFlag } from './set-flag.ts'
import { createShowRevenue } from './show-revenue.ts'

export { adminOperations, type Keys } from './operations.ts'
export { adminRoutes } from './routes.ts'
export type { Flags } from './flags.ts'
export { createWatchProviders } from './watch-providers.ts'
export type { Installation } from './installation.ts'

/** What the staff of this installation see and do; see routes.ts. */
export type Admin = ReturnType<typeof createAdmin>

export function createAdmin(deps: AdminDeps) {
  const people = createPeople(deps.transactions)
  const flags: Flags = createFlags(deps.transactions)
  const parts: Parts = { ...deps, people, flags }
  return {
    /** At most five seconds old, like the next. */
    isStaff: (userId: UserId) => people.isStaff(userId),
    isBlocked: (userId: UserId) => people.isBlocked(userId),
    flags,
    /** Goes around the authenticators of people and keys. */
    authenticator: (inner: Authenticator) => createStaffGate(people, deps.clock)(inner),
    /** Who runs this installation; made and removed at the machine itself. */
    staff: createManageStaff(parts),
    listUsers: createListUsers(parts),
    getUser: createGetUser(parts),
    setUserBlocked: createSetUserBlocked(parts),
    impersonate: createImpersonate(parts),
    leave: createLeave(parts),
    listOrganisations: createListOrganisations(parts),
    getOrganisation: createGetOrganisation(parts),
    plan: createChangePlan(parts),
    revenue: createShowRevenue(parts),
    jobs: createManageJobs(parts),
    providers: createLookAtProviders(parts),
    listFlags: createListFlags(parts),
    setFlag: createSetFlag(parts),
    audit: createListAudit(parts),
  }
}
