import type { Usage } from '@adwright/contract'
import { expect, test } from 'vitest'
import { daysUntil, planNotices } from './plan-notice.ts'

const now = new Date('2026-12-02T12:00:00Z')
const resetsAt = '2027-01-01T00:00:00.000Z'
const meter = (used: number, limit: number | null, change: Partial<Usage['meters'][number]> = {}) => ({
  meter: 'generations' as const,
  used,
  limit,
  resetsAt,
  exhausted: limit !== null && used >= limit,
  ...change,
})
const usage = (change: Partial<Usage>): Usage => ({
  plan: 'starter',
  planName: 'Starter',
  state: 'active',
  endsAt: null,
  mayMakeNew: true,
  features: [],
  meters: [],
  ...change,
})
const all = { now, mayBill: true, mayCreate: true }
const kinds = (given: Partial<Usage>, who = all) => planNotices(usage(given), who).map(({ kind }) => kind)

test('a meter is spoken of from four fifths on, and in other words when nothing is left', () => {
  expect(kinds({ meters: [meter(79, 100)] })).toEqual([])
  expect(kinds({ meters: [meter(80, 100)] })).toEqual(['near'])
  expect(kinds({ meters: [meter(100, 100)] })).toEqual(['full'])
  expect(kinds({ meters: [meter(4_000, null)] })).toEqual([])
})

test('members of a client’s workspace learn that nothing is left, though not of how much', () => {
  expect(kinds({ plan: null, meters: [meter(12, null, { exhausted: true })] })).toEqual(['full'])
})

test('what was dismissed is another notice in the next period', () => {
  const key = (at: string) => planNotices(usage({ meters: [meter(80, 100, { resetsAt: at })] }), all)[0]?.key
  expect(key(resetsAt)).not.toBe(key('2027-02-01T00:00:00.000Z'))
})

test('a trial is spoken of in its last five days, to those who can do something about it', () => {
  const trial = (endsAt: string) => ({ plan: 'trial' as const, state: 'trial' as const, endsAt })
  expect(kinds(trial('2026-12-08T11:00:00Z'))).toEqual([])
  expect(kinds(trial('2026-12-07T11:00:00Z'))).toEqual(['trial'])
  expect(kinds(trial('2026-12-07T11:00:00Z'), { ...all, mayBill: false })).toEqual([])
})

test('an end comes before all else and is for everybody', () => {
  const ended = { state: 'ended' as const, mayMakeNew: false, meters: [meter(5, 0)] }
  expect(kinds(ended, { now, mayBill: false, mayCreate: false })).toEqual(['ended'])
  expect(kinds({ state: 'past_due', endsAt: resetsAt, meters: [meter(90, 100)] })).toEqual([
    'past_due',
    'near',
  ])
})

test('the last day of something is a day', () => {
  expect(daysUntil('2026-12-02T13:00:00Z', now)).toBe(1)
  expect(daysUntil('2026-12-03T12:00:00Z', now)).toBe(1)
  expect(daysUntil('2026-12-01T12:00:00Z', now)).toBe(0)
})
