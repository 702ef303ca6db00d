import type { Brief, BrandKit, CreateBrief, MediaId } from '@adwright/contract'
import { currencyExponent } from '../../../lib/money.ts'
import { countries, languages } from '../../../business/places.ts'

/** The form's fields are the contract's; a budget that is no amount yet is NaN. */
export type BriefValues = CreateBrief

// prettier-ignore
const currencyOfRegion: Record<string, BriefValues['currency']> = {
  AT: 'EUR', AU: 'AUD', BE: 'EUR', BR: 'BRL', CA: 'CAD', CH: 'CHF', CZ: 'CZK', DE: 'EUR', DK: 'DKK', ES: 'EUR',
  FI: 'EUR', FR: 'EUR', GB: 'GBP', GR: 'EUR', HK: 'HKD', HU: 'HUF', IE: 'EUR', IL: 'ILS', IN: 'INR', IT: 'EUR',
  JP: 'JPY', KR: 'KRW', LU: 'EUR', MX: 'MXN', NL: 'EUR', NO: 'NOK', NZ: 'NZD', PL: 'PLN', PT: 'EUR', SE: 'SEK',
  SG: 'SGD', TH: 'THB', TR: 'TRY', US: 'USD', ZA: 'ZAR',
}

/** Whole units a day to begin with, where 20 would be far too little: roughly $20, and only a start. */
// prettier-ignore
const startBudget: Partial<Record<BriefValues['currency'], number>> = {
  BRL: 100, CZK: 450, DKK: 140, HKD: 150, HUF: 7000, IDR: 300_000, INR: 1700, JPY: 3000, KRW: 28_000, MXN: 380,
  NOK: 200, PHP: 1100, PLN: 75, SEK: 200, THB: 650, TRY: 800, TWD: 620, VND: 500_000, ZAR: 360,
}

type Start = {
  /** The browser's locale, such as `de-AT`. */
  locale: string
  business: string
  idea?: string | undefined
  photoIds?: MediaId[]
  /** Of the connected ad account, when there is one. */
  currency?: BriefValues['currency'] | undefined
  /** What the business has told once and for all. */
  kit?: KitStart | undefined
}
export type KitStart = Readonly<
  Pick<BrandKit, 'name' | 'webAddress' | 'logoId' | 'tone' | 'language' | 'country' | 'currency'>
> & { readonly colours: readonly string[] }

/** A fresh form: what kit, account and browser tell is filled in, in this order, and everything can be changed. */
export function freshBrief({
  locale,
  business,
  idea = '',
  photoIds = [],
  currency,
  kit,
}: Start): BriefValues {
  const { language, region } = new Intl.Locale(locale).maximize()
  const country = offered(countries, kit?.country) ?? offered(countries, region) ?? 'US'
  const money = currency ?? kit?.currency ?? currencyOfRegion[country] ?? 'USD'
  return {
    product: idea,
    business: kit?.name || business,
    url: kit?.webAddress ?? '',
    offer: '',
    audience: '',
    language: offered(languages, kit?.language) ?? offered(languages, language) ?? 'en',
    tone: kit?.tone ?? 'friendly',
    objective: 'traffic',
    dailyBudgetMinor: (startBudget[money] ?? 20) * 10 ** currencyExponent(money),
    currency: money,
    country,
    brandColor: kit?.colours[0] ?? null,
    photoIds,
    logoId: kit?.logoId ?? null,
  }
}

const offered = (choices: { code: string }[], code: string | null | undefined): string | undefined =>
  choices.find((choice) => choice.code === code)?.code

export function valuesOf({
  id: _id,
  createdAt: _created,
  updatedAt: _updated,
  ...values
}: Brief): BriefValues {
  return values
}

/** The fields that differ: an edit changes only what the person changed. */
export function changedFields(saved: Brief, values: BriefValues): Partial<BriefValues> {
  const before = valuesOf(saved)
  return Object.fromEntries(
    Object.entries(values).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof BriefValues]),
    ),
  )
}

/** The same number in another currency's minor units: 20 dollars become 20 euros or 20 yen, never 2,000 yen. */
export function rescale(minor: number, from: string, to: string): number {
  return Math.round(minor * 10 ** (currencyExponent(to) - currencyExponent(from)))
}
