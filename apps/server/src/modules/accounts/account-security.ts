import { createAddPasskey, createStartPasskey } from './add-passkey.ts'
import { createChangeEmail, createConfirmEmail } from './change-email.ts'
import { createChangePassword } from './change-password.ts'
import type { Parts } from './deps.ts'
import { createListPasskeys, createRemovePasskey, createRenamePasskey } from './manage-passkeys.ts'
import { createEndOtherSessions, createEndSession, createListSessions } from './manage-sessions.ts'
import { createManageTwoFactor } from './manage-two-factor.ts'
import { createProvePresence } from './presence.ts'
import { createPasskeySignIn, createPasskeySignInOptions } from './passkey-sign-in.ts'

/** What people do to keep their account theirs. */
export const createAccountSecurity = (parts: Parts) => ({
  provePresence: createProvePresence(parts),
  changePassword: createChangePassword(parts),
  changeEmail: createChangeEmail(parts),
  confirmEmail: createConfirmEmail(parts),
  listSessions: createListSessions(parts),
  endSession: createEndSession(parts),
  endOtherSessions: createEndOtherSessions(parts),
  twoFactor: createManageTwoFactor(parts),
  listPasskeys: createListPasskeys(parts),
  startPasskey: createStartPasskey(parts),
  addPasskey: createAddPasskey(parts),
  renamePasskey: createRenamePasskey(parts),
  removePasskey: createRemovePasskey(parts),
  passkeySignInOptions: createPasskeySignInOptions(parts),
  passkeySignIn: createPasskeySignIn(parts),
})
export type AccountSecurity = ReturnType<typeof createAccountSecurity>
