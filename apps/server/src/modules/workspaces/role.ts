import type { OrganisationRole, Role } from '@adwright/contract'

/** From the strongest to the weakest. */
const order: readonly Role[] = ['owner', 'admin', 'editor', 'client', 'analyst']

/** Whoever leads the organisation has that role in each of its workspaces, unless they have a stronger one of their own. */
export function strongestRole(own: Role | null, inOrganisation: OrganisationRole | null): Role {
  const held = [own, inOrganisation].filter((role) => role !== null)
  return order.find((role) => held.includes(role)) ?? 'analyst'
}

/** Nobody gives, takes or changes a role that is stronger than their own; only owners make owners. */
export const mayGive = (giver: Role, given: Role): boolean => order.indexOf(giver) <= order.indexOf(given)
