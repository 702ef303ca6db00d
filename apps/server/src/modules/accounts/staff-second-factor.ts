import type { Person } from '#platform/member.ts'
import type { AccountsDeps } from './deps.ts'
import type { SessionStore } from './session-store.ts'

/** Whether one of the staff is here with a password alone, where the administration asks for more. */
export type LacksSecondFactor = (person: Person) => Promise<boolean>

/** By the session and not by the account: who has a passkey may still have come with the password. */
export const createLacksSecondFactor =
  ({
    isStaff,
    staffNeedSecondFactor,
    sessions,
  }: Pick<AccountsDeps, 'isStaff' | 'staffNeedSecondFactor'> & {
    sessions: SessionStore
  }): LacksSecondFactor =>
  async ({ userId, sessionId }) =>
    staffNeedSecondFactor &&
    (await isStaff(userId)) &&
    (sessionId === undefined || !(await sessions.hasSecondFactor(sessionId)))
