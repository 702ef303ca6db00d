import { expect, test } from 'vitest'
import type { MeasureEngine } from './gate-engine.ts'
import { keepEngine } from './keep-engine.ts'

const engine = (async () => ({})) as unknown as MeasureEngine // nobody calls it

test('what decodes is looked for until it is there, once for all who wait, and kept', async () => {
  const answers = [undefined, engine]
  let looks = 0
  const find = keepEngine(async () => answers[looks++])
  expect(await Promise.all([find(), find()])).toEqual([undefined, undefined])
  expect(looks).toBe(1)
  expect(await find()).toBe(engine)
  expect(await find()).toBe(engine)
  expect(looks).toBe(2)
})
