import type { EndpointName } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Person } from '#platform/member.ts'
import type { Rule } from './policy.ts'

/**
 * What is open, by the kind of a route, to one of the staff who stands in for somebody. They look and help with drafts;
 * they neither spend the person's money nor speak in their name. A permission that is added has to be placed here.
 */
const openTo = {
  view: 'everything',
  create: 'drafting',
  publish: 'reading',
  approve: 'reading',
  manage: 'reading',
  people: 'reading',
  belong: 'reading',
  keys: 'reading',
  own: 'reading',
  bill: 'reading',
  person: 'reading',
  personal: 'reading',
  public: 'reading',
  staff: 'nothing',
} as const satisfies Record<Rule, 'everything' | 'drafting' | 'reading' | 'nothing'>

/** What looks at Meta and changes nothing there, and the ways out and on of the session itself. */
const open: ReadonlySet<EndpointName> = new Set([
  'checkCampaign',
  'syncCampaign',
  'refreshPost',
  'seeInvitation',
  'signIn',
  'signOut',
  'refreshToken',
  'endImpersonation',
])

const closed: ReadonlySet<EndpointName> = new Set([
  // Connects an account of Meta's, and copies everything about a person, though they only read.
  'metaCallback',
  'downloadExport',
  // Use up what the person has paid for.
  'generateImages',
  'generateVideo',
  // Publishes what is due until then.
  'fastForward',
  // What was not seen by the person stays unread.
  'readNotifications',
  // Is no drafting: what the person made is theirs to throw away.
  'deleteManyMedia',
])

/**
 * Keeps the staff who look through a person's eyes from what only the person may do. A route that is added tomorrow falls
 * under the rule of its kind. @throws AppError auth.impersonating
 */
export function refuseStandIn(
  { name, rule, method }: { name: EndpointName; rule: Rule; method: string },
  person: Person | undefined,
): void {
  if (person?.origin?.impersonatorId !== undefined && !isOpen(name, rule, method))
    throw new AppError('auth.impersonating')
}

function isOpen(name: EndpointName, rule: Rule, method: string): boolean {
  if (open.has(name)) return true
  if (closed.has(name)) return false
  switch (openTo[rule]) {
    case 'everything':
      return true
    case 'drafting':
      return method !== 'DELETE'
    case 'reading':
      return method === 'GET' || method === 'HEAD'
    case 'nothing':
      return false
  }
}
