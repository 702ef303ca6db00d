import type { Stripe } from 'stripe'
import { AppError } from '#platform/errors.ts'
import type { Payments } from './payments.ts'
import { idOf } from './stripe-account.ts'
import { whole, type AskStripe } from './stripe-client.ts'

/** Money that goes back: as credit on a customer's balance, or to the card that paid an invoice. */
export function createStripeCredits(
  ask: AskStripe,
): Pick<Payments, 'giveCredit' | 'findCredit' | 'refund' | 'findRefund'> {
  const paymentOf = async (stripe: Stripe, invoiceId: string): Promise<string> => {
    const { payments } = await stripe.invoices.retrieve(invoiceId, { expand: ['payments'] })
    const paid = payments?.data.find(({ status }) => status === 'paid')
    const intent = idOf(paid?.payment.payment_intent)
    if (intent === undefined)
      throw new AppError('billing.not_refundable', { reason: 'nothing was paid for it.' })
    return intent
  }
  return {
    giveCredit: ({ customerId, amountMinor, currency, reason, key }) =>
      ask(async (stripe) => {
        const given = await stripe.customers.createBalanceTransaction(
          customerId,
          { amount: -amountMinor, currency: currency.toLowerCase(), description: reason, metadata: { key } },
          { idempotencyKey: `adwright:credit:${key}` },
        )
        return given.id
      }),
    findCredit: (customerId, key) =>
      ask(async (stripe) => {
        const all = await stripe.customers
          .listBalanceTransactions(customerId, { limit: 100 })
          .autoPagingToArray(whole)
        return all.find(({ metadata }) => metadata?.['key'] === key)?.id
      }),
    refund: ({ invoiceId, amountMinor, key }) =>
      ask(async (stripe, { errors }) => {
        const refund = await stripe.refunds
          .create(
            { payment_intent: await paymentOf(stripe, invoiceId), amount: amountMinor, metadata: { key } },
            { idempotencyKey: `adwright:refund:${key}` },
          )
          .catch((error: unknown) => {
            if (!(error instanceof errors.StripeInvalidRequestError)) throw error
            throw new AppError('billing.not_refundable', { reason: error.message }, { cause: error })
          })
        return refund.id
      }),
    findRefund: (invoiceId, key) =>
      ask(async (stripe) => {
        const payment_intent = await paymentOf(stripe, invoiceId)
        const all = await stripe.refunds.list({ payment_intent, limit: 100 }).autoPagingToArray(whole)
        return all.find(({ metadata }) => metadata?.['key'] === key)?.id
      }),
  }
}
