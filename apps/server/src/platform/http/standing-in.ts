import type { EndpointName } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Person } from '#platform/member.ts'
import type { Rule } from './policy.ts'

/** Of these a member of staff in somebody's name only reads: the account, its keys, the money, giving things away. */
const own: ReadonlySet<Rule> = new Set(['person', 'keys', 'own', 'bill'])

/** The one thing of a person's that is for whoever stands in for them. */
const leave: EndpointName = 'endImpersonation'

/** Access that would outlast the hour, and copies of everything about a person, whatever their rule. */
const never: ReadonlySet<EndpointName> = new Set([
  'inviteMember',
  'resendInvitation',
  'changeRole',
  'removeMember',
  'leaveWorkspace',
  'downloadExport',
])

/**
 * Keeps the staff who look through a person's eyes from what only the person may do. A route that is added tomorrow falls
 * under the rule of its kind. @throws AppError auth.impersonating
 */
export function refuseStandIn(
  { name, rule, method }: { name: EndpointName; rule: Rule; method: string },
  person: Person | undefined,
): void {
  if (person?.origin?.impersonatorId === undefined || name === leave) return
  if (rule === 'staff' || never.has(name) || (own.has(rule) && method !== 'GET'))
    throw new AppError('auth.impersonating')
}
