import { randomUUID } from 'node:crypto'
import { plans, type OrganisationId, type PaidPlanId, type UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import { createLockSubscription } from './begin-plan.ts'
import type { SellingDeps } from './deps.ts'
import type { EnsureCustomer } from './ensure-customer.ts'
import { mustFit } from './in-use.ts'
import { saveSubscription, syncAt } from './subscription-store.ts'
import { isCharged, type Checkout } from './subscription.ts'
import type { SyncCustomer } from './sync-customer.ts'

/** Whoever has paid is found even if nothing is ever told of it. */
const LOOK_AGAIN_MS = 10 * 60_000
const MOST_ROUNDS = 4

type Deps = SellingDeps & { ensureCustomer: EnsureCustomer; sync: SyncCustomer }

/**
 * A page at the provider on which a plan is paid for. An organisation has one at a time: asked again it is the same
 * page, and the page of another plan is closed first, so that nobody pays twice.
 * @throws billing.already_subscribed, billing.plan_too_small, billing.unavailable
 */
export function createStartCheckout(deps: Deps) {
  const { payments, publicUrl, ensureCustomer, sync } = deps
  const { begin, remember, drop } = checkoutsOf(deps)
  const isPaid = async (sessionId: string): Promise<boolean> => {
    await payments.closeCheckout(sessionId)
    return (await payments.checkout(sessionId)).state === 'paid'
  }
  return async (
    organisationId: OrganisationId,
    plan: PaidPlanId,
    payer: UserId,
  ): Promise<{ url: string }> => {
    await mustFit(deps, organisationId, plan)
    const customerId = await ensureCustomer(organisationId, payer)
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const { checkout, replaced, unpaid } = await begin(organisationId, plan)
      if (replaced && (await isPaid(replaced))) {
        await sync(customerId)
        continue
      }
      if (unpaid) await payments.end(unpaid)
      if (checkout.sessionId !== null) {
        const { state, url } = await payments.checkout(checkout.sessionId)
        if (state === 'open' && url !== null) return { url }
        if (state === 'paid') await sync(customerId)
        await drop(organisationId, checkout)
        continue
      }
      const opened = await payments.openCheckout({
        customerId,
        organisationId,
        plan,
        key: checkout.key,
        returnTo: {
          done: `${publicUrl()}/settings/billing?checkout=done`,
          back: `${publicUrl()}/settings/billing?checkout=back`,
        },
      })
      if (await remember(organisationId, { ...checkout, sessionId: opened.sessionId })) return opened
      await payments.closeCheckout(opened.sessionId)
    }
    throw new AppError('request.in_progress')
  }
}

function checkoutsOf(deps: Deps) {
  const { transactions, clock } = deps
  const lock = createLockSubscription(deps)
  /** Changes the checkout that is under way, if it still is this one. */
  const change = (organisationId: OrganisationId, { key }: Checkout, to: Checkout | null): Promise<boolean> =>
    transactions.asSystem(async (tx) => {
      const found = await lock(tx, organisationId)
      if (found.checkout?.key !== key) return false
      await saveSubscription(tx, { ...found, checkout: to }, clock.now())
      await syncAt(tx, organisationId, new Date(clock.now().getTime() + LOOK_AGAIN_MS))
      return true
    })
  return {
    /** The checkout to go on with; of another plan's, its page; of a plan that ended unpaid, what is still there of it. */
    begin: (organisationId: OrganisationId, plan: PaidPlanId) =>
      transactions.asSystem(async (tx) => {
        const found = await lock(tx, organisationId)
        if (isCharged(found))
          throw new AppError('billing.already_subscribed', { plan: plans[found.plan].name })
        const unpaid = found.source === 'stripe' ? found.subscriptionId : null
        if (found.checkout?.plan === plan) return { checkout: found.checkout, replaced: null, unpaid }
        const checkout: Checkout = { key: randomUUID(), plan, sessionId: null, at: clock.now() }
        await saveSubscription(tx, { ...found, checkout }, clock.now())
        return { checkout, replaced: found.checkout?.sessionId ?? null, unpaid }
      }),
    remember: (organisationId: OrganisationId, checkout: Checkout) =>
      change(organisationId, checkout, checkout),
    drop: (organisationId: OrganisationId, checkout: Checkout) => change(organisationId, checkout, null),
  }
}
