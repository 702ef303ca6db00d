import type { Mail } from '#platform/mail.ts'
import { letter, type Addressee } from '#platform/mail/letter.ts'

/** To the new address: whoever opens the link has shown that it is theirs. */
export const newEmailMail = (to: Addressee, link: string): Mail =>
  letter(to, {
    subject: 'Confirm your new e-mail for Adwright',
    lines: ['Please confirm that this is to be the e-mail address of your account:'],
    button: ['Use this address', link],
    after: [
      'The link is good for one hour and works once. If you did not ask for it, ignore this mail: nothing happens without it.',
    ],
  })

/** To the address that counts until then. */
export const emailChangeAskedMail = (to: Addressee, newEmail: string, publicUrl: string): Mail =>
  letter(to, {
    subject: 'A new e-mail address for your Adwright account',
    lines: [
      `Somebody, hopefully you, wants your account to use the address ${newEmail}. We sent a link there; until it is opened, nothing changes.`,
    ],
    button: ['Look at my account', `${publicUrl}/settings/security`],
    after: [
      'If it was not you, somebody knows your password: set a new one now, which makes the link void and signs everybody else out.',
    ],
  })

export const emailChangedMail = (to: Addressee, newEmail: string, publicUrl: string): Mail =>
  letter(to, {
    subject: 'Your Adwright account has a new e-mail address',
    lines: [`Your account uses the address ${newEmail} from now on. Mails no longer come here.`],
    button: ['Sign in', `${publicUrl}/sign-in`],
    after: ['If it was not you, write to whoever runs this installation, from this address.'],
  })

/** To the owner of the account that has the address; whoever asked for it learns nothing. */
export const emailTakenMail = (to: Addressee, publicUrl: string): Mail =>
  letter(to, {
    subject: 'Somebody wants to use your e-mail address',
    lines: [
      'Somebody, perhaps you, wanted another Adwright account to use this address. It belongs to your account already, so nothing was changed.',
    ],
    button: ['Sign in', `${publicUrl}/sign-in`],
    after: ['There is nothing to do.'],
  })
