import { expireSession } from './checkout-session.ts'
import { collect, finalizeAndCollect } from './collect.ts'
import { renew } from './renew.ts'
import { announceTrialEnd, expireIncomplete, trialNotice } from './subscribe.ts'
import { isOver, periodOf } from './subscription.ts'
import type { World } from './world.ts'

interface Due {
  at: number
  happen(): void
}

/** What time brings next, at `until` at the latest. */
export function nextDue(world: World, until: number): Due | undefined {
  const due = [...ofSubscriptions(world), ...ofInvoices(world), ...ofSessions(world)].filter(
    ({ at }) => at <= until,
  )
  return due.toSorted((a, b) => a.at - b.at)[0]
}

function* ofSubscriptions(world: World): Generator<Due> {
  for (const subscription of world.subscriptions.oldest()) {
    if (isOver(subscription)) continue
    const { status, trial_end: trialEnd } = subscription
    if (status === 'trialing' && trialEnd !== null && !world.trialsAnnounced.has(subscription.id)) {
      yield { at: trialEnd - trialNotice, happen: () => announceTrialEnd(world, subscription) }
    }
    if (status === 'incomplete') {
      yield { at: subscription.created + 23 * 3600, happen: () => expireIncomplete(world, subscription) }
    } else {
      yield { at: periodOf(subscription).end, happen: () => renew(world, subscription) }
    }
  }
}

function* ofInvoices(world: World): Generator<Due> {
  for (const invoice of world.invoices.oldest()) {
    if (invoice.status === 'draft' && invoice.automatically_finalizes_at !== null) {
      yield { at: invoice.automatically_finalizes_at, happen: () => finalizeAndCollect(world, invoice) }
    }
    if (invoice.status === 'open' && invoice.next_payment_attempt !== null) {
      yield { at: invoice.next_payment_attempt, happen: () => void collect(world, invoice) }
    }
  }
}

function* ofSessions(world: World): Generator<Due> {
  for (const session of world.checkoutSessions.oldest()) {
    if (session.status === 'open')
      yield { at: session.expires_at, happen: () => expireSession(world, session) }
  }
}
