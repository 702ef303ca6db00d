import { APIError } from 'better-auth/api'
import { AppError } from '#platform/errors.ts'

const taken = ['USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL', 'USER_ALREADY_EXISTS', 'FAILED_TO_CREATE_USER']
const codeOf = (error: unknown): string => (error instanceof APIError ? String(error.body?.code ?? '') : '')

/** Perhaps: the last of these codes is also what a database that is away looks like. */
export const isEmailTaken = (error: unknown): boolean => taken.includes(codeOf(error))

/** Turns better-auth's refusals into ours, by their code; anything else is a fault and stays one. */
export const refusalOf =
  (about: { email?: string; taken?: boolean }) =>
  (error: unknown): never => {
    if (about.taken) throw new AppError('auth.email_taken', {}, { field: 'email' })
    switch (codeOf(error)) {
      case 'INVALID_EMAIL_OR_PASSWORD':
      case 'INVALID_EMAIL':
        throw new AppError('auth.wrong_credentials')
      case 'EMAIL_NOT_VERIFIED':
        throw new AppError('auth.email_not_verified', { email: about.email ?? '' })
      case 'INVALID_TOKEN':
      case 'TOKEN_EXPIRED':
      case 'USER_NOT_FOUND':
        throw new AppError('auth.link_invalid')
      case 'PASSWORD_TOO_SHORT':
      case 'PASSWORD_TOO_LONG':
        throw new AppError('auth.weak_password', {}, { field: 'password' })
      default:
        throw error
    }
  }

/** The same where a code was asked for: of a wrong one nothing more is said. */
export function refusalOfCode(error: unknown): never {
  if (codeOf(error) === 'ACCOUNT_TEMPORARILY_LOCKED') throw new AppError('request.too_many', { seconds: 900 })
  if (error instanceof APIError && error.statusCode < 500) throw new AppError('auth.two_factor_wrong')
  throw error
}
