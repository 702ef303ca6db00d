import type { NotificationKind } from '@adwright/contract'
import { z } from 'zod'

/** What a sentence is made of; each kind uses some of it. */
export const Params = z.object({
  /** Of the campaign, post, film, person, … that it is about. */
  name: z.string().optional(),
  /** Why, as whatever failed has said it. */
  reason: z.string().optional(),
  /** Who did it. */
  by: z.string().optional(),
  role: z.string().optional(),
  meter: z.string().optional(),
  limit: z.number().optional(),
  /** A day, such as 2026-11-30. */
  on: z.string().optional(),
  workspace: z.string().optional(),
  simulated: z.boolean().optional(),
})
export type Params = z.infer<typeof Params>
export type Words = { title: string; text: string | null }

type Sentences = (params: Params) => [title: string, text?: string]

const meters: Readonly<Record<string, string>> = {
  campaigns: 'campaigns',
  generations: 'AI generations',
  apiCalls: 'API calls',
  seats: 'seats',
  clientWorkspaces: 'client workspaces',
}
const of = ({ name }: Params, what: string) => (name ? `“${name}”` : what)
const used = ({ meter = '' }: Params) => meters[meter] ?? 'what your plan includes'

const sentences: Readonly<Record<NotificationKind, Sentences>> = {
  'campaign.awaiting': (p) => [
    `${of(p, 'A campaign')} waits for your approval.`,
    'Nothing of it runs and nothing is spent before you have said yes.',
  ],
  'campaign.approved': (p) => [
    `${p.by ?? 'Somebody'} approved ${of(p, 'a campaign')}.`,
    'Its launch began with the yes.',
  ],
  'campaign.sent_back': (p) => [`${p.by ?? 'Somebody'} sent ${of(p, 'a campaign')} back.`, p.reason],
  'campaign.launched': (p) => [`${of(p, 'A campaign')} is launched.`, 'It is in Meta’s review now.'],
  'campaign.launch_failed': (p) => [`${of(p, 'A campaign')} could not be launched.`, p.reason],
  'campaign.waiting': (p) => [`The launch of ${of(p, 'a campaign')} waits for you.`, p.reason],
  'campaign.rejected': (p) => [`Meta rejected ${of(p, 'a campaign')}.`, p.reason],
  'campaign.with_issues': (p) => [`${of(p, 'A campaign')} has a problem at Meta.`, p.reason],
  'campaign.drifted': (p) => [
    `${of(p, 'A campaign')} was changed at Meta.`,
    'Something there differs from what was set here. Accept it, or set it back.',
  ],
  'connection.needs_reconnect': (p) => [
    `Meta no longer accepts the sign-in of ${p.name ?? 'somebody'}.`,
    'Launches and posts wait until Meta is connected again.',
  ],
  'post.published': (p) => [`${of(p, 'A post')} is published.`],
  'post.failed': (p) => [`${of(p, 'A post')} did not go out.`, p.reason],
  'post.unclear': (p) => [
    `${of(p, 'A post')} may or may not be out.`,
    'Meta’s answer was lost. We go on looking for it; have a look, too.',
  ],
  'post.awaiting': (p) => [`${of(p, 'A post')} waits for your approval.`],
  'post.approved': (p) => [`${p.by ?? 'Somebody'} approved ${of(p, 'a post')}.`],
  'post.sent_back': (p) => [`${p.by ?? 'Somebody'} sent ${of(p, 'a post')} back.`, p.reason],
  'film.ready': (p) => [`The film for ${of(p, 'a brief')} is ready.`],
  'film.failed': (p) => [`The film for ${of(p, 'a brief')} could not be made.`, p.reason],
  'generation.failed': (p) => [`Posters for ${of(p, 'a brief')} could not be made.`, p.reason],
  'invitation.accepted': (p) => [
    `${p.name ?? 'Somebody'} accepted your invitation to ${p.workspace ?? 'the workspace'}.`,
  ],
  'member.joined': (p) => [`${p.name ?? 'Somebody'} joined ${p.workspace ?? 'the workspace'}.`],
  'member.left': (p) => [`${p.name ?? 'Somebody'} left ${p.workspace ?? 'the workspace'}.`],
  'member.removed': (p) => [
    `You no longer belong to ${p.workspace ?? 'a workspace'}.`,
    `${p.by ?? 'Somebody who leads it'} removed you.`,
  ],
  'member.role_changed': (p) => [
    `Your role in ${p.workspace ?? 'the workspace'} is ${p.role ?? 'another one'} now.`,
    p.by && `${p.by} changed it.`,
  ],
  'usage.near': (p) => [
    `80 % of the ${used(p)} of your plan are used.`,
    p.limit === undefined
      ? undefined
      : `Your plan has ${p.limit}${p.on ? `, and begins anew on ${p.on}` : ''}.`,
  ],
  'usage.reached': (p) => [
    `All ${used(p)} of your plan are used.`,
    p.on
      ? `More are there on ${p.on}, or with a larger plan. What runs goes on running.`
      : 'A larger plan has more. What runs goes on running.',
  ],
  'trial.ending': (p) => [
    `Your trial ends on ${p.on ?? 'one of the next days'}.`,
    'Choose a plan to go on making and launching. What you have made stays.',
  ],
  'payment.failed': () => [
    'A payment did not go through.',
    'Check your card. It is tried again by itself for some days, and everything works meanwhile.',
  ],
  'plan.ended': () => [
    'Your plan has ended.',
    'Everything you made is there. Nothing new can be made or launched without a plan; campaigns at Meta go on running.',
  ],
  'support.looked': (p) => ['Support looked at your account.', p.reason && `The reason given: ${p.reason}`],
  'export.ready': (p) => [
    'The file with your data is ready.',
    `Download it in your settings${p.on ? ` until ${p.on}; then it is deleted` : ''}.`,
  ],
  'export.failed': () => [
    'The file with your data could not be made.',
    'Ask for it once more. If that fails, too, write to whoever runs this installation.',
  ],
}

/** Both are shown as they are, so neither is ever HTML. */
export function wordsOf(kind: NotificationKind, params: Params): Words {
  const [title, text] = sentences[kind](params)
  return { title, text: text ?? null }
}
