import type { PageReading } from '@adwright/contract'
import { countries, languages } from '../../../business/places.ts'
import type { Choice } from '../../../business/page-reading/choice.ts'
import type { TakenOfPage } from '../../../business/page-reading/use-page-reading.ts'
import { rescale, type BriefValues } from './brief-values.ts'

const mostPhotos = 6

type Reading = {
  found: PageReading
  choice: Choice
  taken: TakenOfPage
  /** An ad account bills in its own currency, whatever a page says. */
  keepCurrency: boolean
}

/** The form with what a person took of a page; what the page did not say stays as it was. */
export function briefFromPage(
  values: BriefValues,
  { found, choice, taken, keepCurrency }: Reading,
): BriefValues {
  const product = choice.product === null ? undefined : found.products[choice.product]?.product
  const currency = (choice.places && !keepCurrency && found.currency?.value) || values.currency
  return {
    ...values,
    product: product ?? values.product,
    offer: choice.offer || values.offer,
    business: (choice.name && found.name?.value) || values.business,
    url: found.url,
    language: (choice.places && offered(languages, found.language?.value)) || values.language,
    country: (choice.places && offered(countries, found.country?.value)) || values.country,
    currency,
    dailyBudgetMinor: rescale(values.dailyBudgetMinor, values.currency, currency),
    brandColor: choice.colours[0] ?? values.brandColor,
    photoIds: [...new Set([...values.photoIds, ...taken.photos.map(({ id }) => id)])].slice(0, mostPhotos),
    logoId: taken.logo?.id ?? values.logoId,
  }
}

const offered = (choices: { code: string }[], code: string | undefined): string | undefined =>
  choices.find((choice) => choice.code === code)?.code
