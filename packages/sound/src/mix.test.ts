import { expect, test } from 'vitest'
import { loudness } from './measure/loudness.ts'
import { mix } from './mix.ts'
import { randomFor } from './random.ts'
import { sampleRate, silence, type Stereo } from './stereo.ts'

/** A bed of one high tone, so that it can be told from speech by a filter. */
function bed(seconds: number): Stereo {
  const sound = silence(seconds * sampleRate)
  for (let i = 0; i < sound.left.length; i++) {
    sound.left[i] = sound.right[i] = 0.2 * Math.sin((2 * Math.PI * 3000 * i) / sampleRate)
  }
  return sound
}
/** Words: a low tone that swells and pauses four times a second. */
function words(seconds: number, gain: number): Float32Array {
  return Float32Array.from({ length: seconds * sampleRate }, (_, i) => {
    const t = i / sampleRate
    return gain * Math.max(0, Math.sin(2 * Math.PI * 4 * t)) * Math.sin(2 * Math.PI * 200 * t)
  })
}
/** Strength of a frequency in a stretch. */
function strength(samples: Float32Array, hertz: number, from: number, to: number): number {
  let re = 0
  let im = 0
  for (let i = Math.round(from * sampleRate); i < to * sampleRate; i++) {
    re += samples[i]! * Math.cos((2 * Math.PI * hertz * i) / sampleRate)
    im += samples[i]! * Math.sin((2 * Math.PI * hertz * i) / sampleRate)
  }
  return Math.hypot(re, im) / ((to - from) * sampleRate)
}
const decibels = (ratio: number): number => 20 * Math.log10(ratio)

test('music makes way for speech by 12 dB, early enough, and comes back', () => {
  const { left } = mix({ music: bed(6), spoken: [{ atSeconds: 2, samples: words(1.5, 0.3) }], seconds: 6 })
  const alone = strength(left, 3000, 0.5, 1.5)
  expect(decibels(strength(left, 3000, 2.1, 3.4) / alone)).toBeCloseTo(-12, 0)
  expect(decibels(strength(left, 3000, 1.97, 2) / alone)).toBeLessThan(-11)
  expect(decibels(strength(left, 3000, 5, 5.8) / alone)).toBeCloseTo(0, 0)
  // No step: from one hundredth of a second to the next it changes by little.
  for (let t = 1.5; t < 5; t += 0.01) {
    const change = decibels(strength(left, 3000, t + 0.01, t + 0.02) / strength(left, 3000, t, t + 0.01))
    expect(Math.abs(change)).toBeLessThan(1.6)
  }
})

test.each([
  ['music alone', bed(3), []],
  ['speech alone', null, [{ atSeconds: 0.5, samples: words(2, 0.01) }]],
  ['both, with peaks', spiky(3), [{ atSeconds: 1, samples: words(1, 0.9) }]],
])('%s is at -14 LUFS and under -1 dBTP, faded at both ends', (_, music, spoken) => {
  const sound = mix({ music, spoken, seconds: 3 })
  const { integrated, truePeak } = loudness(sound)
  expect(Math.abs(integrated! + 14)).toBeLessThan(0.1)
  expect(truePeak).toBeLessThanOrEqual(-1)
  expect(sound.left.length).toBe(3 * sampleRate)
  expect(Math.abs(sound.left[0]!) + Math.abs(sound.left.at(-1)!)).toBeLessThan(1e-3)
})

function spiky(seconds: number): Stereo {
  const random = randomFor(1, 'spikes')
  const sound = silence(seconds * sampleRate)
  for (let i = 0; i < sound.left.length; i++) {
    const decay = Math.exp(-(i % 24_000) / 3000)
    sound.left[i] = decay * (random() * 2 - 1)
    sound.right[i] = decay * (random() * 2 - 1)
  }
  return sound
}

test('silence stays silence, and what lies outside is not heard', () => {
  expect(loudness(mix({ music: null, spoken: [], seconds: 1 })).integrated).toBe(null)
  const outside = [
    { atSeconds: -5, samples: words(1, 0.5) },
    { atSeconds: 9, samples: words(1, 0.5) },
  ]
  expect(loudness(mix({ music: null, spoken: outside, seconds: 1 })).integrated).toBe(null)
  expect(() => mix({ music: null, spoken: [], seconds: Number.NaN })).toThrow(RangeError)
})
