import { addNoise, addOscillator, blown, cents, hertzOf, shape, struck, vibrato } from './strokes.ts'
import { filter, resonate, saturate } from './filters.ts'
import { blank, middle, type Order, type Sound } from './sound.ts'

/** Several players of one line, none quite with the others: own tuning, own vibrato, own moment. */
function players(order: Order, count: number, spread: number, depth: number): Float32Array {
  const out = blank(order.seconds)
  for (let i = 0; i < count; i++) {
    addOscillator(out, {
      shape: 'saw',
      hertz: cents(hertzOf(order.pitch), spread * ((2 * i + 1) / count - 1 + 0.3 * (order.random() - 0.5))),
      gain: 1 / count,
      phase: order.random(),
      bend: vibrato(4.6 + 1.3 * order.random(), depth, 0.1 + 0.3 * order.random(), order.random()),
    })
  }
  return out
}

const bowed = (attack: number, level: number, release: number, edge: (bright: number) => number): Sound => ({
  make: (order) => {
    const side = (): Float32Array => {
      const out = players(order, 3, 9, 11)
      filter(out, 'low', edge(order.bright), 0.7)
      filter(out, 'high', hertzOf(order.pitch) * 0.6)
      resonate(out, 520, 0.7, 2)
      resonate(out, 1150, 0.4, 2)
      shape(out, blown(attack, level, 0.5))
      return out
    }
    return { left: side(), right: side() }
  },
  rings: 'held',
  release,
  takes: 1,
})

export const strings = bowed(0.3, 0.9, 0.55, (b) => 1500 + 2600 * b)
export const solo = bowed(0.12, 0.85, 0.25, (b) => 1300 + 2200 * b)
export const lowStrings = bowed(0.14, 0.85, 0.3, (b) => 500 + 1000 * b)

/** Short bows: the driving strings under a trailer. */
export const spiccato: Sound = {
  make: (order) => {
    const side = (): Float32Array => {
      const out = players(order, 3, 8, 0)
      const rosin = blank(order.seconds)
      addNoise(rosin, order.random, 0.25)
      shape(rosin, struck(0.004, 0.06))
      for (let i = 0; i < out.length; i++) out[i] = out[i]! + rosin[i]!
      filter(out, 'low', (t) => 900 + (1500 + 3000 * order.bright) * Math.exp(-t * 14), 0.8)
      resonate(out, 480, 0.6, 2)
      shape(out, struck(0.012, 0.42))
      return out
    }
    return { left: side(), right: side() }
  },
  rings: 0.42,
  release: 0.08,
  takes: 1,
}

const horn = (attack: number, edge: number, rise: number): Sound => ({
  make: (order) => {
    const out = blank(order.seconds)
    for (const by of [-5, 6]) {
      const shake = vibrato(4.8, 6, 0.5, order.random())
      addOscillator(out, {
        shape: 'saw',
        hertz: cents(hertzOf(order.pitch), by),
        gain: 0.5,
        phase: order.random(),
        // Lips find the tone from below.
        bend: (t) => shake(t) * (1 - 0.02 * Math.exp(-t * 35)),
      })
    }
    filter(
      out,
      'low',
      (t) =>
        edge + rise * (0.35 + order.bright) * (1 - Math.exp(-t / attack)) * (0.7 + 0.3 * Math.exp(-t * 2)),
      1,
    )
    shape(out, blown(attack, 0.85, 0.4))
    saturate(out, 1.2)
    return middle(out)
  },
  rings: 'held',
  release: 0.2,
  takes: 1,
})

export const brass = horn(0.055, 320, 2300)
export const frenchHorn = horn(0.09, 280, 1100)
export const tuba = horn(0.035, 170, 420)

/** Voices on "ah": a buzzing source through the resonances of an open mouth. */
export const choir: Sound = {
  make: (order) => {
    const side = (): Float32Array => {
      const source = players(order, 3, 12, 16)
      const out = blank(order.seconds)
      for (const [hertz, gain, sharp] of [
        [640, 1, 5],
        [1080, 0.55, 7],
        [2650, 0.16, 9],
        [240, 0.35, 2],
      ] as const) {
        const mouth = source.slice()
        filter(mouth, 'band', hertz, sharp)
        for (let i = 0; i < out.length; i++) out[i] = out[i]! + gain * mouth[i]!
      }
      shape(out, blown(0.4))
      return out
    }
    return { left: side(), right: side() }
  },
  rings: 'held',
  release: 0.7,
  takes: 1,
}
