import { expect, test } from 'vitest'
import { canMove, landingOf, stepBy, suggestedAt, targetOf, type Steps } from './landing.ts'

const zone = 'Europe/Vienna'
const now = new Date('2026-10-23T12:20:00Z') // 14:20 in Vienna
const clock = { zone, now }
const press = (keys: string[], unit: 'day' | 'quarter') =>
  keys.reduce<Steps>((so, key) => stepBy(key, so, unit) ?? so, { days: 0, quarters: 0 })

test('on another day a post keeps its time of day, also past the end of summer time', () => {
  const at = new Date('2026-10-23T16:00:00Z') // 18:00
  expect(landingOf(at, { kind: 'day', day: '2026-10-26' }, clock).toISOString()).toBe(
    '2026-10-26T17:00:00.000Z',
  )
})

test('a draft is offered 09:00, and today the next full hour', () => {
  expect(landingOf(null, { kind: 'day', day: '2026-10-24' }, clock).toISOString()).toBe(
    '2026-10-24T07:00:00.000Z',
  )
  expect(suggestedAt('2026-10-23', clock).toISOString()).toBe('2026-10-23T13:00:00.000Z')
  expect(suggestedAt('2026-10-23', { zone, now: new Date('2026-10-23T05:00:00Z') }).toISOString()).toBe(
    '2026-10-23T07:00:00.000Z',
  )
  expect(suggestedAt('2026-10-22', clock) < now).toBe(true) // a day that has passed stays one
  // Half an hour beside ours, and the last hour of a day.
  const india = { zone: 'Asia/Kolkata', now: new Date('2026-10-23T07:40:00Z') }
  expect(suggestedAt('2026-10-23', india).toISOString()).toBe('2026-10-23T08:30:00.000Z')
  const late = { zone, now: new Date('2026-10-23T21:20:00Z') }
  expect(suggestedAt('2026-10-23', late).toISOString()).toBe('2026-10-23T21:25:00.000Z')
})

test('arrow keys move by days and weeks in the month, by days and quarters of an hour in the week', () => {
  const begin = new Date('2026-10-20T07:00:00Z')
  const month = press(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowLeft'], 'day')
  expect(targetOf(begin, month, 'day', zone)).toEqual({ kind: 'day', day: '2026-10-26' })
  const week = press(['ArrowRight', 'ArrowDown', 'ArrowDown', 'Tab'], 'quarter')
  expect(targetOf(begin, week, 'quarter', zone)).toEqual({ kind: 'at', at: new Date('2026-10-21T07:30:00Z') })
  expect(stepBy('Tab', week, 'quarter')).toBeNull()
})

test('a skipped hour on the way does not change the time of day', () => {
  const begin = new Date('2026-03-27T01:30:00Z') // 02:30, which 29 March does not have
  const steps = press(['ArrowRight', 'ArrowRight', 'ArrowRight'], 'quarter')
  expect(targetOf(begin, steps, 'quarter', zone)).toEqual({
    kind: 'at',
    at: new Date('2026-03-30T00:30:00Z'),
  })
})

test('what is out does not move', () => {
  expect(
    ['scheduled', 'draft', 'failed', 'expired', 'waiting'].every((state) => canMove(state as 'draft')),
  ).toBe(true)
  expect(
    ['published', 'publishing', 'partly_published', 'unknown'].some((state) => canMove(state as 'draft')),
  ).toBe(false)
})
