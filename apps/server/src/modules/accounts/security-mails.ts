import type { Mail } from '#platform/mail.ts'
import { letter, type Addressee } from '#platform/mail/letter.ts'
import type { Device } from './device.ts'

/** Something was done to an account: its owner hears of it, and what to do if it was somebody else. */
const notice = (to: Addressee, publicUrl: string, subject: string, ...lines: string[]): Mail =>
  letter(to, {
    subject,
    lines,
    button: ['Look at my account', `${publicUrl}/settings/security`],
    after: [
      'If it was you, there is nothing to do. If it was not, set a new password at once: it signs everybody else out.',
    ],
  })

type SignInFacts = Device & { ip: string; at: Date }
export const newSignInMail = (to: Addressee, facts: SignInFacts, publicUrl: string): Mail => {
  const { browser, system, ip, at } = facts
  const device = [browser ?? 'an unknown program', system].filter((part) => part !== null).join(' on ')
  const moment = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return notice(
    to,
    publicUrl,
    'A new sign-in to your Adwright account',
    `Somebody, hopefully you, signed in with ${device}, which your account was not used with lately.`,
    `It was at ${moment}, from the address ${ip}.`,
  )
}

export const passwordChangedMail = (to: Addressee, publicUrl: string): Mail =>
  notice(to, publicUrl, 'Your Adwright password was changed', 'The password of your account is a new one.')

export const twoFactorMail = (to: Addressee, on: boolean, publicUrl: string): Mail =>
  on
    ? notice(
        to,
        publicUrl,
        'Two-factor sign-in is on',
        'Signing in to your account now asks for a code of your authenticator app. Keep the backup codes where you find them without your phone.',
      )
    : notice(
        to,
        publicUrl,
        'Two-factor sign-in is off',
        'Signing in to your account no longer asks for a code: the password is enough.',
      )

export const passkeyMail = (to: Addressee, name: string, added: boolean, publicUrl: string): Mail =>
  added
    ? notice(
        to,
        publicUrl,
        'A passkey was added to your account',
        `The passkey “${name}” can sign in to your account now.`,
      )
    : notice(
        to,
        publicUrl,
        'A passkey was removed from your account',
        `The passkey “${name}” can no longer sign in to your account.`,
      )
