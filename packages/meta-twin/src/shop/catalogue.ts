import type { Chance } from '../deterministic.ts'
import { minorFactor, minorPerDollar } from '../money/currency.ts'

/** What the demo shop sells. Drawings are inner SVG on a 200 by 200 field, coloured by the page. */
export interface Product {
  slug: string
  name: string
  line: string
  about: string
  dollars: number
  drawing: string
}

export const products: readonly Product[] = [
  {
    slug: 'mug',
    name: 'Morning mug',
    line: 'Stoneware, 350 ml',
    about: 'Thrown by hand and glazed twice, so that it keeps coffee warm and goes in the dishwasher.',
    dollars: 24,
    drawing:
      '<path class="b" d="M140 86h14a24 24 0 0 1 0 48h-14" fill="none" stroke-width="11"/><path class="a" d="M52 66h88v62a26 26 0 0 1-26 26H78a26 26 0 0 1-26-26z"/><path class="c" d="M52 66h88v26c-22 14-44-8-66 4-9 5-16 4-22 0z"/><path class="l" d="M82 34c-8 10 8 12 0 22M110 34c-8 10 8 12 0 22" fill="none" stroke-width="5"/>',
  },
  {
    slug: 'vase',
    name: 'Reed vase',
    line: 'Earthenware, 28 cm',
    about: 'A narrow neck for three stems or one branch. Each is a little different.',
    dollars: 46,
    drawing:
      '<path class="l" d="M96 64C92 40 84 28 72 20M102 64c0-26 4-40 16-50M99 64V16" fill="none" stroke-width="4"/><circle class="c" cx="70" cy="20" r="9"/><circle class="b" cx="120" cy="14" r="9"/><circle class="c" cx="99" cy="14" r="8"/><path class="a" d="M84 62h32c0 22 26 36 26 66 0 26-18 44-42 44s-42-18-42-44c0-30 26-44 26-66z"/><path class="b" d="M61 116c26 12 52 12 78 0 6 20-2 28-2 28-24 10-50 10-74 0 0 0-8-8-2-28z"/>',
  },
  {
    slug: 'blanket',
    name: 'Hill blanket',
    line: 'Merino wool, 130 × 180 cm',
    about: 'Woven in a mill that still works by water. Warm, light, and not at all scratchy.',
    dollars: 118,
    drawing:
      '<path class="a" d="M40 66l60-26 60 26v78l-60 26-60-26z"/><path class="b" d="M40 66l60 26 60-26v18l-60 26-60-26zM40 104l60 26 60-26v14l-60 26-60-26z"/><path class="c" d="M40 66l60-26 60 26-60 26z"/><path class="l" d="M46 148v14M60 154v14M74 160v14M88 166v12M112 166v12M126 160v14M140 154v14M154 148v14" stroke-width="4" fill="none"/>',
  },
  {
    slug: 'candle',
    name: 'Quiet candle',
    line: 'Beeswax, 40 hours',
    about: 'Pure beeswax in a glass you will want to keep. It smells of honey and of nothing else.',
    dollars: 19,
    drawing:
      '<path class="c" d="M100 22c16 20 16 34 0 42-16-8-16-22 0-42z"/><path class="l" d="M100 58v20" stroke-width="4" fill="none"/><rect class="a" x="62" y="76" width="76" height="92" rx="12"/><rect class="b" x="62" y="108" width="76" height="36"/><path class="d" d="M74 120h52M74 132h34" stroke-width="4" fill="none"/>',
  },
  {
    slug: 'lamp',
    name: 'Reading lamp',
    line: 'Oak and linen, 42 cm',
    about: 'A warm circle of light for one book and one armchair. The bulb is in the box.',
    dollars: 89,
    drawing:
      '<path class="c" d="M66 92l-26 62h120l-26-62z" opacity=".35"/><path class="a" d="M72 32h56l22 62H50z"/><path class="l" d="M100 94v62" stroke-width="8" fill="none"/><path class="b" d="M64 168c0-10 16-16 36-16s36 6 36 16z"/>',
  },
  {
    slug: 'basket',
    name: 'Market basket',
    line: 'Willow, 18 litres',
    about: 'Woven from willow grown a mile away. It carries bread, books or a sleeping cat.',
    dollars: 54,
    drawing:
      '<path class="b" d="M54 92C54 24 146 24 146 92" fill="none" stroke-width="9"/><path class="a" d="M36 88h128l-16 74a12 12 0 0 1-12 10H64a12 12 0 0 1-12-10z"/><path class="d" d="M42 112h116M46 132h108M50 152h100M72 90l8 80M100 90v82M128 90l-8 80" stroke-width="4" fill="none"/><rect class="c" x="30" y="82" width="140" height="14" rx="7"/>',
  },
]

export const productOf = (slug: string): Product | undefined => products.find((one) => one.slug === slug)

/** Minor units, on a price people are used to: whole units less ten hundredths, or tens where there is no minor unit. */
export function priceOf({ dollars }: Product, currency: string): number {
  const exact = dollars * minorPerDollar(currency)
  const factor = minorFactor(currency)
  if (factor === 1) {
    const step = exact > 20_000 ? 100 : 10
    return Math.max(step, Math.round(exact / step) * step)
  }
  return Math.max(1, Math.round(exact / factor) * factor - 10)
}

/** What is in a cart, as its cookie and a planned purchase write it: `mug.1-vase.2`. */
export interface CartLine {
  product: Product
  quantity: number
}

export function readCart(written: string): CartLine[] {
  return written.split('-').flatMap((part) => {
    const [slug = '', count = '1'] = part.split('.')
    const product = productOf(slug)
    const quantity = Math.min(20, Math.max(0, Math.floor(Number(count))))
    return product && quantity > 0 ? [{ product, quantity }] : []
  })
}

export const writeCart = (lines: readonly CartLine[]): string =>
  lines.map(({ product, quantity }) => `${product.slug}.${quantity}`).join('-')

export const cartValue = (lines: readonly CartLine[], currency: string): number =>
  lines.reduce((sum, { product, quantity }) => sum + quantity * priceOf(product, currency), 0)

/** What a buyer takes: mostly one thing, seldom three. */
export function drawCart(chance: Chance): CartLine[] {
  const kinds = chance() < 0.7 ? 1 : chance() < 0.8 ? 2 : 3
  const left = [...products]
  const lines: CartLine[] = []
  for (let kind = 0; kind < kinds; kind++) {
    // Cheap things are taken more often.
    const weights = left.map(({ dollars }) => 1 / Math.sqrt(dollars))
    let draw = chance() * weights.reduce((sum, weight) => sum + weight, 0)
    const at = weights.findIndex((weight) => (draw -= weight) <= 0)
    const [product] = left.splice(Math.max(0, at), 1)
    if (product) lines.push({ product, quantity: chance() < 0.85 ? 1 : 2 })
  }
  return lines
}

/** About what `drawCart` is worth on average, in US dollars. */
export const meanCartDollars = 63

/** Path of a world's shop, under the twin's own address. */
export const shopPath = (world: string): string => `/shop/${world}/`

/** Its address, as whoever reached the twin at `origin` can open it. */
export const shopUrl = (origin: string, world: string): string => `${origin}${shopPath(world)}`

/** Whether a link leads to the demo shop of that world, whatever the host is called. */
export const leadsToShop = (link: string, world: string): boolean =>
  URL.canParse(link) && `${new URL(link).pathname}/`.startsWith(shopPath(world))
