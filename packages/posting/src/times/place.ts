import type { Day, MonthGrid, WeekGrid } from './grids.ts'

type Entry = { id: string; at: Date }

/** A key for every day of the grid, in order; the day's entries by time, then id. */
export type Placed<E> = Map<string, E[]>

/** Puts each entry on its one day of the month's grid; those outside it are left out. */
export const placeInMonth = <E extends Entry>(entries: readonly E[], grid: MonthGrid): Placed<E> =>
  placeInList(entries, grid.days.flat())

/** Puts each entry on its one day of the week; those outside it are left out. */
export const placeInWeek = <E extends Entry>(entries: readonly E[], grid: WeekGrid): Placed<E> =>
  placeInList(entries, grid.days)

/** Puts each entry on its one day of the list; those outside it are left out. */
export function placeInList<E extends Entry>(entries: readonly E[], days: readonly Day[]): Placed<E> {
  const placed: Placed<E> = new Map(days.map(({ day }) => [day, []]))
  let at = 0
  for (const entry of entries.toSorted(byTimeThenId)) {
    while (at < days.length && entry.at >= (days[at] as Day).ends) at += 1
    const day = days[at]
    if (day && entry.at >= day.begins) placed.get(day.day)?.push(entry)
  }
  return placed
}

const byTimeThenId = (left: Entry, right: Entry): number =>
  left.at.getTime() - right.at.getTime() || (left.id < right.id ? -1 : Number(left.id > right.id))
