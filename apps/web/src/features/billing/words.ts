import type { PlanId } from '@adwright/contract'
import { formatNumber } from '../../lib/format.ts'
import { pickWords } from '../../lib/words.ts'

const campaigns = (count: number) => (count === 1 ? 'This campaign' : 'These campaigns')

/** What the page of the plan says. What plans are made of is said elsewhere as well: `business/plan`. */
const en = {
  title: 'Plan and billing',
  lead: 'What you have, what is used of it, and what it costs.',
  leadMember: 'What this workspace may use, and what is used of it.',
  adSpendTitle: 'Your ads are paid to Meta',
  badge: {
    trial: 'Trial',
    active: 'Active',
    cancelled: 'Cancelled',
    past_due: 'Payment failed',
    ended: 'Ended',
  },
  price: { month: (money: string) => `${money} a month`, year: (money: string) => `${money} a year` },
  planOf: (id: PlanId, name: string) => (id === 'trial' ? name : `${name} plan`),
  state: {
    trial: (days: number, day: string) =>
      days <= 1
        ? `It ends within a day, on ${day}. Nothing is charged then: there is no card.`
        : `${days} days are left: it ends on ${day}. Nothing is charged then: there is no card.`,
    trialText: 'It has every feature. Choose a plan before it ends, and what you have made goes on as it is.',
    next: (money: string, day: string) => `The next charge is ${money} on ${day}.`,
    noCharge: (day: string) => `This period runs until ${day}.`,
    cancelled: (day: string) =>
      `It works until ${day} and is not charged again. After that nothing new can be made, and everything stays to be looked at, paused and exported.`,
    pastDue: (since: string) => `The payment of ${since} did not go through.`,
    nextTry: (day: string) => `It is tried again on ${day}.`,
    noTry: 'It is not tried again by itself.',
    until: (day: string) => `Everything works on until ${day}.`,
    ended: (day: string | null) =>
      `${day ? `It ended on ${day}.` : 'It has ended.'} Nothing new can be made or launched.`,
    endedText:
      'Everything is still here to be looked at, paused and exported. What runs at Meta goes on running, and costing there, until you pause it.',
    assigned: 'It was given by whoever runs this installation. Nothing is charged.',
    assignedUntil: (day: string) =>
      `It was given by whoever runs this installation, until ${day}. Nothing is charged.`,
  },
  credits: (money: string) => `${money} of credit are taken off the next invoices.`,
  creditsHere: (money: string) => `${money} of credit were given to you.`,
  selfHosted: {
    title: 'Plans are given here, not sold',
    text: 'This installation belongs to whoever runs it: they decide which plan an organisation has. Ask them when you need more.',
    staff: 'You are one of them: plans are given to organisations in the administration.',
  },
  portal: 'Payment details',
  portalFailed: 'The page for payments did not open',
  payNow: 'Pay the invoice',
  newCard: 'Give another card',
  resume: 'Keep the plan',
  resumed: 'The plan goes on',
  notResumed: 'The plan was not resumed',
  cancel: 'Cancel the plan',

  usage: {
    title: 'Used in this period',
    titleEnded: 'What was used',
    period: (from: string, to: string) => `${from} to ${to}`,
    resets: (day: string) => `New ones on ${day}`,
    noReset: 'Counted until the plan ends',
    open: 'No limit',
    byWorkspace: 'By workspace',
    guest: 'The plan is your agency’s. Here you see what this workspace has used.',
    exhausted: 'Nothing is left of it at the moment.',
    ask: 'Ask an owner or admin of your organisation when you need more.',
    askGuest: 'Ask the agency that you work with when you need more.',
    plan: 'Plan',
  },

  plans: {
    title: 'Plans',
    note: 'By the month, to be changed or cancelled at any time.',
    yours: 'Your plan',
    choose: (name: string) => `Choose ${name}`,
    upgrade: (name: string) => `Upgrade to ${name}`,
    downgrade: (name: string) => `Change to ${name}`,
    month: 'a month',
    checkoutFailed: 'The page for paying did not open',
    payFirst: 'Pay the open invoice first; after that the plan can be changed.',
    unavailable: 'The plans could not be read.',
  },

  change: {
    upgrade: (name: string) => `Upgrade to ${name}?`,
    downgrade: (name: string) => `Change to ${name}?`,
    reckoning: 'Working out what it costs',
    upgradeText: (name: string) =>
      `${name} holds at once. You pay for the rest of this period, less what is left of the plan you have.`,
    downgradeText: (name: string) =>
      `${name} holds at once, with its own limits. What is left of the plan you have becomes credit for the next invoices.`,
    dueNow: 'Due now',
    credit: 'For what is left of your plan',
    next: (day: string) => `Next charge, ${day}`,
    lines: 'How it adds up',
    loses: 'What it does not have',
    confirmPay: (money: string) => `Pay ${money} and change`,
    confirm: 'Change the plan',
    blocked: 'It cannot be changed yet',
    again: 'Check again',
    done: (name: string) => `You have the ${name} plan now`,
    failed: 'The plan was not changed',
    limit: {
      campaigns: (to: string) => `Campaigns a month: ${to}`,
      generations: (to: string) => `AI generations a month: ${to}`,
      apiCalls: (to: string) => `API calls a month: ${to}`,
      seats: (to: string) => `People: ${to}`,
      clientWorkspaces: (to: string) => `Workspaces for clients: ${to}`,
    },
    less: (from: number | null, to: number) =>
      `${formatNumber(to)} instead of ${from === null ? 'no limit' : formatNumber(from)}`,
  },

  cancelling: {
    title: 'Cancel the plan?',
    until: (day: string) =>
      `It works until ${day}, the end of what is paid for, and is not charged again. Until then you can take this back.`,
    after:
      'After that nothing new can be made or launched. Everything stays to be looked at, paused and exported.',
    running: (count: number) => `${campaigns(count)} of this workspace would go on running at Meta:`,
    runningNote: 'You pay Meta for ads directly, so only pausing a campaign stops what it costs.',
    noneRunning: 'No campaign of this workspace is running at Meta.',
    lookFailed: 'Which campaigns are running could not be read. They go on until you pause them.',
    keep: 'Keep the plan',
    confirm: 'Cancel the plan',
    failed: 'The plan was not cancelled',
    doneTitle: 'The plan is cancelled',
    goesOn: 'Running at Meta',
    look: 'Look at the campaigns',
    done: 'Done',
  },

  back: {
    waiting: 'Waiting for your payment to be confirmed',
    waitingText: 'It usually takes a few seconds. You can stay here; nothing has to be done.',
    done: (name: string) => `Thank you. You have the ${name} plan`,
    doneText: 'All of it can be used from now on. The invoice is below.',
    late: 'Your payment is not confirmed yet',
    lateText:
      'If you have paid, the plan changes by itself as soon as we hear of it, mostly within minutes: do not pay a second time. If nothing has changed in an hour, look whether the payment went through at your bank, and write to whoever runs this service.',
    look: 'Look again',
    left: 'Nothing was paid',
    leftText: 'You came back without paying, so everything is as it was. Choose a plan whenever you like.',
    close: 'All right',
  },

  invoices: {
    title: 'Invoices',
    none: 'No invoices yet',
    noneText: 'Each charge makes one. They stay here, also after a plan has ended.',
    number: 'Number',
    date: 'Date',
    amount: 'Amount',
    state: 'State',
    files: 'Invoice',
    unnumbered: 'Not numbered yet',
    status: {
      draft: 'Being made',
      open: 'Open',
      paid: 'Paid',
      void: 'Void',
      uncollectible: 'Not paid',
    },
    refunded: (money: string) => `${money} refunded`,
    view: 'View',
    pay: 'Pay',
    pdf: 'PDF',
    about: (number: string) => ` of ${number}`,
    more: 'Show more',
  },
}
export const billingWords = pickWords({ en })
