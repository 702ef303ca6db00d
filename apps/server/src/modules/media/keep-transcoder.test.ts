import { expect, test, vi } from 'vitest'
import { fakeClock } from '../../../test/index.ts'
import { keepTranscoder } from './keep-transcoder.ts'
import type { FindTranscoder } from './store-video.ts'
import { aTranscoder } from './test-media.ts'

const transcoder = aTranscoder(() => Promise.reject(new Error('never asked')))

test('one that was found is kept, however many ask and whenever', async () => {
  const clock = fakeClock()
  const find = vi.fn<FindTranscoder>().mockResolvedValue(transcoder)
  const kept = keepTranscoder(find, clock)
  expect(await Promise.all([kept(), kept()])).toEqual([transcoder, transcoder])
  clock.advance(24 * 3_600_000)
  expect(await kept()).toBe(transcoder)
  expect(find).toHaveBeenCalledTimes(1)
})

test('where there was none it is looked for again, but not for everybody who asks', async () => {
  const clock = fakeClock()
  const find = vi.fn<FindTranscoder>().mockResolvedValueOnce(undefined).mockResolvedValue(transcoder)
  const kept = keepTranscoder(find, clock)
  expect([await kept(), await kept()]).toEqual([undefined, undefined])
  expect(find).toHaveBeenCalledTimes(1)
  clock.advance(60_000)
  expect(await kept()).toBe(transcoder)
})
