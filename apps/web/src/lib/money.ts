import { locale } from './words.ts'

/**
 * Of the currencies that Meta bills in, those without a minor unit. The contract's own table would bring its
 * schemas into every page; money.test.ts holds the two together.
 */
const withoutMinorUnit = new Set(['CLP', 'ISK', 'JPY', 'KRW', 'PYG', 'VND'])

/** Minor units per major unit are 10^exponent: 2 for dollars, 0 for yen. */
export const currencyExponent = (currency: string): number => (withoutMinorUnit.has(currency) ? 0 : 2)

const formatters = new Map<string, Intl.NumberFormat>()
function formatter(currency: string, digits: number, compact: boolean): Intl.NumberFormat {
  const key = `${currency}${digits}${compact}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: compact ? 0 : digits,
    maximumFractionDigits: compact ? 1 : digits,
    ...(compact && { notation: 'compact' as const }),
  })
  formatters.set(key, made)
  return made
}

type MoneyStyle = { /** Leave out the minor part of large amounts. */ short?: boolean; compact?: boolean }
/** Integer (or averaged) minor units as a person writes them: 123450 USD is "$1,234.50". */
export function formatMoney(
  minor: number,
  currency: string,
  { short = false, compact = false }: MoneyStyle = {},
): string {
  const exponent = currencyExponent(currency)
  const major = minor / 10 ** exponent
  const digits = short && Math.abs(major) >= 1000 ? 0 : exponent
  return formatter(currency, digits, compact).format(major)
}

export const currencySymbol = (currency: string): string =>
  formatter(currency, 0, false)
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value ?? currency

/** For an input: plain digits with a point, no grouping. */
export const majorText = (minor: number, currency: string): string => {
  const exponent = currencyExponent(currency)
  const text = (minor / 10 ** exponent).toFixed(exponent)
  return text.replace(/\.0+$/, '')
}

/** "12", "12.5", "12,50" and "1,234.50" are read; anything else is null. Digits are never rounded away. */
export function minorFromText(text: string, currency: string): number | null {
  const exponent = currencyExponent(currency)
  const plain = text.trim().replace(/[\s'’]/g, '')
  const decimal =
    /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(plain) ??
    /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(plain)
  if (!decimal) return null
  const fraction = decimal[2] ?? ''
  if (fraction.length > exponent) return null
  const minor = Number(`${(decimal[1] ?? '').replace(/[.,]/g, '')}${fraction.padEnd(exponent, '0')}`)
  return Number.isSafeInteger(minor) ? minor : null
}
