import { addMode, addNoise, hertzOf, shape, struck } from './strokes.ts'
import { filter } from './filters.ts'
import { sampleRate } from '../stereo.ts'
import { sine, tableSize } from './tables.ts'
import { blank, middle, type Order, type Sound } from './sound.ts'

/** A partial of a struck body: its multiple of the tone, its ring in seconds, its strength. */
type Partial = [multiple: number, ring: number, gain: number]

type Body = {
  partials: Partial[]
  /** Loudness of the mallet's own knock. */ knock: number
  knockHertz: number
}

function strike(
  { pitch, seconds, bright, random }: Order,
  { partials, knock, knockHertz }: Body,
): Float32Array {
  const out = blank(seconds)
  const hertz = hertzOf(pitch)
  // Small bodies ring shorter.
  const scale = (440 / hertz) ** 0.35
  partials.forEach(([multiple, ring, gain], i) => {
    addMode(out, hertz * multiple, ring * scale, gain * (i === 0 ? 1 : 0.35 + 0.9 * bright))
  })
  const hit = blank(0.03)
  addNoise(hit, random, knock * (0.4 + bright))
  filter(hit, 'band', knockHertz, 1.2)
  shape(hit, struck(0.0008, 0.025))
  for (let i = 0; i < Math.min(hit.length, out.length); i++) out[i] = out[i]! + hit[i]!
  shape(out, (t) => Math.min(1, t / 0.0008) * Math.min(1, Math.max(0, (seconds - t) / 0.05)))
  return out
}

const body = (made: Body, rings: number, release: number): Sound => ({
  make: (order) => middle(strike(order, made)),
  rings,
  release,
  takes: 1,
})

// Tuned bars: the maker carves the second partial to two octaves (marimba), or leaves it at 2.76 (glockenspiel).
export const marimba = body(
  {
    partials: [
      [1, 0.9, 1],
      [3.93, 0.28, 0.3],
      [9.2, 0.09, 0.16],
    ],
    knock: 0.3,
    knockHertz: 900,
  },
  1,
  0.15,
)
export const glockenspiel = body(
  {
    partials: [
      [1, 1.6, 1],
      [2.76, 0.8, 0.35],
      [5.4, 0.35, 0.2],
      [8.9, 0.15, 0.08],
    ],
    knock: 0.12,
    knockHertz: 5000,
  },
  1.6,
  0.4,
)
export const kalimba = body(
  {
    partials: [
      [1, 1.3, 1],
      [2, 0.5, 0.12],
      [5.8, 0.14, 0.22],
      [11.2, 0.05, 0.1],
    ],
    knock: 0.25,
    knockHertz: 1600,
  },
  1.4,
  0.2,
)
export const softBell = body(
  {
    partials: [
      [1, 2.2, 1],
      [2, 1.4, 0.32],
      [3.01, 0.9, 0.14],
      [4.2, 0.5, 0.1],
      [6.3, 0.25, 0.05],
    ],
    knock: 0.06,
    knockHertz: 3000,
  },
  2.4,
  0.5,
)

/** A piano behind felt: strings a little stiff, so partials run sharp, in pairs that beat; high ones die first. */
export const feltPiano: Sound = {
  make: (order) => {
    const partials: Partial[] = []
    const stiff = 0.00035
    for (let n = 1; n <= 9; n++) {
      const multiple = n * Math.sqrt((1 + stiff * n * n) / (1 + stiff))
      // The hammer strikes at an eighth of the string, where every eighth partial has a node.
      const gain = (Math.abs(Math.sin((Math.PI * n) / 8)) + 0.05) * 10 ** (-0.16 * n * (1.55 - order.bright))
      const ring = 3.4 / (1 + 0.28 * n)
      partials.push([multiple * 1.0003, ring, gain], [multiple * 0.9998, ring * 0.8, gain * 0.8])
    }
    return middle(strike(order, { partials, knock: 0.1, knockHertz: 420 }))
  },
  rings: 2.8,
  release: 0.22,
  takes: 1,
}

/** Two sines, one bending the phase of the other, and a high tine at the stroke: the electric piano of the eighties. */
export const electricPiano: Sound = {
  make: ({ pitch, seconds, bright }) => {
    const out = blank(seconds)
    const hertz = hertzOf(pitch)
    const rise = (hertz * tableSize) / sampleRate
    const decay = 10 ** (-3 / (3.4 * (262 / hertz) ** 0.3 * sampleRate))
    const tineDecay = 10 ** (-3 / (0.22 * sampleRate))
    const bendDecay = 10 ** (-3 / (1.5 * sampleRate))
    let level = 1
    let tine = 0.1 + 0.16 * bright
    let bend = (0.5 + 1.1 * bright) * (tableSize / (2 * Math.PI))
    let at = 0
    let high = 0
    for (let i = 0; i < out.length; i++) {
      const swung = at + bend * sine[at | 0]! + 8 * tableSize
      const struckTine = tine * sine[high | 0]!
      out[i] = level * (sine[(swung | 0) & (tableSize - 1)]! + struckTine)
      at = (at + rise) % tableSize
      high = (high + rise * 14) % tableSize
      level *= decay
      tine *= tineDecay
      bend *= bendDecay
    }
    filter(out, 'low', 5200)
    shape(out, (t) => Math.min(1, t / 0.002) * Math.min(1, Math.max(0, (seconds - t) / 0.05)))
    return middle(out)
  },
  rings: 2.6,
  release: 0.16,
  takes: 1,
}
