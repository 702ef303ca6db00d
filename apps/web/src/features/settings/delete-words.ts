import { pickWords } from '../../lib/words.ts'

const en = {
  title: 'Delete this workspace',
  note: 'With everything in it, at once and for good.',
  open: 'Delete the workspace',
  dialog: (workspace: string) => `Delete ${workspace}?`,
  goes: 'What goes, for everybody here',
  gone: [
    'Campaigns, briefs, posters, videos, files and the brand kit',
    'The calendar: posts that wait are not published any more',
    'All figures, connections and API keys',
    'Everybody’s way in, and invitations that wait',
  ],
  last: (organisation: string) =>
    `If it is the only workspace of ${organisation}, the organisation goes with it, and its plan ends.`,
  stays: 'What stays at Meta',
  staying: 'Posts that are published, campaigns that have run and their results, your Pages and ad accounts.',
  name: (workspace: string) => `Type “${workspace}” to go on`,
  nameDiffers: 'That is not its name.',
  password: 'Your password',
  passwordRequired: 'Write your password.',
  submit: 'Delete for good',
  toCampaigns: 'To the campaigns that run',
}
export const deleteWords = pickWords({ en })
