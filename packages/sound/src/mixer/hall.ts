import { sampleRate } from '../stereo.ts'
import { Cut } from './cut.ts'

/** Delays in samples, without a common divisor, so that echoes do not fall together. */
const lengths = [1423, 1601, 1867, 2053, 2251, 2399, 2617, 2903] as const
const delays = Int32Array.from(lengths)
const diffusers = [
  [229, 349, 521],
  [241, 367, 547],
] as const
const early = 960

/** Each delay has this much room in one ring, so that a place wraps by a mask. */
const ring = 4096

/** A room: eight delays that feed each other through a reflection, darker with every round. */
export class Hall {
  readonly #memory = new Float32Array(8 * ring)
  readonly #gains: Float64Array
  readonly #dulled = new Float64Array(8)
  readonly #dark: number
  readonly #now = new Float64Array(8)
  #place = 0
  readonly #sides = [new Side(diffusers[0]), new Side(diffusers[1])] as const

  /** `seconds` until it is 60 dB down; `dark` 0 to 0.9. */
  constructor(seconds: number, dark: number) {
    this.#gains = Float64Array.from(lengths, (length) => 10 ** ((-3 * length) / (seconds * sampleRate)))
    this.#dark = dark
  }

  /** Replaces what is sent by what the room answers. */
  run(left: Float32Array, right: Float32Array, count: number): void {
    this.#sides[0].run(left, count)
    this.#sides[1].run(right, count)
    const memory = this.#memory
    const now = this.#now
    const dulled = this.#dulled
    const gains = this.#gains
    const dark = this.#dark
    let place = this.#place
    for (let i = 0; i < count; i++) {
      let sum = 0
      for (let k = 0; k < 8; k++) {
        const heard = memory[k * ring + ((place - delays[k]!) & (ring - 1))]!
        const dull = heard + (dulled[k]! - heard) * dark
        dulled[k] = dull
        const kept = dull * gains[k]!
        now[k] = kept
        sum += kept
      }
      const back = sum * 0.25
      // Numbers too small to hear cost the processor a hundred times more than others.
      const inLeft = left[i]! * 0.5 + 1e-18 - back
      const inRight = right[i]! * 0.5 + 1e-18 - back
      left[i] = now[0]! - now[2]! + now[4]! - now[6]!
      right[i] = now[1]! - now[3]! + now[5]! - now[7]!
      for (let k = 0; k < 8; k += 2) {
        memory[k * ring + place] = inLeft + now[k]!
        memory[(k + 1) * ring + place] = inRight + now[k + 1]!
      }
      place = (place + 1) & (ring - 1)
    }
    this.#place = place
  }
}

/** One side's way into the room: a moment's distance, no rumble, and smearing so that a click becomes a cloud. */
class Side {
  readonly #wait = new Float32Array(early)
  #place = 0
  readonly #lowCut = new Cut('above', 180)
  readonly #passes: { line: Float32Array; place: number }[]
  constructor(delays: readonly number[]) {
    this.#passes = delays.map((delay) => ({ line: new Float32Array(delay), place: 0 }))
  }

  run(io: Float32Array, count: number): void {
    this.#lowCut.run(io, count)
    const wait = this.#wait
    let place = this.#place
    for (let i = 0; i < count; i++) {
      const late = wait[place]!
      wait[place] = io[i]!
      io[i] = late
      if (++place === early) place = 0
    }
    this.#place = place
    for (const pass of this.#passes) {
      const { line } = pass
      let at = pass.place
      for (let i = 0; i < count; i++) {
        const old = line[at]!
        const into = io[i]! + 0.6 * old
        line[at] = into
        io[i] = old - 0.6 * into
        if (++at === line.length) at = 0
      }
      pass.place = at
    }
  }
}
