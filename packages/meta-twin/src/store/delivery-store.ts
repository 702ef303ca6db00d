import type { Documents, Undo } from './documents.ts'
import { cellAt, eachCell, hourOf, pack, placementOf, unpack, type Cells } from './packed-cells.ts'

/**
 * Additive measures of one ad in one hour on one placement: whole numbers; spend and value are minor units.
 * They are stored by position: a new one goes to the end.
 */
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
  /** Oldest first. */
  adDays(ad: string): AdDay[]
  /** Micro minor units owed from earlier hours. */
  carry(ad: string): number
  saveCarry(ad: string, micros: number): void
  /** Forgets all delivery of a world. */
  forget(world: string): void
}

/** An ad's local day as it lies in PostgreSQL. */
export interface StoredAdDay extends AdDay {
  world: string
  /** All cells, and their sum as one cell. */
  cells: Uint8Array
  sums: Uint8Array
}
export interface DeliveryDays extends DeliveryStore {
  load(days: Iterable<StoredAdDay>): void
  /** The days changed since it was last asked; `undefined` where one is gone. */
  takeChanged(): { ad: string; day: number; stored: StoredAdDay | undefined }[]
}

const noMeasures = (): Measures =>
  // The keys are exactly `measureNames`.
  Object.fromEntries(measureNames.map((name) => [name, 0])) as Measures

const width = measureNames.length
/** Days kept unpacked because they are likely written to again. */
const openDays = 1024

interface Entry {
  world: string
  /** The transaction in which its earlier state was noted. */
  noted: number
  summary: AdDay
  /** Sum of all cells. */
  total: Float64Array
  /** One of the two is always there; both, while nothing was added since packing. */
  packed: Uint8Array | undefined
  open: Cells | undefined
}

