import type { GivenRole } from '@adwright/contract'
import { pickWords } from '../../lib/words.ts'

const en = {
  loading: 'Your invitation',
  title: (workspace: string) => `Join ${workspace}`,
  invites: (inviter: string, organisation: string | null) =>
    `${inviter || 'Somebody'} invites you${organisation ? `, for ${organisation}` : ''}.`,
  as: 'You would be',
  may: {
    admin: 'You do everything there but hand it over or delete it: people, connections, campaigns.',
    editor: 'You make and publish: posters, campaigns and their budgets, posts.',
    client: 'You look at everything and say yes or no to posts.',
    analyst: 'You look at everything: campaigns, posts and their figures.',
  } satisfies Record<GivenRole, string>,
  sentTo: 'Sent to',
  until: 'Works until',
  accept: 'Accept and go there',
  decline: 'Decline',
  declineTitle: 'Decline this invitation?',
  declineText: (workspace: string) =>
    `Its link opens nothing then. Only a new invitation brings you to ${workspace}.`,
  declined: 'You declined',
  declinedText: (workspace: string) =>
    `You do not join ${workspace}. If that was a slip, ask for a new invitation.`,
  other: (mine: string) => `You are signed in as ${mine}. This invitation is for another address.`,
  signOut: 'Sign out and go on',
  create: 'Create an account',
  createText: 'You choose a password and are in.',
  signIn: 'Sign in',
  signInText: 'There is an account with this address: sign in with it, and you come back here.',
  dead: 'This invitation does not work any more',
  linkMissing: 'This page needs the link from the mail. Open it from there.',
  failed: 'Your invitation did not load',
  home: 'Go to Adwright',
}
export const invitationWords = pickWords({ en })
