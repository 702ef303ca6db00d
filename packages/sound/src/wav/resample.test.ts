import { expect, test } from 'vitest'
import { sampleRate } from '../stereo.ts'
import { resample } from './resample.ts'

const tone = (hertz: number, rate: number, seconds = 0.2): Float32Array =>
  Float32Array.from({ length: Math.round(rate * seconds) }, (_, i) =>
    Math.sin((2 * Math.PI * hertz * i) / rate),
  )

const inner = (samples: Float32Array): Float32Array => samples.subarray(2000, samples.length - 2000)
const power = (samples: Float32Array): number => samples.reduce((sum, x) => sum + x * x, 0) / samples.length

const difference = (a: Float32Array, b: Float32Array): Float32Array => a.map((x, i) => x - b[i]!)

test.each([8000, 16_000, 22_050, 44_100, 96_000])('a tone from %d Hz is the same tone at 48 kHz', (rate) => {
  const got = resample(tone(1000, rate), rate)
  const wanted = tone(1000, sampleRate)
  expect(got.length).toBe(wanted.length)
  const off = difference(inner(got), inner(wanted))
  expect(Math.sqrt(power(off))).toBeLessThan(2e-4)
})

test('what 48 kHz cannot hold is left out, and nothing is mirrored upwards', () => {
  expect(power(inner(resample(tone(30_000, 96_000), 96_000)))).toBeLessThan(1e-8)
  const up = inner(resample(tone(3000, 8000), 8000))
  const off = difference(up, inner(tone(3000, sampleRate)))
  expect(Math.sqrt(power(off))).toBeLessThan(1e-3)
})

test('a rate that is none is refused', () => {
  expect(() => resample(new Float32Array(4), 0)).toThrow(RangeError)
  expect(() => resample(new Float32Array(4), Number.NaN)).toThrow(RangeError)
  expect(resample(new Float32Array(0), 8000).length).toBe(0)
})
