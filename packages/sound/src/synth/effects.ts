import { addMode, addNoise, addOscillator, hertzOf, shape, struck } from './strokes.ts'
import { filter, saturate } from './filters.ts'
import { addHiss } from './hiss.ts'
import { blank, middle, type Order, type Sound } from './sound.ts'

const wide = (rings: number | 'held', make: (order: Order) => Float32Array): Sound => ({
  make: (order) => ({ left: make(order), right: make(order) }),
  rings,
  release: 0.03,
  takes: 1,
})

function crashing(order: Order, seconds: number, edge: number): Float32Array {
  const out = blank(seconds)
  addNoise(out, order.random, 0.8)
  for (const hertz of [1871, 2693, 3907, 5519, 7331])
    addOscillator(out, {
      shape: 'square',
      hertz: hertz * (1 + 0.02 * order.random()),
      gain: 0.07,
      phase: order.random(),
    })
  filter(out, 'high', edge, 0.7)
  filter(out, 'low', (t) => 5000 + 11000 * order.bright * Math.exp(-t * 2.2))
  shape(
    out,
    (t) => struck(0.0015, seconds * 1.1)(t) * Math.min(1, Math.max(0, (seconds - t) / (seconds * 0.3))),
  )
  return out
}

export const crash = wide(1.9, (order) => crashing(order, 1.9, 3200))
/** A mallet on a hanging cymbal: it swells instead of striking. */
export const softCymbal = wide(1.6, (order) => {
  const out = crashing({ ...order, bright: order.bright * 0.5 }, 1.6, 2600)
  shape(out, (t) => Math.min(1, 0.25 + t / 0.09))
  return out
})

/** Rises for as long as it is held and is loudest at its very end: a cymbal run backwards. */
export const reverse = wide('held', (order) => {
  const out = crashing(order, order.seconds, 2400).reverse()
  shape(out, (t) => Math.min(1, t / 0.2) * Math.min(1, Math.max(0, (order.seconds - t) / 0.012)))
  return out
})

/** Noise whose band climbs, over a tone that climbs an octave. */
export const riser = wide('held', (order) => {
  const { seconds, random, pitch } = order
  const out = blank(seconds)
  addNoise(out, random, 0.7)
  filter(out, 'band', (t) => 350 * 18 ** (t / seconds), 1.6)
  addOscillator(out, {
    shape: 'saw',
    hertz: hertzOf(pitch) * (1 + 0.006 * (random() - 0.5)),
    gain: 0.16,
    phase: random(),
    bend: (t) => 2 ** (t / seconds),
  })
  filter(out, 'high', 250)
  shape(out, (t) => (t / seconds) ** 2.2 * Math.min(1, Math.max(0, (seconds - t) / 0.015)))
  return out
})

/** The low blow under a picture that changes. */
export const boom: Sound = {
  make: ({ random }) => {
    const out = blank(2)
    addOscillator(out, { shape: 'sine', hertz: 50, gain: 1, bend: (t) => 1 + 1.4 * Math.exp(-t * 9) })
    addMode(out, 97, 0.9, 0.3)
    shape(out, struck(0.002, 2))
    addHiss(out, random, { pass: 'low', hertz: 700, decay: 0.25, gain: 0.7 })
    saturate(out, 1.8)
    shape(out, (t) => Math.min(1, Math.max(0, (2 - t) / 0.5)))
    return middle(out)
  },
  rings: 2,
  release: 0.1,
  takes: 1,
}

/** A breath of air past the ear: for cuts that need a sign, not a blow. */
export const whoosh = wide(0.5, ({ random }) => {
  const out = blank(0.5)
  addNoise(out, random, 1)
  filter(out, 'band', (t) => 700 + 2600 * Math.sin(Math.min(1, t / 0.5) * Math.PI), 1.2)
  shape(out, (t) => Math.sin(Math.PI * Math.min(1, t / 0.5)) ** 2)
  return out
})
