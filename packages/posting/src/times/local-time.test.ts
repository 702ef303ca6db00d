import { expect, test } from 'vitest'
import { hourRowsOf } from './hour-rows.ts'
import { instantOf, localOf } from './local-time.ts'
import { moveByDays, moveTo, moveToDay } from './move.ts'

const at = (text: string) => new Date(text)

test('a time that the clock skips is moved on by what is skipped', () => {
  expect(instantOf('2026-03-29', '02:30', 'Europe/Vienna')).toEqual({
    at: at('2026-03-29T01:30:00Z'), // 03:30 by the clock
    moved: true,
    ambiguous: false,
  })
})

test('a time that the clock shows twice stands for the first', () => {
  expect(instantOf('2026-10-25', '02:30', 'Europe/Vienna')).toEqual({
    at: at('2026-10-25T00:30:00Z'),
    moved: false,
    ambiguous: true,
  })
})

test('the half hour that Lord Howe skips counts as half an hour', () => {
  expect(
    localOf(instantOf('2026-10-04', '02:10', 'Australia/Lord_Howe').at, 'Australia/Lord_Howe').time,
  ).toBe('02:40')
})

test('Sunday is the seventh day, and Kathmandu is three quarters past', () => {
  expect(localOf(at('2026-11-29T00:00:00Z'), 'Asia/Kathmandu')).toEqual({
    day: '2026-11-29',
    time: '05:45',
    minutes: 345,
    weekday: 7,
  })
})

test('a zone nobody knows is refused', () => {
  expect(() => localOf(at('2026-11-29T00:00:00Z'), 'Europe/Atlantis')).toThrow(RangeError)
})

test('a week later is not 168 hours later where the clock changes in between', () => {
  const monday = at('2026-03-23T08:00:00Z') // 09:00 in Vienna
  expect(moveByDays(monday, 7, 'Europe/Vienna')).toEqual(at('2026-03-30T07:00:00Z'))
  expect(moveToDay(monday, '2026-03-30', 'Europe/Vienna')).toEqual(at('2026-03-30T07:00:00Z'))
})

test('a post can be moved to another time of the same day, seconds gone', () => {
  expect(moveTo(at('2026-11-25T08:00:41Z'), { time: '17:15' }, 'Europe/Vienna')).toEqual(
    at('2026-11-25T16:15:00Z'),
  )
})

test('a post in the second of two equal hours stays there when put where it is', () => {
  const second = at('2026-10-25T01:30:00Z')
  expect(moveToDay(second, '2026-10-25', 'Europe/Vienna')).toEqual(second)
})

test('a day has 23, 24 or 25 hours, and one shown twice is marked', () => {
  expect(hourRowsOf('2026-03-29', 'Europe/Vienna')).toHaveLength(23)
  expect(hourRowsOf('2026-03-30', 'Europe/Vienna')).toHaveLength(24)
  const long = hourRowsOf('2026-10-25', 'Europe/Vienna')
  expect(long).toHaveLength(25)
  expect(long.filter(({ again }) => again).map(({ label }) => label)).toEqual(['02:00'])
})

test('a day whose midnight is skipped begins at one', () => {
  const [first] = hourRowsOf('2018-11-04', 'America/Sao_Paulo')
  expect(first).toMatchObject({ label: '01:00', begins: at('2018-11-04T03:00:00Z') })
})

test('a change by half an hour leaves a row of half an hour', () => {
  const rows = hourRowsOf('2026-10-04', 'Australia/Lord_Howe')
  const short = rows.filter(({ begins, ends }) => ends.getTime() - begins.getTime() === 1_800_000)
  expect(short.map(({ label }) => label)).toEqual(['02:30'])
})
