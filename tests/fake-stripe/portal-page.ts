import { cancelSubscription } from './cancel-subscription.ts'
import { attachCard, makeDefault, testCard } from './cards.ts'
import { changeSubscription } from './change-subscription.ts'
import {
  actionForm,
  alertOf,
  cardField,
  dateOf,
  escapeHtml,
  goTo,
  htmlPage,
  linkTo,
  money,
  type PageAnswer,
} from './html.ts'
import type { PortalSession, Subscription } from './records.ts'
import { isOver, itemOf, periodOf, productName, updateSubscription } from './subscription.ts'
import type { World } from './world.ts'

export function showPortal(world: World, session: PortalSession, problem?: string): PageAnswer {
  const { flow } = session
  const { features } = world.portalConfigurations.get(session.configuration)
  const subscriptions = world.subscriptions.newest().filter(({ customer }) => customer === session.customer)
  const mayCancel = features.subscription_cancel.enabled || flow?.type === 'subscription_cancel'
  const shown = subscriptions.map((subscription) => subscriptionPart(world, subscription, mayCancel))
  const parts = [
    alertOf(problem),
    ...shown,
    flow?.type === 'subscription_update_confirm' ? actionForm('confirm_update', 'Confirm change') : '',
    features.payment_method_update.enabled || flow?.type === 'payment_method_update'
      ? cardPart(world, session)
      : '',
    features.invoice_history.enabled ? invoicePart(world, session) : '',
    session.return_url === null ? '' : linkTo(session.return_url, 'Back'),
  ]
  return htmlPage('Manage your subscription', parts.join(''), problem === undefined ? 200 : 402)
}

export function actInPortal(world: World, session: PortalSession, form: Record<string, string>): PageAnswer {
  const problem = act(world, session, form)
  if (problem !== undefined) return showPortal(world, session, problem)
  const after = session.flow?.after_completion
  return goTo(after?.redirect ? after.redirect.return_url : session.url)
}

function act(world: World, session: PortalSession, form: Record<string, string>): string | undefined {
  if (form['action'] === 'update_card') return updateCard(world, session, form['card_number'] ?? '')
  if (form['action'] === 'confirm_update') return confirmUpdate(world, session)
  const subscription = world.subscriptions.find(form['subscription'] ?? '')
  if (!subscription || subscription.customer !== session.customer || isOver(subscription)) {
    return 'This subscription has ended.'
  }
  switch (form['action']) {
    case 'cancel_at_period_end':
      changeSubscription(world, subscription, { cancel_at_period_end: true })
      return undefined
    case 'resume':
      changeSubscription(world, subscription, { cancel_at_period_end: false })
      return undefined
    case 'cancel_now':
      cancelSubscription(world, subscription, {})
      return undefined
    default:
      return 'This page has no such button.'
  }
}

/** A new card serves the customer and every subscription that still runs. */
function updateCard(world: World, session: PortalSession, number: string): string | undefined {
  const card = testCard(number)
  if (!card) return 'Your card number is invalid.'
  if (card.atOnce === 'declines') return 'Your card was declined.'
  const method = attachCard(world, session.customer, number)
  makeDefault(world, method)
  world.cards.set(session.customer, card.later)
  for (const subscription of world.subscriptions.oldest()) {
    if (subscription.customer !== session.customer || isOver(subscription)) continue
    updateSubscription(world, subscription, { default_payment_method: method.id })
  }
  return undefined
}

function confirmUpdate(world: World, session: PortalSession): string | undefined {
  const confirm = session.flow?.subscription_update_confirm
  if (!confirm) return 'There is no change to confirm.'
  const { features } = world.portalConfigurations.get(session.configuration)
  changeSubscription(
    world,
    world.subscriptions.get(confirm.subscription),
    {
      items: confirm.items.map(({ id, price }) => ({ ...(id && { id }), ...(price && { price }) })),
      proration_behavior: prorationOf(features.subscription_update.proration_behavior),
    },
    { present: true },
  )
  return undefined
}

const prorationOf = (configured: string) =>
  configured === 'always_invoice' || configured === 'create_prorations' ? configured : 'none'

function subscriptionPart(world: World, subscription: Subscription, mayCancel: boolean): string {
  const { price, quantity } = itemOf(subscription)
  const field = `<input type="hidden" name="subscription" value="${subscription.id}">`
  const end = dateOf(periodOf(subscription).end)
  const until = subscription.cancel_at_period_end ? `Ends on ${end}` : `Renews on ${end}`
  const buttons = isOver(subscription)
    ? []
    : [
        subscription.cancel_at_period_end ? actionForm('resume', 'Resume', field) : '',
        mayCancel && !subscription.cancel_at_period_end
          ? actionForm('cancel_at_period_end', 'Cancel at period end', field)
          : '',
        mayCancel ? actionForm('cancel_now', 'Cancel now', field) : '',
      ]
  return `<section><h2>${escapeHtml(productName(world, price))}</h2>
<p>${money((price.unit_amount ?? 0) * (quantity ?? 1), price.currency)} every ${price.recurring?.interval}</p>
<p>Status: ${escapeHtml(subscription.status)}</p>${isOver(subscription) ? '' : `<p>${until}</p>`}${buttons.join('')}</section>`
}

function cardPart(world: World, session: PortalSession): string {
  const card = world.paymentMethods.newest().find(({ customer }) => customer === session.customer)?.card
  const known = card ? `<p>Card ending in ${card.last4}</p>` : ''
  return `<section><h2>Payment method</h2>${known}${actionForm('update_card', 'Update card', cardField)}</section>`
}

function invoicePart(world: World, session: PortalSession): string {
  const rows = world.invoices
    .newest()
    .filter(({ customer, number }) => customer === session.customer && number !== null)
    .map(
      ({ hosted_invoice_url, number, total, currency, status }) =>
        `<li><a href="${hosted_invoice_url}">${number}</a>: ${money(total, currency)}, ${status}</li>`,
    )
  return `<section><h2>Invoices</h2><ul>${rows.join('')}</ul></section>`
}
