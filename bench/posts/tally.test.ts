import { expect, test } from 'vitest'
import { numberIn, wordsOf } from './numbered.ts'
import { spread, tally, type Row, type Shown } from './tally.ts'

const due = Date.parse('2026-11-25T09:00:00Z')
const row = (number: number, change: Partial<Row> = {}): Row => ({
  number,
  state: 'published',
  externalId: `id-${number}`,
  dueAt: new Date(due),
  publishedAt: new Date(due + 10),
  cutWrites: 0,
  ...change,
})
const shown = (number: number, change: Partial<Shown> = {}): Shown => ({
  number,
  id: `id-${number}`,
  owner: 'page',
  created: due / 1000,
  ...change,
})
const call = (seenAt: number, change = {}) => ({
  owner: 'page',
  status: 200,
  seenAt: due + seenAt,
  ...change,
})

test('a number that people see twice is doubled, and one they do not see is lost', () => {
  const rows = [row(0), row(1), row(2)]
  const there = [shown(0), shown(1), shown(1, { id: 'another' })]
  expect(tally(rows, there, [])).toMatchObject({ doubled: 1, lost: 1, untrue: 1 })
})

test('what we call published under another id than Meta does, or not at all, is untrue', () => {
  const rows = [row(0, { externalId: 'another' }), row(1, { state: 'unknown' }), row(2)]
  expect(tally(rows, [shown(0), shown(1), shown(2)], [])).toMatchObject({ doubled: 0, lost: 0, untrue: 2 })
})

test('each post of a Page is as late as its own call, whatever was refused in between', () => {
  const calls = [call(300), call(400, { status: 400 }), call(500), call(100, { owner: 'other' })]
  const there = [shown(0), shown(1), shown(2, { owner: 'other' })]
  const told = tally([row(0), row(1, { cutWrites: 1 }), row(2)], there, calls)
  expect(told).toMatchObject({ refused: 1, cutWrites: 1, lastAt: due + 500 })
  expect(told.latenessMs).toEqual({ p50: 300, p99: 500, max: 500 })
  expect(told.uncutLatenessMs).toEqual({ p50: 100, p99: 300, max: 300 })
})

test('a post whose call was not seen is as late as the end of the second that Meta names', () => {
  expect(tally([row(0)], [shown(0, { created: due / 1000 + 2 })], []).latenessMs?.max).toBe(3000)
})

test('the 99th percentile of two hundred leaves out the two largest', () => {
  const values = Array.from({ length: 200 }, (_, at) => at + 1)
  expect(spread(values)).toEqual({ p50: 100, p99: 198, max: 200 })
  expect(spread([])).toBeUndefined()
})

test('a post is known by its number, and by nothing else', () => {
  expect(numberIn(wordsOf(1234))).toBe(1234)
  expect(numberIn('Our loaf no. 5')).toBeUndefined()
})
