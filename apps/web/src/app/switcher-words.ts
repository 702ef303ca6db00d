import { pickWords } from '../lib/words.ts'

const en = {
  title: 'Your workspaces',
  search: 'Search workspaces',
  found: (count: number, more: boolean) =>
    count === 1 ? '1 workspace' : more ? `${count} workspaces and more` : `${count} workspaces`,
  here: 'You are here',
  none: (search: string) => `None of your workspaces is called “${search}”.`,
  allClients: 'All clients at a glance',
  notOpened: 'The workspace did not open',
  gone: {
    title: 'You are in no workspace',
    text: 'You have left the last one, were taken out of it, or it was deleted. Sign in once more, and a new workspace of your own is there. An invitation by mail leads back to somebody else’s.',
    signIn: 'Sign in again',
  },
}
/** Of what few people open: loaded when it is. */
export const switcherWords = pickWords({ en })
