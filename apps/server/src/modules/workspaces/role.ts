import type { OrganisationRole, Role, UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'

/** From the strongest to the weakest. */
const order: readonly Role[] = ['owner', 'admin', 'editor', 'client', 'analyst']

/** Whoever leads the organisation has that role in each of its workspaces, unless they have a stronger one of their own. */
export function strongestRole(own: Role | null, inOrganisation: OrganisationRole | null): Role {
  const held = [own, inOrganisation].filter((role) => role !== null)
  return order.find((role) => held.includes(role)) ?? 'analyst'
}

/** For a list of people: the strongest first. */
export const byStrength = (a: Role, b: Role): number => order.indexOf(a) - order.indexOf(b)

/** Nobody gives, takes or changes a role that is stronger than their own; only owners make owners. */
export const mayGive = (giver: Role, given: Role): boolean => order.indexOf(giver) <= order.indexOf(given)

/** @throws workspace.role_too_strong */
export function refuseStronger(giver: Role, given: Role): void {
  if (!mayGive(giver, given)) throw new AppError('workspace.role_too_strong', {}, { field: 'role' })
}

type Somebody = { userId: UserId; role: Role }
/**
 * Whether a member may change or remove another one: never themselves, never the owner, nobody above them.
 * @throws workspace.own_role, workspace.owner_stays, workspace.role_too_strong
 */
export function refuseChangeOf(by: Somebody, whom: Somebody): void {
  if (by.userId === whom.userId) throw new AppError('workspace.own_role')
  if (whom.role === 'owner') throw new AppError('workspace.owner_stays')
  refuseStronger(by.role, whom.role)
}

/** Roles for people from outside, such as an agency's client; some plans have only those who work there. */
export const isTeamRole = (role: Role): boolean => role === 'analyst' || role === 'client'
