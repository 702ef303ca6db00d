import type { PasskeyTrouble } from '../../lib/passkeys.ts'

export const authWords = {
  or: 'or',
  passkey: {
    submit: 'Sign in with a passkey',
    trouble: {
      closed: 'No passkey was used. Try again, or sign in with your password.',
      there_already: 'No passkey was used. Try again, or sign in with your password.',
      other_address: 'Passkeys of this installation work at another address. Sign in with your password.',
      broken: 'This browser could not use a passkey. Sign in with your password.',
    } satisfies Record<PasskeyTrouble, string>,
  },
  code: {
    title: 'One more step',
    lead: 'Open your authenticator app and enter the six digits that it shows.',
    backupLead: 'Enter one of the backup codes that you kept. Each is good for one sign-in.',
    code: 'Code',
    backupCode: 'Backup code',
    useBackup: 'Use a backup code',
    useApp: 'Use the authenticator app',
    trust: 'Trust this device for 30 days',
    submit: 'Sign in',
    as: (email: string) => `Signing in as ${email}.`,
    back: 'Use another account',
    required: {
      app: 'Write the six digits of your app.',
      backup: 'Write a backup code such as k3v9m-x2tqa.',
    },
  },
  confirmEmail: {
    title: 'Confirming your new e-mail',
    done: 'Your new e-mail counts now',
    doneText: 'Sign in with it from now on. Wherever you are signed in already, you stay so.',
    failed: 'This link does not work any more',
    failedText: 'A link works for an hour and only once. Ask for a new one under Settings → Profile.',
    goOn: 'Go on',
    toProfile: 'To your profile',
  },
  invited: {
    lead: 'You join the workspace that you were invited to as soon as it is there.',
    email: 'The invitation went to this address.',
  },
} as const
