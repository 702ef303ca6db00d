import { chanceOf } from '../deterministic.ts'
import { readCart } from '../shop/catalogue.ts'
import { sendBeacon } from './beacon.ts'
import { follow, load, send, submit, type Browser, type Seen } from './browse.ts'
import type { Journey, Step } from './plan.ts'

/** What came of one coming to the site. */
export interface Walked {
  pages: number
  status: number
  /** Beacons that were taken, and pixels that were fired. */
  beacons: number
  pixels: number
  /** How far it went on a site that can be walked. */
  reached: Step['depth']
}

const names = ['Alex', 'Sam', 'Robin', 'Kim', 'Jo', 'Chris', 'Noa', 'Mika', 'Toni', 'Luca']
const families = ['Berg', 'Lang', 'Rossi', 'Novak', 'Moreau', 'Silva', 'Kaya', 'Hansen', 'Costa', 'Weber']

/** Somebody who does not exist; the journey decides who. */
function personOf(journey: string): { name: string; email: string; address: string } {
  const chance = chanceOf('person', journey)
  const pick = (list: readonly string[]): string => list[Math.floor(chance() * list.length)] ?? ''
  const [first, family] = [pick(names), pick(families)]
  const number = Math.floor(chance() * 9000)
  return {
    name: `${first} ${family}`,
    email: `${first}.${family}${number}@people.example`.toLowerCase(),
    address: `${1 + (number % 90)} Rehearsal Street`,
  }
}

/**
 * Goes through the site as far as the step says: landing page, product, cart, checkout, order, or the enquiry form.
 * On a page without these marks a visit ends where it landed, which is no failure.
 */
export async function walk(
  browser: Browser,
  journey: Journey,
  step: Step,
  address: string,
  referer: string | undefined,
): Promise<Walked> {
  const walked: Walked = { pages: 0, status: 0, beacons: 0, pixels: 0, reached: 'leave' }
  const time = new Date(step.at * 1000).toISOString()
  const look = async (seen: Seen | undefined, from: string | undefined): Promise<Seen | undefined> => {
    if (!seen) return undefined
    walked.pages++
    walked.status = seen.status
    if (journey.pixel) walked.pixels += await firePixels(browser, seen)
    if (journey.site && (await sendBeacon(browser, seen, from, time).catch(() => false))) walked.beacons++
    return seen
  }
  const landed = await look(await load(browser, address, { method: 'GET', referer }), referer)
  if (!landed || landed.status >= 400 || step.depth === 'leave') return walked
  walked.reached = 'look'
  const person = personOf(journey.id)
  if (step.depth === 'lead') {
    const asked = await look(await enquiry(browser, landed, person), landed.url.href)
    if (asked && asked.status < 400) walked.reached = 'lead'
    return walked
  }
  const filled = await fillCart(browser, journey, step, landed, look)
  if (!filled || step.depth === 'look') return walked
  walked.reached = 'cart'
  if (step.depth === 'cart') return walked
  const checkout = await look(await follow(browser, filled, 'checkout'), filled.url.href)
  if (!checkout) return walked
  walked.reached = 'checkout'
  const order = checkout.page.forms.get('order')
  if (step.depth !== 'buy' || !order) return walked
  const thanks = await look(await submit(browser, checkout, order, person), checkout.url.href)
  if (thanks && thanks.status < 400) walked.reached = 'buy'
  return walked
}

type Look = (seen: Seen | undefined, from: string | undefined) => Promise<Seen | undefined>

/** Puts in the cart what the journey is to buy, or something; gives the page reached last. */
async function fillCart(
  browser: Browser,
  journey: Journey,
  step: Step,
  landed: Seen,
  look: Look,
): Promise<Seen | undefined> {
  const wanted = journey.cart === undefined ? [] : readCart(journey.cart)
  // A first visit that will come back to buy takes things out of sight again, so that the order is what was planned.
  const lines = step.depth === 'buy' && wanted.length > 0 ? wanted : [undefined]
  let reached: Seen | undefined = landed
  for (const line of lines) {
    const product = await look(
      await productPage(browser, journey, landed, line?.product.slug),
      landed.url.href,
    )
    if (!product || step.depth === 'look') return product
    const form = product.page.forms.get('add')
    if (!form) return product
    if (step.depth === 'cart' && wanted.length > 0) return product
    const quantity = String(line?.quantity ?? 1)
    reached = await look(await submit(browser, product, form, { quantity }), product.url.href)
  }
  return reached
}

async function productPage(
  browser: Browser,
  journey: Journey,
  landed: Seen,
  slug: string | undefined,
): Promise<Seen | undefined> {
  const links = landed.page.links.get('product') ?? []
  const wanted = slug === undefined ? -1 : links.findIndex((link) => link.endsWith(`/${slug}`))
  const at = wanted >= 0 ? wanted : Math.floor(chanceOf('product', journey.id)() * Math.max(1, links.length))
  if (links.length > 0) return follow(browser, landed, 'product', at)
  // The ad led to a product or deeper: back to its shop, and from there.
  if (landed.page.forms.has('add') && slug === undefined) return landed
  const home = /^\/shop\/\w+\//.exec(landed.url.pathname)?.[0]
  if (home === undefined) return landed.page.forms.has('add') ? landed : undefined
  const start = await load(browser, new URL(home, landed.url).href, {
    method: 'GET',
    referer: landed.url.href,
  })
  return start.page.links.has('product') ? productPage(browser, journey, start, slug) : undefined
}

async function enquiry(
  browser: Browser,
  landed: Seen,
  person: Readonly<Record<string, string>>,
): Promise<Seen | undefined> {
  const here = landed.page.forms.get('enquire')
  if (here) return submit(browser, landed, here, person)
  const home = /^\/shop\/\w+\//.exec(landed.url.pathname)?.[0]
  if (home === undefined) return undefined
  const page = await load(browser, new URL(`${home}enquiry`, landed.url).href, {
    method: 'GET',
    referer: landed.url.href,
  })
  const form = page.page.forms.get('enquire')
  return form && submit(browser, page, form, person)
}

/** Loads the pictures a page marks as its pixel; one that fails is a pixel that saw nothing. */
async function firePixels(browser: Browser, seen: Seen): Promise<number> {
  let fired = 0
  for (const address of seen.page.pixels) {
    const url = new URL(address, seen.url)
    try {
      const response = await send(browser, url, { headers: { referer: seen.url.href } })
      await response.body?.cancel()
      if (response.ok) fired++
    } catch {
      // As in life: a lost pixel is an event Meta never hears of.
    }
  }
  return fired
}