/** Delivery in memory: sums by day at hand, hours and placements packed until they are asked for. */
export function createDeliveryStore(documents: Documents, undo: Undo): DeliveryDays {
  const byAd = new Map<string, Map<number, Entry>>()
  const adsOf = new Map<string, Set<string>>()
  const changed = new Map<string, { ad: string; day: number }>()
  const opened = new Set<Entry>()

  const cellsOf = (entry: Entry): Cells => entry.open ?? unpack(entry.packed ?? new Uint8Array(), width)
  const packedOf = (entry: Entry): Uint8Array => (entry.packed ??= pack(cellsOf(entry)))
  const openUp = (entry: Entry): Cells => {
    entry.open ??= cellsOf(entry)
    opened.delete(entry)
    opened.add(entry)
    if (opened.size > openDays) {
      const [oldest] = opened
      if (oldest) {
        packedOf(oldest)
        oldest.open = undefined
        opened.delete(oldest)
      }
    }
    return entry.open
  }
  const place = (ad: string, day: number, entry: Entry): void => {
    let days = byAd.get(ad)
    if (!days) byAd.set(ad, (days = new Map()))
    days.set(day, entry)
    let ads = adsOf.get(entry.world)
    if (!ads) adsOf.set(entry.world, (ads = new Set()))
    ads.add(ad)
  }
  const displace = (ad: string, day: number, entry: Entry): void => {
    byAd.get(ad)?.delete(day)
    opened.delete(entry)
  }
  /** Returns how to take the mark back: nothing is handed over while a transaction runs. */
  const mark = (ad: string, day: number): (() => void) => {
    const key = `${ad}:${day}`
    if (changed.has(key)) return () => undefined
    changed.set(key, { ad, day })
    return () => changed.delete(key)
  }
  /** The entry to change, its state noted once a transaction. */
  const touch = (world: string, ad: string, day: number): Entry => {
    const known = byAd.get(ad)?.get(day)
    if (!known) {
      const summary = { ad, day, impressions: 0, spend: 0, results: 0 }
      const entry: Entry = {
        world,
        noted: undo.serial,
        summary,
        total: new Float64Array(width),
        packed: undefined,
        open: new Map(),
      }
      place(ad, day, entry)
      const unmark = mark(ad, day)
      undo.note(() => {
        displace(ad, day, entry)
        unmark()
      })
      return entry
    }
    if (known.noted !== undo.serial) {
      known.noted = undo.serial
      const unmark = mark(ad, day)
      const before = { packed: packedOf(known), total: known.total.slice(), summary: { ...known.summary } }
      undo.note(() => {
        Object.assign(known, before, { open: undefined })
        opened.delete(known)
        unmark()
      })
    }
    return known
  }
  const rowOf = (ad: string, day: number, hour: number, placement: number, values: Float64Array) => {
    const row: DeliveryRow = { ad, day, hour, placement, ...noMeasures() }
    measureNames.forEach((name, at) => (row[name] = values[at] ?? 0))
    return row
  }
  /** Sums of one ad's day by hour or by placement. */
  const sumsOf = (entry: Entry, keyOf: (cell: number) => number): Map<number, Float64Array> => {
    const sums = new Map<number, Float64Array>()
    eachCell(packedOf(entry), width, (cell, values) => {
      const key = keyOf(cell)
      const sum = sums.get(key)
      if (sum) addTo(sum, values)
      else sums.set(key, values.slice())
    })
    return sums
  }
  return {
    add(world, row) {
      const entry = touch(world, row.ad, row.day)
      const cells = openUp(entry)
      entry.packed = undefined
      const cell = cellAt(row.hour, row.placement)
      let values = cells.get(cell)
      if (!values) cells.set(cell, (values = new Float64Array(width)))
      const more = measureNames.map((name) => row[name])
      addTo(values, more)
      addTo(entry.total, more)
    },
    addDay({ ad, day, impressions, spend, results }) {
      const { summary } = touch(worldOf(documents, ad), ad, day)
      summary.impressions += impressions
      summary.spend += spend
      summary.results += results
    },
    rows(world, since, until, grain) {
      const rows: DeliveryRow[] = []
      for (const ad of adsOf.get(world) ?? []) {
        for (const [day, entry] of byAd.get(ad) ?? []) {
          if (day < since || day > until || entry.total.every((value) => value === 0)) continue
          if (grain === 'day') rows.push(rowOf(ad, day, -1, -1, entry.total))
          else if (grain === 'placement')
            for (const [at, values] of sumsOf(entry, placementOf)) rows.push(rowOf(ad, day, -1, at, values))
          else for (const [at, values] of sumsOf(entry, hourOf)) rows.push(rowOf(ad, day, at, -1, values))
        }
      }
      return rows.sort(inOrder)
    },
    adDays: (ad) =>
      [...(byAd.get(ad)?.values() ?? [])]
        .map(({ summary }) => ({ ...summary }))
        .sort((left, right) => left.day - right.day),
    // `saveCarry` writes a plain number.
    carry: (ad) => (documents.get('@carry', ad) as number | undefined) ?? 0,
    saveCarry(ad, micros) {
      if (documents.get('@carry', ad) !== micros) documents.put('@carry', ad, worldOf(documents, ad), micros)
    },
    forget(world) {
      const ads = adsOf.get(world) ?? new Set()
      for (const ad of ads) {
        for (const [day, entry] of byAd.get(ad) ?? []) {
          displace(ad, day, entry)
          const unmark = mark(ad, day)
          undo.note(() => {
            place(ad, day, entry)
            unmark()
          })
        }
      }
    },
    load(days) {
      for (const { world, cells, sums, ...summary } of days) {
        const total = new Float64Array(width)
        eachCell(sums, width, (_, values) => addTo(total, values))
        const entry: Entry = { world, noted: 0, summary, total, packed: cells, open: undefined }
        place(summary.ad, summary.day, entry)
      }
    },
    takeChanged() {
      const taken = [...changed.values()].map(({ ad, day }) => {
        const entry = byAd.get(ad)?.get(day)
        return {
          ad,
          day,
          stored: entry && {
            ...entry.summary,
            world: entry.world,
            cells: packedOf(entry),
            sums: pack(new Map([[0, entry.total]])),
          },
        }
      })
      changed.clear()
      return taken
    },
  }
}

const addTo = (sum: Float64Array, more: ArrayLike<number>): void => {
  for (let at = 0; at < width; at++) sum[at] = (sum[at] ?? 0) + (more[at] ?? 0)
}

// An ad is a node that was saved before anything was delivered for it.
const worldOf = (documents: Documents, ad: string): string =>
  (documents.node(ad) as { world: string } | undefined)?.world ?? ''

/** By day, then ad, as the reports list them. */
const inOrder = (left: DeliveryRow, right: DeliveryRow): number =>
  left.day - right.day ||
  (left.ad < right.ad ? -1 : left.ad > right.ad ? 1 : 0) ||
  left.hour - right.hour ||
  left.placement - right.placement
