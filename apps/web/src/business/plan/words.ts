import type { Meter, PlanFeature } from '@adwright/contract'
import { formatNumber } from '../../lib/format.ts'
import { pickWords } from '../../lib/words.ts'

const counted = (count: number, one: string, many: string) =>
  `${formatNumber(count)} ${count === 1 ? one : many}`

/** What plans are called and made of, wherever one is spoken of. */
const en = {
  meter: {
    campaigns: 'Campaigns',
    generations: 'AI generations',
    apiCalls: 'API calls',
  } satisfies Record<Meter, string>,
  meterNote: {
    campaigns: 'Counted once, when one is launched. Drafts are free, and so is a launch that fails.',
    generations:
      'A poster in all its shapes is one, and so is each cut of a video. What fails costs nothing.',
    apiCalls: 'Requests of programs with an API key.',
  } satisfies Record<Meter, string>,
  used: (used: number, limit: number | null) =>
    limit === null ? `${formatNumber(used)} used` : `${formatNumber(used)} of ${formatNumber(limit)}`,
  points: {
    campaigns: (most: number | null, each: string) =>
      most === null ? 'Unlimited campaigns' : `${counted(most, 'campaign', 'campaigns')}${each}`,
    generations: (most: number | null, each: string) =>
      most === null
        ? 'Unlimited AI generations'
        : `${counted(most, 'AI generation', 'AI generations')}${each}`,
    seats: (most: number | null) =>
      most === null ? 'As many people as you like' : counted(most, 'person', 'people'),
    apiCalls: (most: number | null, each: string) =>
      most === null ? 'Unlimited API calls' : `${counted(most, 'API call', 'API calls')}${each}`,
    clientWorkspaces: (most: number) => `Workspaces for ${counted(most, 'client', 'clients')}`,
    month: ' a month',
    inAll: ' in all',
  },
  feature: {
    teamRoles: 'Roles for analysts and clients',
    bulkTools: 'Import of many posts from a CSV file',
    agency: 'Workspaces for your clients',
  } satisfies Record<PlanFeature, string>,
  /** Ads are none of our money. */
  adSpend:
    'Ads are paid by you to Meta, directly, from your own ad account. Adwright never touches that money.',
  see: 'See plans',
  seeUsage: 'See what is used',
  askWho: 'Whoever pays for this organisation can change the plan.',
  missing: {
    title: (feature: string) => `${feature}: not in your plan`,
    text: 'A larger plan has it. Everything else here works as before.',
  },
  refusal: {
    'plan.limit_reached': 'This goes beyond your plan',
    'plan.feature_missing': 'This is not in your plan',
    'plan.ended': 'Your plan has ended',
    notNow: 'Not now',
    ok: 'All right',
  },
  notice: {
    label: 'About your plan',
    dismiss: 'Dismiss',
    past_due: 'The last payment did not go through',
    pastDueText: (until: string | null) =>
      until === null
        ? 'Everything works on for now. Pay the open invoice or give another card.'
        : `Everything works on until ${until}. Pay the open invoice or give another card before that.`,
    pay: 'Mend the payment',
    ended: 'Your plan has ended',
    endedGuest: 'The plan of this workspace has ended',
    endedText:
      'Everything is still here to be looked at, paused and exported. Nothing new can be made or launched. What runs at Meta goes on running, and costing there, until you pause it.',
    choose: 'Choose a plan',
    trial: (days: number) => (days <= 1 ? 'Your trial ends within a day' : `Your trial ends in ${days} days`),
    trialText: 'Nothing is charged by itself. Choose a plan, and what you have made goes on as it is.',
    full: {
      campaigns: 'All campaigns of this period are launched',
      generations: 'All AI generations of this period are used',
      apiCalls: 'All API calls of this period are used',
    } satisfies Record<Meter, string>,
    near: {
      campaigns: (used: number, limit: number) => `${used} of ${limit} campaigns of this period are launched`,
      generations: (used: number, limit: number) =>
        `${used} of ${limit} AI generations of this period are used`,
      apiCalls: (used: number, limit: number) =>
        `${formatNumber(used)} of ${formatNumber(limit)} API calls of this period are used`,
    } satisfies Record<Meter, unknown>,
    stops: {
      campaigns: 'No other one can be launched.',
      generations: 'No new posters or videos can be made.',
      apiCalls: 'Programs with an API key are refused.',
    } satisfies Record<Meter, string>,
    goesOn: {
      campaigns: 'What runs goes on, and can be changed and paused.',
      generations: 'What is made stays: it can be edited, posted and launched.',
      apiCalls: 'The app itself works as before.',
    } satisfies Record<Meter, string>,
    resets: (day: string) => `There are new ones on ${day}.`,
    moreIn: 'A larger plan has more.',
  },
  sidebar: {
    label: (plan: string) => `${plan} plan: what is used`,
    plan: (plan: string) => `${plan} plan`,
    trial: (days: number) => (days <= 1 ? 'Trial, last day' : `Trial, ${days} days left`),
    ended: 'Plan ended',
  },
}
export const planWords = pickWords({ en })
