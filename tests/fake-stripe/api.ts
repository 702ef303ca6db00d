import { checkoutRoutes } from './checkout-routes.ts'
import { creditNoteRoutes } from './credit-notes.ts'
import { customerRoutes } from './customers.ts'
import { eventRoutes } from './event-routes.ts'
import { expand } from './expand.ts'
import type { FormObject } from './form-body.ts'
import { invoiceRoutes } from './invoice-routes.ts'
import { list, readFields, text } from './params.ts'
import { paymentRoutes } from './payments.ts'
import { portalRoutes } from './portal.ts'
import { priceRoutes } from './prices.ts'
import { productRoutes } from './products.ts'
import { refundRoutes } from './refunds.ts'
import type { Route } from './route.ts'
import { unknownUrl } from './stripe-error.ts'
import { subscriptionRoutes } from './subscription-routes.ts'
import type { World } from './world.ts'

const routes: (Route & { match: RegExp })[] = [
  ...customerRoutes,
  ...productRoutes,
  ...priceRoutes,
  ...checkoutRoutes,
  ...portalRoutes,
  ...subscriptionRoutes,
  ...invoiceRoutes,
  ...paymentRoutes,
  ...refundRoutes,
  ...creditNoteRoutes,
  ...eventRoutes,
].map((route) => ({ ...route, match: new RegExp(`^${route.pattern.replaceAll(/:\w+/g, '([^/]+)')}$`) }))

const expandShape = { expand: list(text) }

/** Answers one call of the API, or throws a `StripeError`. */
export function answerCall(world: World, method: string, path: string, params: FormObject): object {
  const route = routes.find((one) => one.method === method && one.match.test(path))
  if (!route) throw unknownUrl(method, path)
  const { expand: paths = [], ...input } = readFields({ ...route.shape, ...expandShape }, params)
  const id = decodeURIComponent(route.match.exec(path)?.[1] ?? '')
  return expand(world, route.answer(world, input, id), paths)
}
