import { majorText } from '../money/currency.ts'
import type { Json } from '../store/records.ts'
import { escapeHtml } from '../wire/html.ts'
import { cartValue, priceOf, products, shopPath, type CartLine, type Product } from './catalogue.ts'

/** What every page of one world's shop has in common. */
export interface Shop {
  world: string
  name: string
  currency: string
  pixel: string
  /** Address of the first-party snippet to load, if any. */
  collectUrl: string | undefined
}

/** What a page tells the pixel and a first-party snippet about itself. */
export interface PageEvent {
  /** As the pixel names it: PageView, ViewContent, AddToCart, InitiateCheckout, Purchase, Lead. */
  name: string
  /** Order or lead; the same one is never counted twice. */
  id?: string
  /** Minor units. */
  value?: number
  contents?: string[]
}

const money = (minor: number, { currency }: Shop): string =>
  `${majorText(minor, currency)} ${escapeHtml(currency)}`

/** No script but the snippet asked for, nothing from anywhere else. */
export function shopPolicy({ collectUrl }: Pick<Shop, 'collectUrl'>): string {
  const collect = collectUrl === undefined ? undefined : new URL(collectUrl).origin
  return [
    "default-src 'none'",
    "style-src 'self'",
    `img-src 'self'${collect ? ` ${collect}` : ''}`,
    ...(collect ? [`script-src ${collect}`, `connect-src ${collect}`] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}

/** The beacon's address: the snippet's own, less the `.js` of its file. */
const beaconOf = (collectUrl: string): string => collectUrl.replace(/\.m?js(?=$|[?#])/, '')

function page(shop: Shop, title: string, event: PageEvent, body: string): string {
  const home = shopPath(shop.world)
  const told: Json = {
    event: event.name,
    ...(event.id !== undefined && { id: event.id }),
    ...(event.value !== undefined && {
      value: majorText(event.value, shop.currency),
      currency: shop.currency,
    }),
    ...(event.contents && { contents: event.contents }),
  }
  const snippet =
    shop.collectUrl === undefined
      ? ''
      : `<script async src="${escapeHtml(shop.collectUrl)}" data-collect="${escapeHtml(beaconOf(shop.collectUrl))}"></script>`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)} – ${escapeHtml(shop.name)}</title><meta name="robots" content="noindex">
<meta name="description" content="A simulated shop for rehearsing ads. Nothing is sold here.">
<meta name="adwright:event" content="${escapeHtml(JSON.stringify(told))}">
<link rel="icon" href="/shop/icon.svg"><link rel="stylesheet" href="/shop/shop.css">${snippet}</head>
<body><aside class="note" aria-label="About this shop"><strong>Simulated shop.</strong> Nothing is sold and nothing is charged.</aside>
<header><div class="wrap"><a class="mark" href="${home}">${escapeHtml(shop.name)}</a>
<nav aria-label="Shop"><a href="${home}">Shop</a><a href="${home}enquiry">Ask us</a><a href="${home}cart">Cart</a></nav></div></header>
<main class="wrap">${body}</main>
<footer><div class="wrap"><p class="small">A demo shop of the Meta rehearsal: people, orders and enquiries are made up.</p></div></footer>
<img alt="" width="1" height="1" data-pixel src="${escapeHtml(pixelPath(shop, event))}"></body></html>`
}

/** The pixel as a picture, which needs no script. */
function pixelPath(shop: Shop, { name, id, value, contents }: PageEvent): string {
  const query = new URLSearchParams({ id: shop.pixel, ev: name })
  if (id !== undefined) query.set('eid', id)
  if (value !== undefined) {
    query.set('cd[value]', majorText(value, shop.currency))
    query.set('cd[currency]', shop.currency)
  }
  if (contents) query.set('cd[content_ids]', JSON.stringify(contents))
  return `/_twin/tr?${query}`
}

const picture = ({ drawing }: Product): string =>
  `<svg class="pic" viewBox="0 0 200 200" aria-hidden="true">${drawing}</svg>`

const item = (shop: Shop, product: Product): string =>
  `<li><a class="item" data-step="product" href="${shopPath(shop.world)}product/${product.slug}">${picture(product)}<div><h2>${product.name}</h2><p class="small">${product.line}</p><p class="price">${money(priceOf(product, shop.currency), shop)}</p></div></a></li>`

export const homePage = (shop: Shop): string =>
  page(
    shop,
    'Home',
    { name: 'PageView' },
    `<h1>Good things for slow mornings</h1><p class="lead">Six things, made by people we know by name. Sent within two days.</p><ul class="grid">${products.map((product) => item(shop, product)).join('')}</ul>`,
  )

export const productPage = (shop: Shop, product: Product): string =>
  page(
    shop,
    product.name,
    { name: 'ViewContent', value: priceOf(product, shop.currency), contents: [product.slug] },
    `<div class="two">${picture(product)}<div><h1>${product.name}</h1><p class="lead">${product.about}</p><p class="small">${product.line}</p><p class="price">${money(priceOf(product, shop.currency), shop)}</p>
<form method="post" action="${shopPath(shop.world)}cart" data-step="add"><input type="hidden" name="product" value="${product.slug}"><label for="quantity">How many</label><select id="quantity" name="quantity">${[1, 2, 3, 4].map((count) => `<option>${count}</option>`).join('')}</select><p class="row"><button class="button wide">Put in the cart</button></p></form></div></div>`,
  )

function linesTable(shop: Shop, lines: readonly CartLine[]): string {
  const rows = lines.map(
    ({ product, quantity }) =>
      `<tr><th scope="row">${product.name}</th><td>${quantity}</td><td>${money(quantity * priceOf(product, shop.currency), shop)}</td></tr>`,
  )
  return `<table><thead><tr><th scope="col">What</th><th scope="col">How many</th><th scope="col">Price</th></tr></thead><tbody>${rows.join('')}</tbody><tfoot><tr><th scope="row" colspan="2">Total</th><td>${money(cartValue(lines, shop.currency), shop)}</td></tr></tfoot></table>`
}

/** `added` is what was put in just now. */
export function cartPage(shop: Shop, lines: readonly CartLine[], added: Product | undefined): string {
  const home = shopPath(shop.world)
  const event: PageEvent = added
    ? { name: 'AddToCart', value: priceOf(added, shop.currency), contents: [added.slug] }
    : { name: 'PageView' }
  const body =
    lines.length === 0
      ? `<p class="lead">Your cart is empty.</p><a class="button" href="${home}">Look around</a>`
      : `<div class="box">${linesTable(shop, lines)}</div><div class="row"><a class="button" data-step="checkout" href="${home}checkout">Check out</a><a class="button plain" href="${home}">Keep looking</a><form method="post" action="${home}cart"><input type="hidden" name="empty" value="1"><button class="button plain">Empty the cart</button></form></div>`
  return page(shop, 'Your cart', event, `<h1>Your cart</h1>${body}`)
}

const field = (name: string, label: string, kind: string, complete: string): string =>
  `<label for="${name}">${label}</label><input id="${name}" name="${name}" type="${kind}" autocomplete="${complete}" required maxlength="200">`

export function checkoutPage(shop: Shop, lines: readonly CartLine[]): string {
  const value = cartValue(lines, shop.currency)
  const contents = lines.map(({ product }) => product.slug)
  return page(
    shop,
    'Check out',
    { name: 'InitiateCheckout', value, contents },
    `<h1>Check out</h1><div class="two"><form class="box" method="post" action="${shopPath(shop.world)}checkout" data-step="order">${field('name', 'Name', 'text', 'name')}${field('email', 'Email', 'email', 'email')}${field('address', 'Street and town', 'text', 'street-address')}<p class="row"><button class="button wide">Order (nothing is charged)</button></p></form><div class="box">${linesTable(shop, lines)}</div></div>`,
  )
}

export const thanksPage = (shop: Shop, order: { id: string; value: number; items: string[] }): string =>
  page(
    shop,
    'Thank you',
    { name: 'Purchase', id: order.id, value: order.value, contents: order.items },
    `<h1>Thank you</h1><p class="lead">Order ${escapeHtml(order.id)} over ${money(order.value, shop)} is noted. As this shop is simulated, nothing will arrive.</p><a class="button" href="${shopPath(shop.world)}">Back to the shop</a>`,
  )

export const enquiryPage = (shop: Shop): string =>
  page(
    shop,
    'Ask us',
    { name: 'ViewContent' },
    `<h1>Ask us anything</h1><div class="two"><form class="box" method="post" action="${shopPath(shop.world)}enquiry" data-step="enquire">${field('name', 'Name', 'text', 'name')}${field('email', 'Email', 'email', 'email')}<label for="question">What would you like to know?</label><textarea id="question" name="question" rows="4" maxlength="1000"></textarea><p class="row"><button class="button wide">Send</button></p></form><p class="lead">We answer within a day, by a person. Sizes, delivery, a gift for somebody difficult: just ask.</p></div>`,
  )

export const askedPage = (shop: Shop, lead: { id: string }): string =>
  page(
    shop,
    'We will write to you',
    { name: 'Lead', id: lead.id },
    `<h1>We will write to you</h1><p class="lead">Enquiry ${escapeHtml(lead.id)} is noted. As this shop is simulated, nobody will.</p><a class="button" href="${shopPath(shop.world)}">Back to the shop</a>`,
  )

export const missingPage = (shop: Shop): string =>
  page(
    shop,
    'Not here',
    { name: 'PageView' },
    `<h1>This page is not here</h1><p class="lead">Perhaps it was moved, perhaps it never was.</p><a class="button" href="${shopPath(shop.world)}">To the shop</a>`,
  )
