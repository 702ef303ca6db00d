import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { isObject, text } from '../wire/pick.ts'
import { cartValue, productOf, readCart, shopPath, writeCart, type CartLine } from './catalogue.ts'
import * as pages from './page.ts'
import { firePixel, pixelReport, readPixel } from './pixel.ts'
import { cookiesOf, nowOf, noteArrival, originIn, setCookie, visitHeader } from './shop-visitor.ts'
import { shopIcon, shopStyle } from './style.ts'
import { emailHash, leadsOf, ordersOf, sha256, shown, takeLead, takeOrder } from './till.ts'

export interface ShopOptions {
  /** First-party snippet that every page loads; its beacon is the same address without `.js`. */
  collectUrl: string | undefined
}

interface Params {
  world: string
  slug: string
  id: string
}
type Request = FastifyRequest<{ Params: Params }>

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** The demo shop of every world, under `/shop/{world}/`, and the pixel it fires. */
export function registerShopRoutes(app: FastifyInstance, twin: Twin, { collectUrl }: ShopOptions): void {
  const shopOf = (world: World): pages.Shop => ({
    world: world.id,
    name: twin.objects.get('business', world.business).name,
    currency: twin.objects.get('account', world.account).currency,
    pixel: world.pixel,
    collectUrl,
  })
  const visited =
    (work: (request: Request, reply: FastifyReply, world: World, shop: pages.Shop) => FastifyReply) =>
    (request: Request, reply: FastifyReply) => {
      const world = twin.objects.findWorld(request.params.world)
      if (!world) return reply.code(404).type('text/plain').send('No such shop')
      const shop = shopOf(world)
      reply
        .header('content-security-policy', pages.shopPolicy(shop))
        .header('x-content-type-options', 'nosniff')
        .header('referrer-policy', 'strict-origin-when-cross-origin')
        .header('cache-control', 'no-store')
      noteArrival(request, reply, world, nowOf(twin, request, world))
      return work(request, reply, world, shop)
    }
  const html = (reply: FastifyReply, page: string, status = 200): FastifyReply =>
    reply.code(status).type('text/html; charset=utf-8').send(page)

  app.get('/shop/shop.css', (_, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(shopStyle),
  )
  app.get('/shop/icon.svg', (_, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(shopIcon),
  )
  app.get<{ Params: Params }>('/shop/:world', (request, reply) =>
    reply.redirect(`${shopPath(request.params.world)}${new URL(request.url, 'http://twin').search}`, 302),
  )
  app.get<{ Params: Params }>(
    '/shop/:world/',
    visited((_, reply, __, shop) => html(reply, pages.homePage(shop))),
  )
  app.get<{ Params: Params }>(
    '/shop/:world/product/:slug',
    visited(({ params }, reply, _, shop) => {
      const product = productOf(params.slug)
      return product
        ? html(reply, pages.productPage(shop, product))
        : html(reply, pages.missingPage(shop), 404)
    }),
  )
  app.get<{ Params: Params }>(
    '/shop/:world/cart',
    visited((request, reply, world, shop) => {
      const added = text(isObject(request.query) ? request.query : {}, 'added')
      const lines = cartIn(request)
      return html(reply, pages.cartPage(shop, lines, added === undefined ? undefined : productOf(added)))
    }),
  )
  app.post<{ Params: Params }>(
    '/shop/:world/cart',
    visited((request, reply, world) => {
      const form = isObject(request.body) ? request.body : {}
      const product = productOf(text(form, 'product') ?? '')
      const lines = form['empty'] === '1' ? [] : cartIn(request)
      if (product) addTo(lines, { product, quantity: Number(text(form, 'quantity') ?? 1) })
      setCookie(reply, world, 'cart', writeCart(lines))
      return reply.redirect(`${shopPath(world.id)}cart${product ? `?added=${product.slug}` : ''}`, 303)
    }),
  )
  app.get<{ Params: Params }>(
    '/shop/:world/checkout',
    visited((request, reply, world, shop) => {
      const lines = cartIn(request)
      if (lines.length === 0) return reply.redirect(`${shopPath(world.id)}cart`, 303)
      return html(reply, pages.checkoutPage(shop, lines))
    }),
  )
  app.post<{ Params: Params }>(
    '/shop/:world/checkout',
    visited((request, reply, world, shop) => {
      const lines = cartIn(request)
      const email = emailOf(request)
      if (lines.length === 0 || email === undefined)
        return reply.redirect(`${shopPath(world.id)}${lines.length === 0 ? 'cart' : 'checkout'}`, 303)
      const order = {
        ...takenFrom(twin, request, world, 'O', email),
        value: cartValue(lines, shop.currency),
        currency: shop.currency,
        items: lines.map(({ product, quantity }) => ({ product: product.slug, quantity })),
      }
      twin.database.transaction(() => takeOrder(twin, world, order))
      setCookie(reply, world, 'cart', '')
      return reply.redirect(`${shopPath(world.id)}thanks/${order.id}`, 303)
    }),
  )
  app.get<{ Params: Params }>(
    '/shop/:world/thanks/:id',
    visited(({ params }, reply, world, shop) => {
      const order = ordersOf(twin, world.id).find(({ id }) => id === params.id)
      if (!order) return html(reply, pages.missingPage(shop), 404)
      return html(
        reply,
        pages.thanksPage(shop, { ...order, items: order.items.map(({ product }) => product) }),
      )
    }),
  )
  app.get<{ Params: Params }>(
    '/shop/:world/enquiry',
    visited((_, reply, __, shop) => html(reply, pages.enquiryPage(shop))),
  )
  app.post<{ Params: Params }>(
    '/shop/:world/enquiry',
    visited((request, reply, world) => {
      const email = emailOf(request)
      if (email === undefined) return reply.redirect(`${shopPath(world.id)}enquiry`, 303)
      const lead = takenFrom(twin, request, world, 'E', email)
      twin.database.transaction(() => takeLead(twin, world, lead))
      return reply.redirect(`${shopPath(world.id)}asked/${lead.id}`, 303)
    }),
  )
  app.get<{ Params: Params }>(
    '/shop/:world/asked/:id',
    visited(({ params }, reply, world, shop) => {
      const lead = leadsOf(twin, world.id).find(({ id }) => id === params.id)
      return lead ? html(reply, pages.askedPage(shop, lead)) : html(reply, pages.missingPage(shop), 404)
    }),
  )
  app.get<{ Params: Params }>(
    '/shop/:world/orders.json',
    visited((_, reply, world) => reply.send(shown(ordersOf(twin, world.id)))),
  )
  app.get<{ Params: Params }>(
    '/shop/:world/leads.json',
    visited((_, reply, world) => reply.send(shown(leadsOf(twin, world.id)))),
  )
  app.get<{ Params: Params }>(
    '/shop/:world/pixel.json',
    visited((_, reply, world) => reply.send(pixelReport(twin, world))),
  )
  app.get<{ Params: Params }>(
    '/shop/:world/*',
    visited((_, reply, __, shop) => html(reply, pages.missingPage(shop), 404)),
  )
  app.get('/_twin/tr', (request, reply) => {
    fire(twin, request)
    return reply.type('image/gif').header('cache-control', 'no-store').send(gif)
  })
}

/** Any browser may fire any pixel, as at Meta; what is no known pixel is dropped in silence. */
function fire(twin: Twin, request: FastifyRequest): void {
  const query = isObject(request.query) ? request.query : {}
  const pixel = twin.objects.findOf('pixel', text(query, 'id') ?? '')
  if (!pixel) return
  const world = twin.objects.world(pixel.world)
  const event = readPixel(query, nowOf(twin, request, world))
  if (event) twin.database.transaction(() => firePixel(twin, world, pixel.id, event))
}

const cartIn = (request: Request): CartLine[] => readCart(cookiesOf(request).get('cart') ?? '')

function addTo(lines: CartLine[], { product, quantity }: CartLine): void {
  const more = Number.isInteger(quantity) ? Math.min(20, Math.max(1, quantity)) : 1
  const known = lines.find((line) => line.product.slug === product.slug)
  if (known) known.quantity = Math.min(20, known.quantity + more)
  else lines.push({ product, quantity: more })
}

function emailOf(request: Request): string | undefined {
  const email = text(isObject(request.body) ? request.body : {}, 'email')?.trim()
  return email !== undefined && /^[^\s@]{1,64}@[^\s@]{1,190}$/.test(email) ? email : undefined
}

function takenFrom(twin: Twin, request: Request, world: World, letter: string, email: string) {
  const visit = request.headers[visitHeader]
  const simulated = typeof visit === 'string' && /^[\w:.-]{1,80}$/.test(visit)
  return {
    // The same visit is the same order, should it ever be made twice.
    id: `${letter}${(simulated ? sha256(visit) : randomBytes(6).toString('hex')).slice(0, 12)}`,
    at: nowOf(twin, request, world),
    email_sha256: emailHash(email),
    visitor: simulated ? ('simulated' as const) : ('browser' as const),
    ...(simulated && { visit }),
    ...originIn(request),
  }
}
