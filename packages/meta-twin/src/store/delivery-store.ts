import type { Database } from './database.ts'

/** Additive measures of one ad in one hour on one placement. Spend and value are minor units. */
export const measureNames = [
  'impressions',
  'spend',
  'clicks',
  'link_clicks',
  'landing_views',
  'content_views',
  'carts',
  'checkouts',
  'purchases',
  'purchase_value',
  'leads',
  'reactions',
  'comments',
  'shares',
] as const
export type Measure = (typeof measureNames)[number]
export type Measures = Record<Measure, number>

export interface DeliveryRow extends Measures {
  ad: string
  day: number
  /** Hour of the local day; -1 when hours were summed. */
  hour: number
  /** Index into the placement table; -1 when placements were summed. */
  placement: number
}
export type Grain = 'day' | 'placement' | 'hour'
export interface AdDay {
  ad: string
  day: number
  impressions: number
  spend: number
  results: number
}

export interface DeliveryStore {
  add(world: string, row: DeliveryRow): void
  addDay(day: AdDay): void
  /** Sums by ad and local day, and by placement or hour where asked. */
  rows(world: string, since: number, until: number, grain: Grain): DeliveryRow[]
  adDays(ad: string): AdDay[]
  carry(ad: string): number
  saveCarry(ad: string, micros: number): void
}

export const noMeasures = (): Measures =>
  // The keys are exactly `measureNames`.
  Object.fromEntries(measureNames.map((name) => [name, 0])) as Measures

export function createDeliveryStore({ sql }: Database): DeliveryStore {
  const sums = measureNames.map((name) => `SUM(${name}) AS ${name}`).join(', ')
  const insert = sql.prepare(
    `INSERT INTO delivery (world, ad, day, hour, placement, ${measureNames.join(', ')})
     VALUES (?, ?, ?, ?, ?, ${measureNames.map(() => '?').join(', ')})
     ON CONFLICT (world, day, ad, hour, placement) DO UPDATE SET
     ${measureNames.map((name) => `${name} = ${name} + excluded.${name}`).join(', ')}`,
  )
  const insertDay = sql.prepare(
    `INSERT INTO ad_days (ad, day, impressions, spend, results) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (ad, day) DO UPDATE SET impressions = impressions + excluded.impressions,
     spend = spend + excluded.spend, results = results + excluded.results`,
  )
  const sumsBy = (hour: string, placement: string, groups: string) =>
    sql.prepare(
      `SELECT ad, day, ${hour} AS hour, ${placement} AS placement, ${sums} FROM delivery
       WHERE world = ? AND day BETWEEN ? AND ? GROUP BY ${groups}`,
    )
  const statements = {
    day: sumsBy('-1', '-1', 'day, ad'),
    placement: sumsBy('-1', 'placement', 'day, ad, placement'),
    hour: sumsBy('hour', '-1', 'day, ad, hour'),
  }
  const days = sql.prepare(
    'SELECT ad, day, impressions, spend, results FROM ad_days WHERE ad = ? ORDER BY day',
  )
  const readCarry = sql.prepare('SELECT micros FROM ad_carry WHERE ad = ?')
  const writeCarry = sql.prepare(
    'INSERT INTO ad_carry (ad, micros) VALUES (?, ?) ON CONFLICT (ad) DO UPDATE SET micros = excluded.micros',
  )
  return {
    add(world, row) {
      const values = measureNames.map((name) => row[name])
      insert.run(world, row.ad, row.day, row.hour, row.placement, ...values)
    },
    addDay({ ad, day, impressions, spend, results }) {
      insertDay.run(ad, day, impressions, spend, results)
    },
    // Column names and types are those of the tables above.
    rows: (world, since, until, grain) =>
      statements[grain].all(world, since, until) as unknown as DeliveryRow[],
    adDays: (ad) => days.all(ad) as unknown as AdDay[],
    carry: (ad) => Number(readCarry.get(ad)?.['micros'] ?? 0),
    saveCarry(ad, micros) {
      writeCarry.run(ad, micros)
    },
  }
}
