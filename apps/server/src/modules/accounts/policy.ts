import type { PolicyPart } from '#platform/http/policy.ts'

export const accountsPolicy = {
  signUp: 'public',
  signIn: 'public',
  signOut: 'public',
  refreshToken: 'public',
  verifyEmail: 'public',
  resendVerification: 'public',
  requestPasswordReset: 'public',
  resetPassword: 'public',
  me: 'view',
  updateMe: 'person',
  updateWorkspace: 'manage',
  listOutbox: 'public',
} as const satisfies PolicyPart
