import { addNoise, hertzOf, shape } from './strokes.ts'
import { filter, resonate } from './filters.ts'
import { sampleRate } from '../stereo.ts'
import { blank, middle, type Order, type Sound } from './sound.ts'

type Pluck = {
  /** Seconds for 60 dB at middle C; lower strings ring longer. */
  ring: number
  /** Share of the high end that the string loses with each period, 0 to 0.95. */
  dull: number
  /** Edge of the finger's or plectrum's noise, in hertz, for the softest and hardest stroke. */
  edge: [number, number]
  /** Where the string is plucked, as a share of its length: nearer the end is thinner. */
  at: number
  body: [hertz: number, gain: number][]
}

/**
 * A plucked string after Karplus and Strong: a burst of noise runs round a loop of one period that dulls it a
 * little each time. An all-pass tunes the loop to a fraction of a sample, without which high strings are out of tune.
 */
function pluck({ pitch, seconds, bright, random }: Order, string: Pluck): Float32Array {
  const out = blank(seconds)
  const hertz = hertzOf(pitch)
  const ring = string.ring * (262 / hertz) ** 0.4
  const loss = 10 ** (-3 / (hertz * ring))
  const period = sampleRate / hertz - delayOf(string.dull, (2 * Math.PI * hertz) / sampleRate)
  const whole = Math.floor(period - 0.3)
  const part = period - whole
  const tune = (1 - part) / (1 + part)
  const loop = burst(whole, string, bright, random)
  let at = 0
  let dulled = 0
  let passed = 0
  let into = 0
  for (let i = 0; i < out.length; i++) {
    const sounding = loop[at]!
    out[i] = sounding
    dulled = sounding * (1 - string.dull) + dulled * string.dull
    const tuned = tune * dulled + into - tune * passed
    into = dulled
    passed = tuned
    loop[at] = loss * tuned + 1e-20
    if (++at === whole) at = 0
  }
  filter(out, 'high', 60)
  for (const [hertzOfBody, gain] of string.body) resonate(out, hertzOfBody, gain, 3)
  return out
}

/** Samples by which the dulling filter delays a frequency: part of the loop's period, or high strings would be flat. */
const delayOf = (dull: number, turn: number): number =>
  Math.atan2(dull * Math.sin(turn), 1 - dull * Math.cos(turn)) / turn

function burst(length: number, { edge, at }: Pluck, bright: number, random: Order['random']): Float32Array {
  const noise = new Float32Array(length * 3)
  addNoise(noise, random, 1)
  filter(noise, 'low', edge[0] + (edge[1] - edge[0]) * bright)
  const steady = noise.subarray(length * 2)
  const back = Math.max(1, Math.round(at * length))
  const loop = new Float32Array(length)
  let mean = 0
  for (let i = 0; i < length; i++) {
    loop[i] = steady[i]! - steady[(i + length - back) % length]!
    mean += loop[i]! / length
  }
  // A constant in the loop would be a thump that decays as slowly as the tone.
  for (let i = 0; i < length; i++) loop[i] = loop[i]! - mean
  return loop
}

const sound = (string: Pluck, rings: number, release: number): Sound => ({
  make: (order) => {
    const out = pluck(order, string)
    // The end fades, so that nothing is cut off while it still rings.
    shape(out, (t) => Math.min(1, t / 0.0008) * Math.min(1, Math.max(0, (order.seconds - t) / 0.06)))
    return middle(out)
  },
  rings,
  release,
  takes: 2,
})

const wood: Pluck['body'] = [
  [108, 0.7],
  [215, 0.5],
  [430, 0.25],
]

export const steelGuitar = sound(
  { ring: 3.2, dull: 0.28, edge: [1800, 7000], at: 0.17, body: wood },
  2.6,
  0.12,
)
export const nylonGuitar = sound({ ring: 1.9, dull: 0.45, edge: [1100, 3600], at: 0.27, body: wood }, 2, 0.12)
export const ukulele = sound(
  {
    ring: 0.9,
    dull: 0.42,
    edge: [1500, 4500],
    at: 0.3,
    body: [
      [330, 0.8],
      [620, 0.4],
    ],
  },
  1.2,
  0.1,
)
export const mutedGuitar = sound(
  { ring: 0.32, dull: 0.4, edge: [1200, 5200], at: 0.14, body: wood },
  0.5,
  0.06,
)
export const pizzicato = sound(
  {
    ring: 0.42,
    dull: 0.55,
    edge: [900, 2600],
    at: 0.33,
    body: [
      [280, 0.9],
      [480, 0.6],
      [900, 0.3],
    ],
  },
  0.7,
  0.08,
)
export const fingerBass = sound(
  { ring: 2.2, dull: 0.62, edge: [500, 1500], at: 0.22, body: [[95, 0.5]] },
  2.4,
  0.07,
)
export const harp = sound(
  { ring: 2.8, dull: 0.36, edge: [1400, 4200], at: 0.4, body: [[200, 0.4]] },
  2.6,
  0.5,
)
