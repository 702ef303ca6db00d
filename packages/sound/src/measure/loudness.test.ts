import { expect, test } from 'vitest'
import { sampleRate, silence, type Stereo } from '../stereo.ts'
import { limited } from './limiter.ts'
import { loudness } from './loudness.ts'

type Part = [decibels: number, seconds: number]

function tone(hertz: number, parts: Part[], sides: 'both' | 'left' = 'both', phase = 0): Stereo {
  const seconds = parts.reduce((sum, [, length]) => sum + length, 0)
  const sound = silence(Math.round(seconds * sampleRate))
  let at = 0
  for (const [decibels, length] of parts) {
    const end = at + Math.round(length * sampleRate)
    for (; at < end; at++) {
      const x = 10 ** (decibels / 20) * Math.sin((2 * Math.PI * hertz * at) / sampleRate + phase)
      sound.left[at] = x
      if (sides === 'both') sound.right[at] = x
    }
  }
  return sound
}

test('tones of known loudness are measured as the EBU and the ITU say', () => {
  // Tech 3341, cases 1 and 2; and BS.1770: full scale in one channel.
  expect(loudness(tone(1000, [[-23, 1]])).integrated).toBeCloseTo(-23, 1)
  expect(loudness(tone(1000, [[-33, 1]])).integrated).toBeCloseTo(-33, 1)
  expect(loudness(tone(997, [[0, 1]], 'left')).integrated).toBeCloseTo(-3.01, 1)
  expect(loudness(tone(997, [[-23, 1]])).truePeak).toBeCloseTo(-23, 1)
})

test('quiet stretches do not count: cases 3 and 4, shortened', () => {
  expect(
    Math.abs(
      loudness(
        tone(1000, [
          [-36, 1],
          [-23, 5],
          [-36, 1],
        ]),
      ).integrated! + 23,
    ),
  ).toBeLessThan(0.25)
  expect(
    Math.abs(
      loudness(
        tone(1000, [
          [-72, 1],
          [-36, 1],
          [-23, 5],
          [-36, 1],
          [-72, 1],
        ]),
      ).integrated! + 23,
    ),
  ).toBeLessThan(0.25)
})

test('silence has no loudness, and a sound shorter than a block is measured whole', () => {
  expect(loudness(silence(48_000))).toStrictEqual({ integrated: null, truePeak: -Infinity })
  expect(loudness(silence(0)).integrated).toBe(null)
  expect(loudness(tone(1000, [[-23, 0.25]])).integrated).toBeCloseTo(-23, 0)
})

test('a peak between samples is found: Tech 3341, cases 16 and 19', () => {
  // A quarter of the rate, 45 degrees on: every sample stands 3 dB below the top.
  const quarter = tone(12_000, [[-6, 0.5]], 'both', Math.PI / 4)
  expect(Math.abs(loudness(quarter).truePeak + 6)).toBeLessThan(0.2)
  expect(Math.abs(loudness(tone(12_000, [[3, 0.5]], 'both', Math.PI / 4)).truePeak - 3)).toBeLessThan(0.2)
})

test('the limiter holds peaks between samples and leaves what is below alone', () => {
  const ceiling = 10 ** (-1 / 20)
  const over = tone(
    12_000,
    [
      [-20, 0.2],
      [3, 0.3],
      [-20, 0.2],
    ],
    'both',
    Math.PI / 4,
  )
  expect(loudness(limited(over, 1, ceiling)).truePeak).toBeLessThan(-0.9)
  const under = tone(440, [[-6, 0.3]])
  expect(limited(under, 1, ceiling).left).toStrictEqual(under.left)
})
