import { APIError } from 'better-auth/api'
import { AppError } from '#platform/errors.ts'

/** Turns better-auth's refusals into ours, by their code; anything else is a fault and stays one. */
export const refusalOf =
  ({ email = '' }: { email?: string }) =>
  (error: unknown): never => {
    if (!(error instanceof APIError)) throw error
    switch (error.body?.code) {
      case 'INVALID_EMAIL_OR_PASSWORD':
      case 'INVALID_EMAIL':
        throw new AppError('auth.wrong_credentials')
      case 'EMAIL_NOT_VERIFIED':
        throw new AppError('auth.email_not_verified', { email })
      case 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL':
      case 'USER_ALREADY_EXISTS':
      case 'FAILED_TO_CREATE_USER': // two sign-ups with one e-mail at the same moment: the second meets the unique index
        throw new AppError('auth.email_taken', {}, { field: 'email' })
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
