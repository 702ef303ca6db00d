import { emit, change } from './emit.ts'
import { newId, newInvoicePrefix } from './ids.ts'
import { integer, mergeMetadata, metadata, object, required, text } from './params.ts'
import type { BalanceTransaction, Customer } from './records.ts'
import { listRoute, route, type Route } from './route.ts'
import { invalid } from './stripe-error.ts'
import type { World } from './world.ts'

const fields = {
  email: text,
  name: text,
  description: text,
  phone: text,
  metadata,
  invoice_settings: object({ default_payment_method: text }),
}

export function createCustomer(world: World, given: Partial<Customer>): Customer {
  const customer = world.customers.add({
    id: newId('cus'),
    object: 'customer',
    address: null,
    balance: 0,
    created: world.clock.now(),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: newInvoicePrefix(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
    ...given,
  })
  emit(world, 'customer.created', customer)
  return customer
}

/** Adds to a customer's balance, in minor units: negative is credit that the next invoices use up. */
export function addToBalance(
  world: World,
  customer: Customer,
  entry: Pick<BalanceTransaction, 'amount' | 'type'> & Partial<BalanceTransaction>,
): BalanceTransaction {
  const transaction = world.balanceTransactions.add({
    id: newId('cbtxn'),
    object: 'customer_balance_transaction',
    checkout_session: null,
    created: world.clock.now(),
    credit_note: null,
    currency: customer.currency ?? 'usd',
    customer: customer.id,
    customer_account: null,
    description: null,
    ending_balance: customer.balance + entry.amount,
    invoice: null,
    livemode: false,
    metadata: {},
    ...entry,
  })
  change(world, 'customer.updated', customer, { balance: transaction.ending_balance })
  return transaction
}

/** Empty text clears a field. */
const orNull = (value: string | undefined, before: string | null | undefined): string | null =>
  value === undefined ? (before ?? null) : value || null

export const customerRoutes: Route[] = [
  route('POST', '/v1/customers', fields, (world, input) =>
    createCustomer(world, {
      email: input.email || null,
      name: input.name || null,
      description: input.description || null,
      phone: input.phone || null,
      metadata: mergeMetadata({}, input.metadata),
    }),
  ),
  route('GET', '/v1/customers/:id', {}, (world, _, id) => world.customers.get(id)),
  route('POST', '/v1/customers/:id', fields, (world, input, id) => {
    const customer = world.customers.get(id)
    const method = input.invoice_settings?.default_payment_method
    if (method) world.paymentMethods.get(method, 'invoice_settings[default_payment_method]')
    change(world, 'customer.updated', customer, {
      email: orNull(input.email, customer.email),
      name: orNull(input.name, customer.name),
      description: orNull(input.description, customer.description),
      phone: orNull(input.phone, customer.phone),
      metadata: mergeMetadata(customer.metadata, input.metadata),
      invoice_settings: {
        ...customer.invoice_settings,
        default_payment_method: orNull(method, customer.invoice_settings.default_payment_method),
      },
    })
    return customer
  }),
  listRoute('/v1/customers', { email: text }, (world, { email }) =>
    world.customers.newest().filter((customer) => email === undefined || customer.email === email),
  ),
  route(
    'POST',
    '/v1/customers/:id/balance_transactions',
    { amount: integer, currency: text, description: text, metadata },
    (world, input, id) => {
      const customer = world.customers.get(id, 'customer')
      const currency = required(input.currency, 'currency')
      if (customer.currency && customer.currency !== currency) {
        throw invalid(`The customer pays in ${customer.currency}, so its balance cannot be in ${currency}.`, {
          param: 'currency',
        })
      }
      if (!customer.currency) customer.currency = currency
      return addToBalance(world, customer, {
        amount: required(input.amount, 'amount'),
        type: 'adjustment',
        description: input.description ?? null,
        metadata: mergeMetadata({}, input.metadata),
      })
    },
  ),
  listRoute('/v1/customers/:id/balance_transactions', {}, (world, _, id) =>
    world.balanceTransactions.newest().filter(({ customer }) => customer === world.customers.get(id).id),
  ),
  listRoute('/v1/customers/:id/payment_methods', { type: text }, (world, _, id) =>
    world.paymentMethods.newest().filter(({ customer }) => customer === world.customers.get(id).id),
  ),
  route('GET', '/v1/payment_methods/:id', {}, (world, _, id) => world.paymentMethods.get(id)),
]
