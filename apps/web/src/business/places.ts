import type { Currency } from '@adwright/contract'
import { locale } from '../lib/words.ts'

const languageCodes = 'en ar cs da de el es fi fr he hi hu id it ja ko nb nl pl pt ro ru sv th tr uk vi zh'
const countryCodes =
  'AD AE AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BJ BN BO BR BS BW BZ CA CD CG CH CI CL CM CN CO CR CV CY ' +
  'CZ DE DK DO DZ EC EE EG ES ET FI FJ FR GA GB GE GH GM GN GQ GR GT GY HK HN HR HT HU ID IE IL IN IQ IS IT JM ' +
  'JO JP KE KG KH KR KW KZ LA LB LI LK LT LU LV LY MA MC MD ME MG MK ML MN MO MT MU MV MW MX MY MZ NA NE NG NI ' +
  'NL NO NP NZ OM PA PE PG PH PK PL PR PS PT PY QA RO RS RW SA SE SG SI SK SM SN SR SV TD TG TH TJ TL TN TR TT ' +
  'TW TZ UA UG US UY UZ VC VE VN WS XK YE ZA ZM ZW'

type Choice = { code: string; name: string }

function named(codes: string, type: 'language' | 'region'): Choice[] {
  const names = new Intl.DisplayNames(locale, { type })
  return codes
    .split(' ')
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale))
}

export const languages = named(languageCodes, 'language')
export const countries = named(countryCodes, 'region')
export const nameOf = (choices: Choice[], code: string): string =>
  choices.find((choice) => choice.code === code)?.name ?? code

/** What Meta bills in. Not imported from the contract: its schemas would come along. */
export const currencies = (
  'AED ARS AUD BDT BOB BRL CAD CHF CLP CNY COP CRC CZK DKK DZD EGP EUR GBP GTQ HKD HNL HUF IDR ILS INR ISK ' +
  'JPY KES KRW LKR MOP MXN MYR NGN NIO NOK NZD PEN PHP PKR PLN PYG QAR RON SAR SEK SGD THB TRY TWD UAH USD ' +
  'UYU VND ZAR'
).split(' ') as Currency[] // places.test.ts holds it to the contract's list
