import type { FoundIn, PageReading } from '@adwright/contract'
import { isOf, textOf, type Thing } from './json-ld.ts'
import type { Page } from './page-facts.ts'
import { announcesDeal, currencyNamed, priceIn, writtenPrice } from './price.ts'
import { folded, shortened } from './tidy.ts'

type Product = PageReading['products'][number]
const mostProducts = 6
const mostOffers = 4

// prettier-ignore
const sold = /^(Product|ProductGroup|IndividualProduct|Service|Course|MenuItem|Book|Vehicle|Car|SoftwareApplication|.*Event|Event|TouristTrip|Accommodation|Apartment|House|SingleFamilyResidence)$/

/** What is sold there, with the price that is printed for it: from its data, from its card, from its headline. */
export function productsOf({ markup, things, url }: Page, language: string): Product[] {
  const inData = things.flatMap((thing) => productFrom(thing, language))
  const { metas } = markup
  const cardPrice = metas.get('product:price:amount') ?? metas.get('og:price:amount')
  const cardCurrency = currencyNamed(
    metas.get('product:price:currency') ?? metas.get('og:price:currency') ?? '',
  )
  const priced =
    cardPrice !== undefined && cardCurrency !== undefined
      ? writtenPrice(cardPrice, cardCurrency, language)
      : undefined
  const inCard: Product[] =
    /product/.test(metas.get('og:type') ?? '') || priced !== undefined
      ? said(metas.get('og:title') ?? '', '', priced ?? '', 'open_graph')
      : []
  const printed = inData.length + inCard.length === 0 ? onlyPrice(markup.lines) : ''
  const headline = markup.headings.flatMap((text) => said(text, '', printed, 'page')).slice(0, 1)
  const card = said(metas.get('og:title') ?? '', '', '', 'open_graph')
  return distinct([...inData, ...inCard, ...headline, ...card], nameless(url)).slice(0, mostProducts)
}

export function offersOf({ markup }: Page): PageReading['offers'] {
  const lines = [...new Set(markup.lines.filter(announcesDeal))]
  return lines.slice(0, mostOffers).map((value) => ({ value, from: 'page' }))
}

function productFrom(thing: Thing, language: string): Product[] {
  if (!isOf(thing, sold)) return []
  const { values } = thing
  return said(
    textOf(values['name']),
    textOf(values['description']),
    priceOf(values['offers'], language),
    'json_ld',
  )
}

/** A name, with the first sentence that describes it where both are short enough to be one line. */
function said(name: string, description: string, offer: string, from: FoundIn): Product[] {
  const title = shortened(name, 200)
  if (title.length < 3) return []
  const sentence = /^.{10,140}?[.!?](?=\s|$)/u.exec(shortened(description, 400))?.[0]
  const whole = sentence && !folded(sentence).startsWith(folded(title)) ? `${title}. ${sentence}` : title
  return [{ product: whole.length <= 200 ? whole : title, offer, from }]
}

/** One price; a range is told as its two ends, for neither alone is what a thing costs. */
function priceOf(offers: unknown, language: string): string {
  const prices = [offers].flat().flatMap((offer) => {
    if (typeof offer !== 'object' || offer === null) return []
    const values = offer as Record<string, unknown> // an object, as asked
    const inner = [values['priceSpecification']].flat()[0]
    const source = values['price'] === undefined && typeof inner === 'object' && inner !== null
      ? (inner as Record<string, unknown>) : values // prettier-ignore
    const currency = currencyNamed(textOf(source['priceCurrency']) || textOf(values['priceCurrency']))
    if (!currency) return []
    return ['price', 'lowPrice', 'highPrice'].flatMap((key) => {
      const text = writtenPrice(textOf(source[key]), currency, language)
      return text === undefined ? [] : [{ text, currency, amount: Number(textOf(source[key])) }]
    })
  })
  const comparable = prices.filter(({ currency }) => currency === prices[0]?.currency)
  const [least, greatest] = [Math.min, Math.max].map((end) =>
    comparable.find(({ amount }) => amount === end(...comparable.map((price) => price.amount))),
  )
  if (!least || !greatest) return ''
  return least.text === greatest.text ? least.text : `${least.text} – ${greatest.text}`
}

/** The price of a page that prints only one. */
function onlyPrice(lines: readonly string[]): string {
  const prices = new Set(lines.flatMap((line) => priceIn(line) ?? []))
  return prices.size === 1 ? ([...prices][0] ?? '') : ''
}

/** What a page calls its own start, or its owner, is no thing that is sold. */
const nameless = (url: string) => {
  const label = folded(new URL(url).hostname.replace(/^www\./, '').split('.')[0] ?? '')
  return (product: string) =>
    folded(product) === label || /^(home|startseite|accueil|inicio|welcome|willkommen)$/i.test(product)
}

function distinct(products: readonly Product[], isNoThing: (product: string) => boolean): Product[] {
  const kept: Product[] = []
  for (const product of products) {
    const key = folded(product.product)
    if (isNoThing(product.product)) continue
    if (!kept.some((other) => folded(other.product).startsWith(key) || key.startsWith(folded(other.product))))
      kept.push(product)
  }
  return kept
}
