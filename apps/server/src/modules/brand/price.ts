import { currencyExponents, type Currency } from '@adwright/contract'

/** Signs that stand for one currency only. A dollar, a yen sign or a krone may be several, so they name none. */
const signs: [RegExp, Currency][] = [
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₹/, 'INR'],
  [/₪/, 'ILS'],
  [/₩/, 'KRW'],
  [/₺/, 'TRY'],
  [/฿/, 'THB'],
  [/₫/, 'VND'],
  [/₱/, 'PHP'],
  [/₦/, 'NGN'],
  [/zł/, 'PLN'],
  [/Kč/, 'CZK'],
  [/R\$/, 'BRL'],
]
const codes = Object.keys(currencyExponents).join('|')
const sign = String.raw`(?:US|CA|AU|NZ|HK|S|R)?\$|€|£|¥|₹|₪|₩|₺|฿|₫|₱|₦|zł|Kč|kr\.?|Ft|Fr\.?|円|元`
const amount = String.raw`\d{1,3}(?:[.,' \u00a0\u202f]\d{3}){0,3}(?:[.,](?:\d{1,2}|–|-))?|\d{1,7}(?:[.,]\d{1,2})?`
const space = String.raw`[ \u00a0\u202f]?`
const printed = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?:(?:${sign}|${codes})${space}(?:${amount})|(?:${amount})${space}(?:${sign}|(?:${codes})))(?![\p{L}\d])`,
  'u',
)

/** The first price in a line, as it is printed there. */
export const priceIn = (line: string): string | undefined => printed.exec(line.slice(0, 200))?.[0].trim()

/** The currency that a printed price can only mean; undefined where its sign is shared. */
export function currencyIn(price: string): Currency | undefined {
  const code = new RegExp(`\\b(${codes})\\b`).exec(price)?.[1]
  if (code) return code as Currency // matched against the list itself
  return signs.find(([pattern]) => pattern.test(price))?.[1]
}

export function currencyNamed(code: string): Currency | undefined {
  const upper = code.trim().toUpperCase()
  return upper in currencyExponents ? (upper as Currency) : undefined // just looked up
}

/** An amount in data for machines, as people of that language write it: `4.5` and `EUR` become €4.50. */
export function writtenPrice(value: string, currency: Currency, language: string): string | undefined {
  const number = Number(value.trim().replace(/^(\d+),(\d{1,2})$/, '$1.$2'))
  if (value.trim() === '' || !Number.isFinite(number) || number <= 0) return undefined
  const whole = Number.isInteger(number) ? { minimumFractionDigits: 0 } : {}
  const written = new Intl.NumberFormat(language, { style: 'currency', currency, ...whole }).format(number)
  return written.replace(/\s/g, ' ')
}

// prettier-ignore
const dealWords = /\b(off|sale|save|free (delivery|shipping)|discount|deal|rabatt|sale|gratis|kostenlos|reduziert|angebot|remise|soldes|gratuit|offert|promo|descuento|oferta|gratis|sconto|saldi|offerta|korting|aanbieding|gratis|zniżk\w*|promocj\w*|desconto|rea|tilbud|tarjous|akció|sleva|reducere|indirim)\b|割引|送料無料|折扣|优惠|할인|خصم|הנחה|скидк/iu
const saving =
  /(?<!\d)\d{1,2}\s?[%％]|[-–−]\s?\d{1,2}\s?[%％]|\b(2|two|zwei|deux|dos|due) (for|für|pour|por|per) (1|one|ein\w*|une?|uno|una?)\b/iu

/** Whether a line announces a deal: a saving and a word for one, and short enough to be a line of its own. */
export const announcesDeal = (line: string): boolean =>
  line.length >= 6 &&
  line.length <= 110 &&
  dealWords.test(line) &&
  (saving.test(line) || /free (delivery|shipping)|送料無料/i.test(line))
