import type { PageReading } from '@adwright/contract'

/** What a person takes of what was read; pictures and products by their place in the reading. */
export type Choice = {
  name: boolean
  about: boolean
  /** Language, country and currency together. */
  places: boolean
  /** In the order of picking: the first one leads. */
  colours: string[]
  logo: number | null
  photos: number[]
  product: number | null
  /** As the page prints it; empty for none. */
  offer: string
}

const first = { colours: 3, photos: 3 }

/** What most people would take; of several things that are sold, the first. */
export function firstChoice(reading: PageReading): Choice {
  const [product] = reading.products
  return {
    name: reading.name !== undefined,
    about: reading.about !== undefined,
    places: placesOf(reading).length > 0,
    colours: reading.colours.slice(0, first.colours).map(({ value }) => value),
    logo: reading.logos.length > 0 ? 0 : null,
    photos: reading.photos.slice(0, first.photos).map((_, at) => at),
    product: product ? 0 : null,
    offer: product?.offer ?? '',
  }
}

/** The prices and deals that may stand on a poster of this product. */
export function offersFor(reading: PageReading, product: number | null): string[] {
  const own = product === null ? '' : (reading.products[product]?.offer ?? '')
  return [...new Set([own, ...reading.offers.map(({ value }) => value)])].filter((offer) => offer !== '')
}

/** Another product brings its own price along. */
export function chooseProduct(reading: PageReading, choice: Choice, product: number | null): Choice {
  const own = product === null ? '' : (reading.products[product]?.offer ?? '')
  const isDeal = reading.offers.some(({ value }) => value === choice.offer)
  return { ...choice, product, offer: isDeal ? choice.offer : own }
}

export const placesOf = ({ language, country, currency }: PageReading) =>
  [language, country, currency].flatMap((found) => found ?? [])

export const toggled = <Value>(values: readonly Value[], value: Value): Value[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value]

export const saysNothing = (reading: PageReading): boolean =>
  !reading.name &&
  !reading.about &&
  [reading.products, reading.colours, reading.logos, reading.photos, reading.offers].every(
    (list) => list.length === 0,
  )
