import { paySession } from './checkout-session.ts'
import { lineItems } from './expand.ts'
import {
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
import type { CheckoutSession } from './records.ts'
import type { World } from './world.ts'

export function showCheckout(world: World, session: CheckoutSession, problem?: string): PageAnswer {
  if (session.status !== 'open') {
    const words =
      session.status === 'complete' ? 'This checkout is already paid.' : 'This checkout has expired.'
    return htmlPage('Checkout', `<p>${words}</p>${back(session)}`)
  }
  const items = lineItems(world, session.id).data.map(({ description, quantity, price, amount_total }) => {
    const every = price.recurring ? ` every ${price.recurring.interval}` : ''
    return `<li>${quantity} × ${escapeHtml(description)}: <strong>${money(amount_total, price.currency)}</strong>${every}</li>`
  })
  const trialEnd = world.checkouts.get(session.id)?.trialEnd
  const trial = trialEnd === undefined ? '' : `<p>Free until ${dateOf(trialEnd)}.</p>`
  return htmlPage(
    'Checkout',
    `<ul>${items.join('')}</ul>${trial}<p>Due today: ${money(session.amount_total ?? 0, session.currency ?? '')}</p>
${alertOf(problem)}<form method="post">${emailField(world, session)}${cardField}
<button type="submit" name="action" value="pay">Pay</button></form>${back(session)}`,
    problem === undefined ? 200 : 402,
  )
}

export function payCheckout(
  world: World,
  session: CheckoutSession,
  form: Record<string, string>,
): PageAnswer {
  if (session.status === 'open') {
    const problem = paySession(world, session, {
      cardNumber: form['card_number'] ?? '',
      email: form['email'] ?? '',
    })
    if (problem !== undefined) return showCheckout(world, session, problem)
  }
  if (session.status !== 'complete') return showCheckout(world, session)
  return goTo((session.success_url ?? '').replaceAll('{CHECKOUT_SESSION_ID}', session.id))
}

function emailField(world: World, session: CheckoutSession): string {
  const known = session.customer ? world.customers.get(session.customer).email : session.customer_email
  if (known) return `<p>${escapeHtml(known)}</p>`
  return session.customer
    ? ''
    : '<label for="email">Email</label><input id="email" name="email" type="email" required>'
}

const back = ({ cancel_url }: CheckoutSession): string =>
  cancel_url === null ? '' : linkTo(cancel_url, 'Back')
