import { expect, it } from 'vitest'
import { readVideoUrl } from './use-video-url.ts'

it('reads the film and its shape, and takes what is malformed as absent', () => {
  const run = `vgen_0${'1'.repeat(25)}`
  expect(readVideoUrl({ run, cut: '16x9' })).toMatchObject({ run, cut: '16:9' })
  expect(readVideoUrl({ run: 'gen_1', cut: '2x3' })).toMatchObject({ run: undefined, cut: undefined })
  expect(readVideoUrl({ run: 7 })).toMatchObject({ run: undefined, cut: undefined })
})
it('reads the brief that a film is to be made of', () => {
  const brief = `brief_0${'1'.repeat(25)}`
  expect(readVideoUrl({ brief }).brief).toBe(brief)
  expect(readVideoUrl({ brief: 'brief_1' }).brief).toBeUndefined()
})
