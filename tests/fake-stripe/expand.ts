import { listOf } from './paging.ts'
import { invalid } from './stripe-error.ts'
import type { World } from './world.ts'

type Json = Record<string, unknown>

/** Lists that a record only shows when they are asked for. */
const includable: Record<string, Record<string, (world: World, row: { id: string }) => object>> = {
  invoice: {
    payments: (world, { id }) =>
      listOf(
        world.invoicePayments.oldest().filter(({ invoice }) => invoice === id),
        `/v1/invoice_payments?invoice=${id}`,
      ),
  },
  charge: {
    refunds: (world, { id }) =>
      listOf(
        world.refunds.newest().filter(({ charge }) => charge === id),
        `/v1/charges/${id}/refunds`,
      ),
  },
  customer: {
    subscriptions: (world, { id }) =>
      listOf(
        world.subscriptions
          .newest()
          .filter(({ customer, status }) => customer === id && status !== 'canceled'),
        `/v1/customers/${id}/subscriptions`,
      ),
  },
  'checkout.session': { line_items: (world, { id }) => lineItems(world, id) },
}

/** What a checkout sells, as `line_items` shows it. */
export function lineItems(world: World, session: string) {
  const lines = world.checkouts.get(session)?.lines ?? []
  const items = lines.map(({ price: id, quantity }, index) => {
    const price = world.prices.get(id)
    const amount = (price.unit_amount ?? 0) * quantity
    return {
      id: `li_${session.slice(-20)}${index}`,
      object: 'item',
      adjustable_quantity: null,
      amount_discount: 0,
      amount_subtotal: amount,
      amount_tax: 0,
      amount_total: amount,
      currency: price.currency,
      description: world.products.get(price.product).name,
      metadata: {},
      price,
      quantity,
    }
  })
  return listOf(items, `/v1/checkout/sessions/${session}/line_items`)
}

/** The answer with every asked path (`latest_invoice.payments`, `data.customer`) put in the place of its id. */
export function expand(world: World, answer: object, paths: string[]): object {
  if (paths.length === 0) return answer
  const copy = structuredClone(answer)
  for (const path of paths) expandPath(world, copy as Json, path.split('.'), path)
  return copy
}

function expandPath(world: World, node: Json, path: string[], whole: string): void {
  const [key, ...rest] = path
  if (key === undefined) return
  const include = includable[String(node['object'])]?.[key]
  if (node[key] === undefined && include)
    node[key] = structuredClone(include(world, { id: String(node['id']) }))
  const value = node[key]
  if (value === undefined) throw cannotExpand(whole)
  if (typeof value === 'string') {
    const found = findAny(world, value)
    if (!found) throw cannotExpand(whole)
    node[key] = structuredClone(found)
  }
  const next = node[key]
  for (const child of Array.isArray(next) ? next : [next]) {
    // A null stays null, as at Stripe: there is nothing to look into.
    if (typeof child === 'object' && child !== null) expandPath(world, child as Json, rest, whole)
  }
}

const cannotExpand = (path: string) =>
  invalid(`This property cannot be expanded (${path}).`, { param: 'expand' })

function findAny(world: World, id: string): object | undefined {
  const tables = [
    world.customers,
    world.products,
    world.prices,
    world.paymentMethods,
    world.paymentIntents,
    world.charges,
    world.refunds,
    world.subscriptions,
    world.invoices,
    world.creditNotes,
    world.balanceTransactions,
    world.checkoutSessions,
    world.portalConfigurations,
  ]
  return tables.map((table) => table.find(id)).find((row) => row !== undefined)
}
