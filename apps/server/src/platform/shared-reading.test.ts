import { expect, test } from 'vitest'
import { createSharedReading } from './shared-reading.ts'

/** Readings that end when told, and know when they began. */
function readings() {
  const share = createSharedReading()
  const begun: PromiseWithResolvers<string>[] = []
  const ask = (key = 'k') =>
    share(key, () => {
      const reading = Promise.withResolvers<string>()
      begun.push(reading)
      return reading.promise
    })
  return { ask, begun }
}

test('whoever comes during a reading shares the next one, never the one that began before', async () => {
  const { ask, begun } = readings()
  const first = ask()
  const [second, third] = [ask(), ask()]
  expect(begun).toHaveLength(1)
  begun[0]?.resolve('old')
  expect(await first).toBe('old')
  await Promise.resolve()
  expect(begun).toHaveLength(2)
  const fourth = ask()
  begun[1]?.resolve('new')
  expect(await Promise.all([second, third])).toEqual(['new', 'new'])
  await Promise.resolve()
  begun[2]?.resolve('newest')
  expect(await fourth).toBe('newest')
  expect(begun).toHaveLength(3)
})

test('different questions do not wait for each other', async () => {
  const { ask, begun } = readings()
  const [a, b] = [ask('a'), ask('b')]
  begun[1]?.resolve('b')
  expect(await b).toBe('b')
  begun[0]?.resolve('a')
  expect(await a).toBe('a')
})

test('a failure is told to its own askers only, and the line moves on', async () => {
  const { ask, begun } = readings()
  const [first, second] = [ask(), ask()]
  begun[0]?.reject(new Error('broken'))
  await expect(first).rejects.toThrow('broken')
  await Promise.resolve()
  begun[1]?.resolve('fine')
  expect(await second).toBe('fine')
  const later = ask()
  begun[2]?.resolve('again')
  expect(await later).toBe('again')
})
