import { isPermitted, type ApprovalMode, type Role, type UserId } from '@adwright/contract'
import type { Choice } from './topic.ts'

/** Who is concerned: by what they may do in the workspace, or by name. */
export type Concerned = 'everybody' | 'managers' | 'writers' | 'approvers' | readonly UserId[]

/** Somebody who belongs to the workspace, or (`leads`) to the organisation that owns it. */
export type PersonToTell = { userId: UserId; role: Role; leads: boolean; choice: Choice | undefined }

/**
 * Whom to tell, each once. Those who belong to the workspace itself come first: whoever leads an agency hears of its
 * clients only where nobody of the client's own workspace is concerned.
 */
export function peopleConcerned(
  people: readonly PersonToTell[],
  concerned: Concerned,
  approval: ApprovalMode = 'off',
): PersonToTell[] {
  const found = people.filter((person) => isConcerned(person, concerned, approval))
  const own = found.filter(({ leads }) => !leads)
  const chosen = own.length > 0 ? own : found
  if (chosen.length === 0 && concerned === 'approvers') return peopleConcerned(people, 'managers')
  return [...new Map(chosen.map((person) => [person.userId, person])).values()]
}

function isConcerned({ userId, role }: PersonToTell, concerned: Concerned, approval: ApprovalMode): boolean {
  switch (concerned) {
    case 'everybody':
      return true
    case 'managers':
      return isPermitted({ role }, 'manage')
    case 'writers':
      return isPermitted({ role }, 'create')
    case 'approvers':
      return approval === 'client' ? role === 'client' : isPermitted({ role }, 'approve')
    default:
      return concerned.includes(userId)
  }
}
