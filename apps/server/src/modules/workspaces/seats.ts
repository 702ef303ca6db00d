import type { OrganisationId, Role, WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import type { WorkspacesDeps } from './deps.ts'
import { isTeamRole } from './role.ts'
import { lockSeats, takenSeats } from './seat-view.ts'

type Deps = Pick<WorkspacesDeps, 'limits' | 'people' | 'clock'>
/** Keeps a seat for an address, in the transaction that then takes it. @throws plan.seats_taken */
export type KeepSeat = (tx: Tx, email: string) => Promise<void>

/**
 * Asks the plan before a transaction begins; what it answers counts the seats inside one (as the system), and nobody
 * counts beside it until that transaction ends. Each person has one seat, in however many workspaces they are.
 */
export async function askForSeat(
  { limits, people, clock }: Deps,
  { organisation: held }: Pick<Member, 'organisation'>,
  organisationId: OrganisationId,
): Promise<KeepSeat> {
  const seats = await limits.seats(organisationId)
  return async (tx, email) => {
    if (seats === null) return
    await lockSeats(tx, organisationId)
    const { userIds, emails } = await takenSeats(tx, organisationId, clock.now())
    const known = await people.findByEmail([...emails, email])
    const seatOf = (address: string): string => known.get(address)?.id ?? address
    const taken = new Set<string>([...userIds, ...emails.map(seatOf)])
    if (taken.has(seatOf(email)) || taken.size < seats) return
    // The client of an agency does not learn what the agency has bought, nor how many it is for.
    if (!held?.role) throw new AppError('plan.seats_taken', { remedy: 'ask whoever pays for more' })
    const remedy = `choose a larger plan than one for ${seats}`
    throw new AppError('plan.seats_taken', { remedy, limit: seats, used: taken.size })
  }
}

/** @throws plan.feature_missing for roles that this plan does not have */
export async function refuseMissingRole(
  { limits }: Pick<Deps, 'limits'>,
  workspaceId: WorkspaceId,
  role: Role,
): Promise<void> {
  if (isTeamRole(role)) await limits.requireTeamRoles(workspaceId)
}
