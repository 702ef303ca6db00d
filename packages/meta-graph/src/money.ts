import { metaCurrency } from './currencies.ts'

/** An amount that cannot be said exactly in the asked unit, or a currency Meta does not bill in. */
export class MetaMoneyError extends Error {
  override readonly name = 'MetaMoneyError'
}

/**
 * Our minor units (ISO 4217) to Meta's: 1234 US cents stay 1234, 123400 Hungarian fillér become 1234 forint.
 * Throws MetaMoneyError when Meta cannot express the amount exactly; see `metaStep`.
 */
export function toMetaMinor(amountMinor: number, currency: string): number {
  const { isoExponent, metaExponent } = exponentsOf(currency)
  return rescale(wholeAmount(amountMinor), isoExponent, metaExponent, 'exact', currency)
}

/** Meta's minor units, as a number or as the digits Meta sends, to ours. Throws MetaMoneyError. */
export function fromMetaMinor(metaMinor: number | string, currency: string): number {
  const { isoExponent, metaExponent } = exponentsOf(currency)
  return rescale(wholeAmount(metaMinor), metaExponent, isoExponent, 'exact', currency)
}

/**
 * The decimal major units of insights to our minor units: `'12.34'` USD is 1234. Throws MetaMoneyError for text that
 * is no decimal number and, unless `'half_up'` is asked for, for fractions of our minor unit (as averages have).
 */
export function fromMetaDecimal(decimal: string, currency: string, rounding: Rounding = 'exact'): number {
  const { isoExponent } = exponentsOf(currency)
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(decimal)
  if (!match) throw new MetaMoneyError(`not a decimal amount: ${JSON.stringify(decimal)}`)
  const [, sign, whole = '', fraction = ''] = match
  return rescale(BigInt(`${sign}${whole}${fraction}`), fraction.length, isoExponent, rounding, currency)
}

/** The smallest amount, in our minor units, of which Meta takes multiples: 100 for HUF, 1 for USD and JPY. */
export function metaStep(currency: string): number {
  const { isoExponent, metaExponent } = exponentsOf(currency)
  return 10 ** Math.max(0, isoExponent - metaExponent)
}

export type Rounding = 'exact' | 'half_up'

function exponentsOf(currency: string) {
  const found = metaCurrency(currency)
  if (!found) throw new MetaMoneyError(`Meta has no ad accounts in ${JSON.stringify(currency)}`)
  return found
}

function wholeAmount(amount: number | string): bigint {
  const whole = typeof amount === 'number' ? Number.isSafeInteger(amount) : /^-?\d+$/.test(amount)
  if (!whole) throw new MetaMoneyError(`not a whole amount: ${JSON.stringify(amount)}`)
  return BigInt(amount)
}

function rescale(amount: bigint, from: number, to: number, rounding: Rounding, currency: string): number {
  const scaled = to >= from ? amount * power(to - from) : divide(amount, power(from - to), rounding, currency)
  const result = Number(scaled)
  if (!Number.isSafeInteger(result)) throw new MetaMoneyError('the amount is too large')
  return result
}

// Half up in magnitude, so that a refund rounds like the charge it takes back.
function divide(amount: bigint, by: bigint, rounding: Rounding, currency: string): bigint {
  const rest = amount % by
  if (rest === 0n) return amount / by
  if (rounding === 'exact') throw new MetaMoneyError(`not expressible exactly in ${currency}`)
  const away = amount < 0n ? -1n : 1n
  return amount / by + (2n * rest * away >= by ? away : 0n)
}

const power = (exponent: number) => 10n ** BigInt(exponent)
