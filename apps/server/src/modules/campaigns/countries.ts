// EU and EEA, where ads must name who pays and who profits (Digital Services Act, Art. 26); seen 2026-11.
const dsa = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '),
)
export const needsAdvertiserNamed = (country: string): boolean => dsa.has(country)

// Where adults may be advertised to only from a later age on.
const adultAges: Readonly<Record<string, number>> = { TH: 20, ID: 21 }
export const adultAge = (country: string): number => adultAges[country] ?? 18
