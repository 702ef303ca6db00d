import { expect, test, vi } from 'vitest'
import { fakeClock } from '../../test/index.ts'
import { keepFound } from './keep-found.ts'

test('what was found is kept, however many ask and whenever', async () => {
  const clock = fakeClock()
  const find = vi.fn<() => Promise<string | undefined>>().mockResolvedValue('a program')
  const kept = keepFound(find, clock)
  expect(await Promise.all([kept(), kept()])).toEqual(['a program', 'a program'])
  clock.advance(24 * 3_600_000)
  expect(await kept()).toBe('a program')
  expect(find).toHaveBeenCalledTimes(1)
})

test('where there was nothing it is looked for again, but not for everybody who asks', async () => {
  const clock = fakeClock()
  const find = vi
    .fn<() => Promise<string | undefined>>()
    .mockResolvedValueOnce(undefined)
    .mockResolvedValue('a program')
  const kept = keepFound(find, clock)
  expect([await kept(), await kept()]).toEqual([undefined, undefined])
  expect(find).toHaveBeenCalledTimes(1)
  clock.advance(60_000)
  expect(await kept()).toBe('a program')
})
