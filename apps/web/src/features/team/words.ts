import type { GivenRole, Role } from '@adwright/contract'
import type { Permission } from '@adwright/contract/permissions'
import { pickWords } from '../../lib/words.ts'

const en = {
  title: 'Team',
  lead: (workspace: string) => `Who works in ${workspace}, and what each of them may do.`,
  /** One plain sentence each. */
  role: {
    owner: 'Does everything, and alone can hand the workspace over or delete it.',
    admin: 'Does all but hand the workspace over or delete it: people, connections, campaigns.',
    editor: 'Makes and publishes: posters, campaigns and their budgets, posts.',
    client: 'Looks at everything and says yes or no to posts and campaigns. Changes nothing else.',
    analyst: 'Looks at everything. Changes nothing.',
  } satisfies Record<Role, string>,
  notInPlan: 'Not in your plan.',

  members: {
    title: 'Members',
    count: (count: number) => (count === 1 ? 'One person' : `${count} people`),
    invite: 'Invite',
    you: 'you',
    through: 'leads the organisation',
    since: (date: string) => `here since ${date}`,
    more: (name: string) => `More about ${name}`,
    alone: 'You are alone here so far. Invite somebody to make, to look on, or to say yes.',
  },
  invite: {
    title: (workspace: string) => `Invite somebody to ${workspace}`,
    text: 'They get a mail with a link that works for seven days. Nobody is in before they say yes.',
    email: 'E-mail',
    emailRequired: 'Write an e-mail address such as rui@example.com.',
    role: 'Role',
    submit: 'Send the invitation',
    sent: (email: string) => `Invited ${email}`,
  },
  changeRole: {
    open: 'Change role',
    title: (name: string) => `What is ${name} here?`,
    submit: 'Change role',
    done: (name: string, role: string) => `${name} is ${role} now`,
  },
  remove: {
    open: 'Remove',
    title: (name: string) => `Remove ${name}?`,
    text: 'They see nothing of this workspace any more, from this moment on. What they made stays.',
    submit: 'Remove',
    done: (name: string) => `${name} is removed`,
    failed: 'Nobody was removed',
  },
  leave: {
    open: 'Leave',
    title: (workspace: string) => `Leave ${workspace}?`,
    text: 'You see nothing of it any more. What you made stays. Only an invitation brings you back.',
    submit: 'Leave',
    failed: 'You are still here',
  },
  invitations: {
    title: 'Invitations that wait',
    note: 'Each link works once, for seven days.',
    by: (name: string, date: string) => (name ? `by ${name} on ${date}` : `on ${date}`),
    until: (date: string) => `until ${date}`,
    expired: 'Expired',
    again: 'Send again',
    againOne: (email: string) => `Send again: the invitation of ${email}`,
    noMore: 'Sent too often to be sent again',
    sent: (email: string) => `Sent again to ${email}`,
    notSent: 'Not sent',
    take: 'Take back',
    takeOne: (email: string) => `Take back the invitation of ${email}`,
    takeTitle: (email: string) => `Take back the invitation of ${email}?`,
    takeText: 'The link of the mail opens nothing any more. You can invite them again at any time.',
    taken: 'Taken back',
    notTaken: 'It still waits',
  },
  transfer: {
    title: 'Hand over this workspace',
    note: {
      business:
        'Somebody else becomes its owner, leads the organisation, and pays for it. You stay as an admin.',
      agency: 'A member becomes its owner. Your agency goes on leading it.',
    },
    nobody: 'There has to be another member first: invite whoever is to have it.',
    open: 'Hand over',
    dialog: (workspace: string) => `Hand over ${workspace}`,
    text: {
      business:
        'They can do everything from then on, also remove you, and the plan is theirs. Only they can give it back.',
      agency: 'They can do everything in it from then on, also hand it on or delete it.',
    },
    to: 'New owner',
    choose: 'Choose somebody',
    toRequired: 'Choose who is to have it.',
    password: 'Your password',
    passwordRequired: 'Write your password.',
    submit: 'Hand it over',
    done: (name: string) => `${name} is the owner now`,
  },
  table: {
    title: 'What each role may do',
    able: 'May',
    yes: 'yes',
    no: 'no',
    permissions: {
      view: 'Look at everything',
      approve: 'Say yes or no to posts and campaigns',
      create: 'Make and change posters, films and drafts',
      publish: 'Launch campaigns, change budgets, publish posts',
      people: 'Invite people and change their roles',
      manage: 'Connections, settings',
      own: 'Hand over or delete the workspace',
    } satisfies Partial<Record<Permission, string>>,
  },
}
export const teamWords = pickWords({ en })

/** From the one who may do most to the one who may do least. */
export const givenRoles = ['admin', 'editor', 'client', 'analyst'] as const satisfies GivenRole[]
