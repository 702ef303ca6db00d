import { isPermitted, type ApprovalMode, type Role } from '@adwright/contract'

/**
 * Whether what this person puts on the calendar waits for somebody's yes. Without a role it is the schedule itself that
 * adds it (a series): then it waits, unless the post that it repeats was approved.
 */
export function waitsForApproval(mode: ApprovalMode, role: Role | undefined): boolean {
  if (mode === 'off') return false
  return mode === 'client' || role === undefined || !isPermitted({ role }, 'approve')
}

/** Whether this person's yes counts. */
export const mayApprove = (mode: ApprovalMode, role: Role): boolean =>
  mode === 'client' ? role === 'client' : isPermitted({ role }, 'approve')
