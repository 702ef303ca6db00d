import type { Stripe } from 'stripe'
import type { Payments } from './payments.ts'
import { accountFrom, at, currencyOf } from './stripe-account.ts'
import { createAsk, createStripeSdk, whole, type StripeSettings } from './stripe-client.ts'
import { createStripeCredits } from './stripe-credits.ts'
import { createReadEvent } from './stripe-event.ts'
import { createStripePortal } from './stripe-portal.ts'
import { createStripePrices } from './stripe-prices.ts'

/** Clocks differ, and a call may have been on its way for a while. */
const SOME_TIME_S = 3600

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000)

/** Takes money through Stripe. */
export function createStripeBilling(settings: StripeSettings): Payments {
  const sdk = createStripeSdk(settings)
  const priceOf = createStripePrices(sdk)
  const portal = createStripePortal(sdk)
  const ask = createAsk(sdk)
  const itemOf = async (stripe: Stripe, subscriptionId: string): Promise<Stripe.SubscriptionItem> => {
    const [item] = (await stripe.subscriptions.retrieve(subscriptionId)).items.data
    if (!item) throw new Error(`The subscription ${subscriptionId} has no item.`)
    return item
  }
  return {
    makeCustomer: (organisationId) =>
      ask(async (stripe) => {
        // Only what never changes: the same key with something else in it would be refused.
        const customer = await stripe.customers.create(
          { metadata: { organisation_id: organisationId } },
          { idempotencyKey: `adwright:customer:${organisationId}` },
        )
        return customer.id
      }),
    findCustomer: (organisationId, askedAt) =>
      ask(async (stripe) => {
        const about = seconds(askedAt)
        const made = await stripe.customers
          .list({ created: { gte: about - SOME_TIME_S, lte: about + SOME_TIME_S }, limit: 100 })
          .autoPagingToArray(whole)
        return made.find(({ metadata }) => metadata['organisation_id'] === organisationId)?.id
      }),
    describeCustomer: (customerId, { name, email }) =>
      ask(async (stripe) => {
        await stripe.customers.update(customerId, { name, ...(email !== undefined && { email }) })
      }),
    account: (id) =>
      ask(async (stripe, { errors }) => {
        const customer = await stripe.customers.retrieve(id).catch((error: unknown) => {
          const isNobody = error instanceof errors.StripeInvalidRequestError && error.statusCode === 404
          if (!isNobody) throw error
          return undefined
        })
        if (!customer) return undefined
        // Of whom was deleted there, nothing else can be asked; all that they had has ended.
        if (customer.deleted) return accountFrom({ customer, subscriptions: [], invoices: [], charges: [] })
        const of = { customer: id, limit: 100 }
        const [subscriptions, invoices, charges] = await Promise.all([
          stripe.subscriptions.list({ ...of, status: 'all' }).autoPagingToArray(whole),
          stripe.invoices.list({ ...of, expand: ['data.payments'] }).autoPagingToArray(whole),
          stripe.charges.list(of).autoPagingToArray(whole),
        ])
        return accountFrom({ customer, subscriptions, invoices, charges })
      }),
    openCheckout: ({ customerId, organisationId, plan, key, returnTo }) =>
      ask(async (stripe) => {
        const { id, url } = await stripe.checkout.sessions.create(
          {
            mode: 'subscription',
            customer: customerId,
            client_reference_id: organisationId,
            line_items: [{ price: await priceOf(plan), quantity: 1 }],
            metadata: { organisation_id: organisationId, plan },
            subscription_data: { metadata: { organisation_id: organisationId } },
            allow_promotion_codes: true,
            success_url: returnTo.done,
            cancel_url: returnTo.back,
          },
          { idempotencyKey: `adwright:checkout:${key}` },
        )
        if (url === null) throw new Error(`The checkout ${id} has no page.`)
        return { sessionId: id, url }
      }),
    checkout: (sessionId) =>
      ask(async (stripe) => {
        const { status, url } = await stripe.checkout.sessions.retrieve(sessionId)
        return { state: status === 'open' ? 'open' : status === 'complete' ? 'paid' : 'expired', url }
      }),
    closeCheckout: (sessionId) =>
      ask(async (stripe, { errors }) => {
        await stripe.checkout.sessions.expire(sessionId).catch((error: unknown) => {
          if (!(error instanceof errors.StripeInvalidRequestError)) throw error
        })
      }),
    openPortal: (customer, returnTo) =>
      ask(async (stripe) => {
        const { url } = await stripe.billingPortal.sessions.create({
          customer,
          configuration: await portal(),
          return_url: returnTo,
        })
        return { url }
      }),
    previewChange: (subscription, plan, moment) =>
      ask(async (stripe) => {
        const item = await itemOf(stripe, subscription)
        const invoice = await stripe.invoices.createPreview({
          subscription,
          subscription_details: {
            items: [{ id: item.id, price: await priceOf(plan) }],
            proration_behavior: 'always_invoice',
            proration_date: seconds(moment),
          },
        })
        return {
          dueNowMinor: invoice.amount_due,
          totalMinor: invoice.total,
          currency: currencyOf(invoice.currency),
          lines: invoice.lines.data.map(({ description, amount }) => ({
            text: description ?? '',
            amountMinor: amount,
          })),
          creditBeforeMinor: Math.max(0, -invoice.starting_balance),
          nextAt: at(item.current_period_end),
        }
      }),
    changePlan: (subscription, plan, { at: moment, key }) =>
      ask(async (stripe) => {
        const item = await itemOf(stripe, subscription)
        await stripe.subscriptions.update(
          subscription,
          {
            items: [{ id: item.id, price: await priceOf(plan) }],
            proration_behavior: 'always_invoice',
            proration_date: seconds(moment),
            payment_behavior: 'error_if_incomplete',
            // Whoever chooses a plan means to stay.
            cancel_at_period_end: false,
          },
          { idempotencyKey: `adwright:change:${key}` },
        )
      }),
    setCancelled: (subscription, isCancelled) =>
      ask(async (stripe) => {
        await stripe.subscriptions.update(subscription, { cancel_at_period_end: isCancelled })
      }),
    end: (subscription) =>
      ask(async (stripe, { errors }) => {
        await stripe.subscriptions.cancel(subscription).catch((error: unknown) => {
          const isOver = error instanceof errors.StripeInvalidRequestError && error.statusCode === 404
          if (!isOver) throw error
        })
      }),
    ...createStripeCredits(ask),
    readEvent: createReadEvent(sdk, settings.webhookSecret),
  }
}
