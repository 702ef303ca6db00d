import {
  countsFrom,
  creditClasses,
  creditClassOf,
  outcomesOf,
  type CreditClass,
  type Outcome,
} from '../delivery/outcome.ts'
import { measureNames, type DeliveryRow, type Grain, type Measure } from '../store/delivery-store.ts'
import type { Call } from '../wire/call.ts'

/** What is credited to clicks and views, and so is known by window. */
const creditedNames = [
  'content_views',
  'carts',
  'checkouts',
  'purchases',
  'purchase_value',
  'leads',
] as const satisfies readonly Measure[]
export type Credited = (typeof creditedNames)[number]
export type CreditedByClass = `${Credited}:${CreditClass}`

/** Sums of delivery. The plain names of what is credited hold what the ad set's own attribution setting counts. */
export type Figures = Record<Measure | CreditedByClass, number>

export interface FigureRow {
  ad: string
  day: number
  hour: number
  placement: number
  figures: Figures
}

const byClass = (name: Credited, credit: CreditClass): CreditedByClass => `${name}:${credit}`

const creditedKeys: readonly CreditedByClass[] = creditedNames.flatMap((name) =>
  creditClasses.map((credit) => byClass(name, credit)),
)
export const figureNames: readonly (Measure | CreditedByClass)[] = [...measureNames, ...creditedKeys]

export const noFigures = (): Figures =>
  // The keys are exactly `figureNames`.
  Object.fromEntries(figureNames.map((name) => [name, 0])) as Figures

/** What the ad set's attribution setting makes of the classes. */
export function countCredited(figures: Figures, counted: readonly CreditClass[]): void {
  for (const name of creditedNames) {
    figures[name] = counted.reduce((sum, credit) => sum + figures[byClass(name, credit)], 0)
  }
}

/** Delivery of these days with everything that has followed it by now, at the grain asked for. */
export function figureRows(call: Call, since: number, until: number, grain: Grain): FigureRow[] {
  const rows = new Map<string, FigureRow>()
  for (const row of call.twin.delivery.rows(call.world.id, since, until, grain)) {
    rows.set(keyOf(row), startOf(row))
  }
  for (const outcome of outcomesOf(call.twin, call.world.id, since, until)) {
    if (countsFrom(outcome) > call.now || !outcome.pixel) continue
    const row = rows.get(
      keyOf({
        ...outcome,
        hour: grain === 'hour' ? outcome.hour : -1,
        placement: grain === 'placement' ? outcome.placement : -1,
      }),
    )
    if (row) addOutcome(row.figures, outcome)
  }
  return [...rows.values()]
}

const keyOf = ({ ad, day, hour, placement }: Pick<FigureRow, 'ad' | 'day' | 'hour' | 'placement'>): string =>
  `${ad}|${day}|${hour}|${placement}`

/** What happened in the same visit belongs to the first day after the click. */
function startOf(row: DeliveryRow): FigureRow {
  const figures = noFigures()
  for (const name of measureNames) figures[name] = row[name]
  for (const name of creditedNames) figures[byClass(name, 'click_1d')] = row[name]
  return { ad: row.ad, day: row.day, hour: row.hour, placement: row.placement, figures }
}

function addOutcome(figures: Figures, outcome: Outcome): void {
  const { kind, count, value } = outcome
  if (kind === 'refund') {
    figures.spend += value
    figures.clicks += count
    figures.link_clicks += count
    return
  }
  const credit = creditClassOf(outcome)
  const add = (name: Credited, amount: number): void => {
    figures[byClass(name, credit)] += amount
  }
  add('content_views', count)
  if (kind === 'lead') {
    add('leads', count)
    return
  }
  add('carts', count)
  add('checkouts', count)
  add('purchases', count)
  add('purchase_value', value)
}
