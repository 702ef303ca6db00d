type MetaCurrency = {
  /** Digits of ISO 4217's minor unit. */
  isoExponent: number
  /** Digits of Meta's: amounts travel as major units times 10^metaExponent. */
  metaExponent: number
}

const CENTS: MetaCurrency = { isoExponent: 2, metaExponent: 2 }
const WHOLE: MetaCurrency = { isoExponent: 0, metaExponent: 0 }
// ISO counts hundredths, Meta only whole units.
const WHOLE_AT_META: MetaCurrency = { isoExponent: 2, metaExponent: 0 }
// ISO counts thousandths, Meta only hundredths.
const CENTS_AT_META: MetaCurrency = { isoExponent: 3, metaExponent: 2 }

// https://developers.facebook.com/docs/marketing-api/currencies — seen 2026-11. A currency that is not here cannot
// be an ad account's (KWD, OMR, TND, … are not).
const byCode: Readonly<Record<string, MetaCurrency>> = {
  ...group(
    'AED ARS AUD BDT BGN BOB BRL CAD CHF CNY CZK DKK DZD EGP EUR GBP GTQ HKD HNL ILS INR KES LKR',
    CENTS,
  ),
  ...group('MOP MXN MYR NGN NIO NOK NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY UAH USD', CENTS),
  ...group('UYU VES ZAR', CENTS),
  ...group('CLP ISK JPY KRW PYG VND', WHOLE),
  ...group('COP CRC HUF IDR TWD', WHOLE_AT_META),
  ...group('BHD JOD', CENTS_AT_META),
}

/** How Meta counts a currency; `undefined` when no ad account can have it. */
export function metaCurrency(code: string): MetaCurrency | undefined {
  return Object.hasOwn(byCode, code) ? byCode[code] : undefined
}

function group(codes: string, currency: MetaCurrency): Record<string, MetaCurrency> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, currency]))
}
