import { expect, test } from 'vitest'
import { scheduleBody } from './schedule-body.ts'

const at = new Date('2026-12-04T09:00:00Z')

test.each([
  ['2026-12-04T09:00:00.000Z', { notAfter: null }],
  ['2026-12-04T09:01:00.000Z', {}],
  [null, {}],
])('not later than %s, moved to nine', (notAfter, change) => {
  const when = { kind: 'now' } as const
  expect(scheduleBody({ version: 2, notAfter }, when, at)).toEqual({ version: 2, when, ...change })
})
