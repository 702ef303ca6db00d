import { sampleRate } from '../stereo.ts'

/** A low or high cut of 12 dB an octave that runs on from block to block. */
export class Cut {
  readonly #high: boolean
  #one = 0
  #two = 0
  #a1 = 0
  #a2 = 0
  #a3 = 0
  constructor(keeps: 'above' | 'below', hertz: number) {
    this.#high = keeps === 'above'
    this.tune(hertz)
  }

  tune(hertz: number): void {
    const g = Math.tan((Math.PI * Math.min(hertz, 0.45 * sampleRate)) / sampleRate)
    this.#a1 = 1 / (1 + g * (g + Math.SQRT2))
    this.#a2 = g * this.#a1
    this.#a3 = g * this.#a2
  }

  run(out: Float32Array, count: number): void {
    let one = this.#one
    let two = this.#two
    const a1 = this.#a1
    const a2 = this.#a2
    const a3 = this.#a3
    const high = this.#high
    for (let i = 0; i < count; i++) {
      const input = out[i]!
      const v3 = input - two
      const band = a1 * one + a2 * v3
      const low = two + a2 * one + a3 * v3
      one = 2 * band - one
      two = 2 * low - two
      out[i] = high ? input - Math.SQRT2 * band - low : low
    }
    // Numbers too small to hear cost the processor a hundred times more than others.
    this.#one = Math.abs(one) < 1e-20 ? 0 : one
    this.#two = Math.abs(two) < 1e-20 ? 0 : two
  }
}
