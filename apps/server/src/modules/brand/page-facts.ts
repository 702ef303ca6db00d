import type { FoundIn, PageReading } from '@adwright/contract'
import { isBusiness, isOf, textOf, type Thing } from './json-ld.ts'
import type { Markup } from './markup.ts'
import { currencyIn, currencyNamed, priceIn } from './price.ts'
import { folded, shortened, tidy } from './tidy.ts'

type Found<Value> = { value: Value; from: FoundIn }
export type Page = { url: string; markup: Markup; things: Thing[] }

/** The first of these that says something. */
function first(
  most: number,
  ...said: [text: string | undefined, from: FoundIn][]
): Found<string> | undefined {
  for (const [text, from] of said) {
    const value = shortened(text ?? '', most)
    if (value !== '') return { value, from }
  }
  return undefined
}

export function nameOf({ url, markup, things }: Page): Found<string> | undefined {
  const business = things.find((thing) => isBusiness(thing) && textOf(thing.values['name']) !== '')
  const site = things.find((thing) => isOf(thing, /^WebSite$/))
  return first(
    120,
    [textOf(business?.values['name']), 'json_ld'],
    [markup.metas.get('og:site_name'), 'open_graph'],
    [textOf(site?.values['name']), 'json_ld'],
    [markup.metas.get('application-name') ?? markup.metas.get('apple-mobile-web-app-title'), 'page'],
    [nameInTitle(url, markup.title), 'page'],
  )
}

/** The part of a title that its own address confirms: of "Fresh bread | Bakery Rosa" at bakeryrosa.example the second. */
function nameInTitle(url: string, title: string): string | undefined {
  const labels = new URL(url).hostname.replace(/^www\./, '').split('.').slice(0, -1).map(folded) // prettier-ignore
  const parts = title.split(/\s+[|–—·•:»-]\s+|\s*\|\s*|:\s+/)
  return parts.find((part) => {
    const name = folded(part)
    return name.length >= 3 && labels.some((label) => label === name || label.startsWith(name))
  })
}

export function aboutOf({ markup, things }: Page): Found<string> | undefined {
  const business = things.find((thing) => isBusiness(thing) && textOf(thing.values['description']) !== '')
  return first(
    400,
    [textOf(business?.values['description']), 'json_ld'],
    [markup.metas.get('description'), 'page'],
    [markup.metas.get('og:description'), 'open_graph'],
  )
}

/** The language itself, without its country. */
export function languageOf({ markup, things }: Page): Found<string> | undefined {
  const inData = things.map(({ values }) => textOf(values['inLanguage'])).find((text) => text !== '')
  const said: [string | undefined, FoundIn][] = [
    [markup.language, 'page'],
    [markup.metas.get('og:locale'), 'open_graph'],
    [inData, 'json_ld'],
    [markup.metas.get('content-language'), 'page'],
  ]
  for (const [text, from] of said) {
    const code = /^([a-z]{2,3})([-_]|$)/i.exec(text?.trim() ?? '')?.[1]?.toLowerCase()
    if (code) return { value: code === 'no' ? 'nb' : code, from }
  }
  return undefined
}

export function countryOf(page: Page): Found<string> | undefined {
  for (const { values } of page.things) {
    const address = [values['address']].flat()[0]
    if (typeof address !== 'object' || address === null) continue
    const text = textOf((address as Record<string, unknown>)['addressCountry']) // an object, as asked
    const code = countryNamed(text, languageOf(page)?.value)
    if (code) return { value: code, from: 'json_ld' }
  }
  const { metas } = page.markup
  const region = countryNamed(/^[A-Z]{2}\b/.exec(metas.get('geo.region') ?? '')?.[0] ?? '', undefined)
  if (region) return { value: region, from: 'page' }
  const named = countryNamed(metas.get('og:country-name') ?? '', undefined)
  return named === undefined ? undefined : { value: named, from: 'open_graph' }
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Codes of today: those of countries that are gone, and of groups of countries, are none. */
const regions = new Set(
  letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => canonical(code) === code && !/^(EU|EZ|UN|Q[M-Z]|X[A-JL-Z]|ZZ)$/.test(code))
    .filter((code) => namesIn('en').of(code) !== code),
)

/** `UK` is written GB, `DD` became DE. */
function canonical(code: string): string {
  return Intl.getCanonicalLocales(`und-${code}`)[0]?.slice(4) ?? code
}

/** A country by its code, or by its name in English or in the page's own language. */
function countryNamed(text: string, language: string | undefined): string | undefined {
  const wanted = tidy(text)
  if (/^[a-z]{2}$/i.test(wanted)) {
    const code = canonical(wanted.toUpperCase())
    return regions.has(code) ? code : undefined
  }
  if (wanted === '') return undefined
  for (const names of [namesIn('en'), namesIn(language ?? 'en')])
    for (const code of regions) if (folded(names.of(code) ?? '') === folded(wanted)) return code
  return undefined
}

function namesIn(language: string): Intl.DisplayNames {
  try {
    return new Intl.DisplayNames([language], { type: 'region' })
  } catch {
    return new Intl.DisplayNames(['en'], { type: 'region' })
  }
}

export function currencyOf({ markup, things }: Page): PageReading['currency'] {
  for (const { values } of things) {
    const said =
      textOf(values['priceCurrency']) || textOf(values['currenciesAccepted']).split(/[,\s]/)[0] || ''
    const value = currencyNamed(said)
    if (value) return { value, from: 'json_ld' }
  }
  const inCard = markup.metas.get('product:price:currency') ?? markup.metas.get('og:price:currency') ?? ''
  const named = currencyNamed(inCard)
  if (named) return { value: named, from: 'open_graph' }
  for (const line of markup.lines) {
    const price = priceIn(line)
    const value = price === undefined ? undefined : currencyIn(price)
    if (value) return { value, from: 'page' }
  }
  return undefined
}
