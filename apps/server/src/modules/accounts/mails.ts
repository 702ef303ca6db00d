import type { Mail } from '#platform/mail.ts'
import { letter, type Addressee } from '#platform/mail/letter.ts'

export const verificationMail = (to: Addressee, link: string): Mail =>
  letter(to, {
    subject: 'Confirm your e-mail for Adwright',
    lines: ['Welcome to Adwright. Please confirm that this e-mail address is yours:'],
    button: ['Confirm my e-mail', link],
    after: [
      'The link is good for 24 hours. If you did not sign up, ignore this mail: nothing happens without it.',
    ],
  })

export const resetMail = (to: Addressee, link: string): Mail =>
  letter(to, {
    subject: 'Set a new password for Adwright',
    lines: ['Somebody, hopefully you, asked for a new password. Choose it here:'],
    button: ['Choose a new password', link],
    after: [
      'The link is good for one hour and works once. A new password signs you out everywhere.',
      'If it was not you, ignore this mail: your password stays as it is.',
    ],
  })

export const alreadyThereMail = (to: Addressee, signInLink: string): Mail =>
  letter(to, {
    subject: 'You already have an Adwright account',
    lines: [
      'Somebody, hopefully you, tried to open an account with this e-mail. There is one already, so just sign in:',
    ],
    button: ['Sign in', signInLink],
    after: [
      'If you forgot the password, you can set a new one there. If it was not you, there is nothing to do.',
    ],
  })
