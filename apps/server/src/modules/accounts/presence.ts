import { AppError } from '#platform/errors.ts'
import type { Person } from '#platform/member.ts'
import { createCheckPassword } from './check-password.ts'
import type { Parts } from './deps.ts'

/** That the person is there now, and not somebody at a screen that was left open. @throws AppError auth.proof_needed */
export type RequirePresence = (person: Person) => Promise<void>

/**
 * For ten minutes after signing in, or after the password was given once more. Who has only a passkey signs in anew.
 */
export const createRequirePresence =
  ({ stores }: Pick<Parts, 'stores'>): RequirePresence =>
  async ({ userId, sessionId }) => {
    if (sessionId === undefined) throw new AppError('auth.session_needed')
    if (!(await stores.sessions.isProven({ id: sessionId, userId }))) throw new AppError('auth.proof_needed')
  }

export function createProvePresence(parts: Parts) {
  const checkPassword = createCheckPassword(parts)
  return async ({ userId, sessionId }: Person, password: string): Promise<void> => {
    await checkPassword(userId, password)
    if (sessionId !== undefined) await parts.stores.sessions.noteProof({ id: sessionId, userId })
  }
}
