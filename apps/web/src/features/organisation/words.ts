import type { OrganisationRole } from '@adwright/contract'
import { pickWords } from '../../lib/words.ts'

const en = {
  title: 'Organisation',
  lead: 'It owns your workspaces and pays for them. Only those who lead it see this page.',
  name: {
    title: 'Name',
    note: {
      business: 'On invitations, and wherever your people see whose workspace it is.',
      agency: 'On invitations, and the one thing of your agency that a client’s people see.',
    },
    label: 'Name of the organisation',
    required: 'Write a name.',
    save: 'Save',
    saved: 'Saved',
    notSaved: 'Not saved',
  },
  people: {
    title: 'Who leads it',
    note: 'They are in every workspace, see the plan and the invoices, and can change both.',
    you: 'you',
    role: { owner: 'Owner', admin: 'Admin' } satisfies Record<OrganisationRole, string>,
    add: 'Add somebody',
    addTitle: 'Let somebody lead with you',
    addText: (organisation: string) =>
      `They have to be in a workspace of ${organisation} already. From then on they are an admin in all of them.`,
    email: 'Their e-mail',
    emailRequired: 'Write an e-mail address such as rui@example.com.',
    submit: 'Add',
    added: (email: string) => `${email} leads the organisation now`,
    remove: 'Remove',
    removeOne: (name: string) => `Remove ${name}`,
    removeTitle: (name: string) => `Take ${name} out of the lead?`,
    removeText:
      'They see neither plan nor invoices any more. In workspaces that they are a member of, they stay with their own role.',
    leaveTitle: 'Step down?',
    leaveText:
      'You see neither plan nor invoices any more, and only the workspaces that you are a member of. The owner can add you again.',
    leave: 'Step down',
    removed: (name: string) => `${name} does not lead the organisation any more`,
    notRemoved: 'Nothing was changed',
  },
  agency: {
    title: 'Work for clients',
    note: 'Make your organisation an agency.',
    points: [
      'Each client gets a workspace of its own: its Meta connection, campaigns, posts and people.',
      'Whoever leads your organisation is in all of them. A client’s people see their own and nothing of the others.',
      'All clients stand side by side on one page, with spend, results and what needs attention.',
      'The workspace that you have now stays as it is. One plan covers all.',
    ],
    start: 'Become an agency',
    plan: (names: string) => `It takes the ${names} plan.`,
    yours: 'You have it.',
    trial: 'Your trial has it, too.',
    not: (plan: string | null) => (plan ? `You have ${plan}.` : ''),
    sure: 'Become an agency?',
    sureText:
      'Your workspace, its people and the plan stay as they are. An agency does not turn back into a business.',
    done: 'You can add your first client now',
    failed: 'Nothing was changed',
    isTitle: 'You are an agency',
    isNote: (count: number) =>
      count === 1 ? 'With one workspace, your own.' : `With ${count} workspaces, your own included.`,
    toClients: 'To your clients',
  },
}
export const organisationWords = pickWords({ en })
