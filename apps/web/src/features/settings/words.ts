import type { AppLanguage } from '@adwright/contract'

export const profileWords = {
  timeZone: 'Your time zone',
  timeZoneHint:
    'For the times that you read. Posts are planned in the time zone of the workspace, figures are of the ad account’s.',
  ofWorkspace: (zone: string) => `That of the workspace (${zone})`,
  language: 'Language',
  /** One for each that the app speaks. */
  languages: { en: 'English' } satisfies Record<AppLanguage, string>,
  changeEmail: 'Change e-mail',
  changeEmailText: (email: string) => `You sign in with ${email} now.`,
  newEmail: 'New e-mail',
  yourPassword: 'Your password',
  same: 'That is the address that you have.',
  sendLink: 'Send the link',
  sentTitle: 'One more step',
  sent: (email: string) =>
    `If ${email} can be used, a link is on its way there. Open it within an hour to confirm that the address is yours.`,
  until: (email: string) => `Until then you sign in with ${email}, as before.`,
  done: 'Understood',
}
