import type { ApprovalMode, CalendarEntry, Role } from '@adwright/contract'
import { isPermitted } from '@adwright/contract/permissions'

/** Whether what somebody with this role puts on the calendar waits for a yes first. */
export const waitsForYes = (mode: ApprovalMode, role: Role): boolean =>
  mode === 'client' || (mode === 'editors' && !isPermitted({ role }, 'approve'))

/** Whether this role's yes counts. What still waits when nobody has to ask any more is freed by whoever may approve. */
export const mayApprove = (mode: ApprovalMode, role: Role): boolean =>
  mode === 'client' ? role === 'client' : isPermitted({ role }, 'approve')

/** The one that goes out first comes first. */
export const inTheirOrder = (posts: readonly CalendarEntry[]): CalendarEntry[] =>
  posts.toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? '') || a.id.localeCompare(b.id))

/** The post to look at after this one; the first again when there is none behind it. */
export function nextToApprove(posts: readonly CalendarEntry[], id: string): CalendarEntry | undefined {
  const ordered = inTheirOrder(posts)
  const at = ordered.findIndex((post) => post.id === id)
  return [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(0, at))].find((post) => post.id !== id)
}
