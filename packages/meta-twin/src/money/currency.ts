/** Currencies an ad account can bill in, with units per US dollar (rough, 2026) used only to scale the model. */
const perDollar: Record<string, number> = {
  AED: 3.67, ARS: 1400, AUD: 1.52, BDT: 122, BGN: 1.7, BOB: 6.9, BRL: 5.5, CAD: 1.38, CHF: 0.81, CLP: 950,
  CNY: 7.1, COP: 4000, CRC: 505, CZK: 21.2, DKK: 6.45, DZD: 130, EGP: 48, EUR: 0.865, GBP: 0.75, GTQ: 7.7,
  HKD: 7.8, HNL: 26, HUF: 337, IDR: 16_500, ILS: 3.3, INR: 88, ISK: 123, JPY: 150, KES: 129, KRW: 1410,
  LKR: 300, MOP: 8, MXN: 18.5, MYR: 4.2, NGN: 1480, NIO: 36.8, NOK: 10, NZD: 1.74, PEN: 3.45, PHP: 58,
  PKR: 281, PLN: 3.68, PYG: 7100, QAR: 3.64, RON: 4.4, SAR: 3.75, SEK: 9.5, SGD: 1.3, THB: 32.5, TRY: 41.5,
  TWD: 30.5, USD: 1, UYU: 40, VND: 26_300, ZAR: 17.4,
} // prettier-ignore

const withoutMinorUnit = new Set([
  'CLP',
  'COP',
  'CRC',
  'HUF',
  'ISK',
  'IDR',
  'JPY',
  'KRW',
  'PYG',
  'TWD',
  'VND',
])

export const currencies: readonly string[] = Object.keys(perDollar)
export const isCurrency = (code: string): boolean => Object.hasOwn(perDollar, code)

/** Minor units in one major unit on Meta's wire: 100, or 1 for the currencies it bills in whole units. */
export const minorFactor = (currency: string): number => (withoutMinorUnit.has(currency) ? 1 : 100)

export const minorPerDollar = (currency: string): number => (perDollar[currency] ?? 1) * minorFactor(currency)

/** Decimal major units as Insights writes money: two decimals, or none without a minor unit. */
export function majorText(minor: number, currency: string): string {
  const factor = minorFactor(currency)
  return factor === 1 ? String(minor) : (minor / factor).toFixed(2)
}

/** Rounds an amount worth about `dollars` to a tidy sum of minor units, never below one. */
export function tidyMinor(dollars: number, currency: string): number {
  const exact = dollars * minorPerDollar(currency)
  const step = 10 ** Math.max(0, Math.floor(Math.log10(exact)) - 1)
  return Math.max(1, Math.round(exact / step) * step)
}
