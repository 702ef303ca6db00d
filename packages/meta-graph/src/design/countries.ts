// EU and EEA (Digital Services Act, Art. 26) with the outermost regions Meta lists apart. Seen 2026-11.
const TRANSPARENCY = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO GF GP MQ RE YT MF'.split(
    ' ',
  ),
)

/** Whether ads shown in a country must name who profits and who pays. */
export const needsAdvertiserNamed = (country: string): boolean => TRANSPARENCY.has(country)

// Where adults may be advertised to only from a later age on.
const ADULT: Readonly<Record<string, number>> = { TH: 20, ID: 21 }

/** The least `age_min` of an audience in these countries. */
export const leastAge = (countries: readonly string[]): number =>
  Math.max(13, ...countries.map((country) => ADULT[country] ?? 13))
