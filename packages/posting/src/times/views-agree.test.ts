import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listDays, monthGrid, weekGrid } from './grids.ts'
import { hourRowsOf, rowOf } from './hour-rows.ts'
import { instantOf, localOf } from './local-time.ts'
import { moveByDays, moveTo, moveToDay } from './move.ts'
import { placeInList, placeInMonth, placeInWeek } from './place.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Days on which the clock changes, forward and back; Kathmandu's never does, and is not at a whole hour. */
const changes: [zone: string, day: string][] = [
  ['Europe/Vienna', '2026-03-29'],
  ['Europe/Vienna', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  // At midnight: that day begins at 01:00, and the one before the other change has 23:00 twice.
  ['America/Sao_Paulo', '2018-11-04'],
  ['America/Sao_Paulo', '2018-02-18'],
  ['Asia/Kathmandu', '2026-05-01'],
  ['Pacific/Auckland', '2026-04-05'],
  ['Pacific/Auckland', '2026-09-27'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
]

/** Posts from three days before the change to three days after, to the minute, some at the same moment. */
const around = fc.constantFrom(...changes).chain(([zone, day]) =>
  fc.record({
    zone: fc.constant(zone),
    day: fc.constant(day),
    weekStart: fc.constantFrom(1 as const, 7 as const),
    posts: fc
      .array(fc.integer({ min: (-3 * DAY) / MINUTE, max: (4 * DAY) / MINUTE }), {
        minLength: 1,
        maxLength: 8,
      })
      .map((minutes) =>
        minutes.map((minute, at) => ({
          id: `post_${at}`,
          at: new Date(Date.parse(`${day}T00:00:00Z`) + minute * MINUTE),
        })),
      ),
  }),
)

const holds = <T>(values: fc.Arbitrary<T>, predicate: (value: T) => void): void =>
  fc.assert(fc.property(values, predicate), { numRuns: 150, seed: 20_261_125 })

const formats = new Map<string, Intl.DateTimeFormat>()

/** What the platform says of a moment, without Temporal. */
function platformLocal(at: Date, zone: string): string {
  const options = { timeZone: zone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'short' } as const
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', options)
  formats.set(zone, format)
  return format.format(at)
}

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id)

test('month, week and list show each post once, on the day its clock shows, in the same order', () => {
  holds(around, ({ zone, day, weekStart, posts }) => {
    const month = monthGrid(day.slice(0, 7), zone, weekStart)
    const shown = posts.filter(({ at }) => at >= month.begins && at < month.ends)
    const byMonth = placeInMonth(posts, month)
    const placed = [...byMonth].flatMap(([key, entries]) => entries.map((entry) => ({ key, ...entry })))
    expect(ids(placed).toSorted()).toEqual(ids(shown).toSorted())
    const clocks = placed.map(({ at }) => platformLocal(at, zone).slice(0, 10))
    expect(clocks).toEqual(placed.map(({ key }) => key))
    const times = placed.map(({ at, id }) => `${at.toISOString()} ${id}`)
    expect(times).toEqual(times.toSorted())

    const [first = day, last = first] = [clocks[0], clocks.at(-1)]
    const between = [...byMonth].filter(([key]) => key >= first && key <= last)
    expect([...placeInList(posts, listDays(first, last, zone))]).toEqual(between)

    const weeks = month.days.filter((week) => week.some((one) => clocks.includes(one.day)))
    for (const week of weeks) {
      const byWeek = placeInWeek(posts, weekGrid(week[3]?.day ?? '', zone, weekStart))
      expect([...byWeek]).toEqual(week.map((one) => [one.day, byMonth.get(one.day)]))
    }
  })
})

test('the days of a grid follow one another without holes', () => {
  holds(around, ({ zone, day, weekStart }) => {
    const month = monthGrid(day.slice(0, 7), zone, weekStart)
    const week = weekGrid(day, zone, weekStart)
    for (const { days, begins, ends } of [{ ...month, days: month.days.flat() }, week]) {
      expect([...days.map((one) => one.begins), ends]).toEqual([begins, ...days.map((one) => one.ends)])
      expect(days.length % 7).toBe(0)
      expect(localOf(days[0]?.begins ?? ends, zone).weekday).toBe(weekStart)
    }
  })
})

test('the hours of a day follow one another without holes and show the hour of each post', () => {
  holds(around, ({ zone, day, posts }) => {
    const around = listDays(shifted(day, -1), shifted(day, 1), zone)
    const days = around.map((own) => ({ ...own, rows: hourRowsOf(own.day, zone) }))
    for (const { begins, ends, rows } of days) {
      const starts = [...rows.map((row) => row.begins.getTime()), ends.getTime()]
      expect(starts).toEqual([begins.getTime(), ...rows.map((row) => row.ends.getTime())])
      expect(starts).toEqual([...new Set(starts)].toSorted((left, right) => left - right))
      expect(new Set(rows.map(({ label, again }) => `${label} ${again}`)).size).toBe(rows.length)
    }
    for (const { at } of posts) {
      const rows = days.find(({ begins, ends }) => at >= begins && at < ends)?.rows
      if (!rows) continue
      expect(rows[rowOf(at, rows)]?.label.slice(0, 2)).toBe(platformLocal(at, zone).slice(11, 13))
    }
  })
})

test('a post put on another day keeps its time by the clock, wherever the clock shows that time', () => {
  const moves = fc.tuple(around, fc.integer({ min: -3, max: 3 }))
  holds(moves, ([{ zone, day, posts }, days]) => {
    const target = shifted(day, days)
    for (const { at } of posts) {
      const { time } = localOf(at, zone)
      const moved = moveToDay(at, target, zone)
      if (!instantOf(target, time, zone).moved) expect(platformLocal(moved, zone)).toBe(`${target} ${time}`)
      expect(localOf(moved, zone).day).toBe(target)
      expect(moveByDays(at, 0, zone)).toEqual(at)
      expect(moveTo(at, localOf(at, zone), zone)).toEqual(at)
    }
  })
})

test('what calendar and clock show is what the platform says', () => {
  holds(around, ({ zone, posts }) => {
    for (const { at } of posts) {
      const { day, time, minutes } = localOf(at, zone)
      expect(`${day} ${time}`).toBe(platformLocal(at, zone))
      expect(minutes).toBe(Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
    }
  })
})
