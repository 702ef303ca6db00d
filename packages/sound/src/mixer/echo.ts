import { Cut } from './cut.ts'

/** An echo in time with the music that answers from left and right in turn, each time softer and duller. */
export class Echo {
  readonly #left: Float32Array
  readonly #right: Float32Array
  #place = 0
  readonly #cuts = [
    new Cut('below', 4200),
    new Cut('below', 4200),
    new Cut('above', 260),
    new Cut('above', 260),
  ] as const
  readonly #again = 0.42
  constructor(samples: number) {
    this.#left = new Float32Array(samples)
    this.#right = new Float32Array(samples)
  }

  /** Replaces what is sent, both sides together, by its echoes. */
  run(left: Float32Array, right: Float32Array, count: number): void {
    const toLeft = this.#left
    const toRight = this.#right
    const again = this.#again
    const { length } = toLeft
    let place = this.#place
    for (let i = 0; i < count; i++) {
      const sent = 0.5 * (left[i]! + right[i]!)
      const fromLeft = toLeft[place]!
      const fromRight = toRight[place]!
      left[i] = fromLeft
      right[i] = fromRight
      toLeft[place] = sent + again * fromRight
      toRight[place] = fromLeft * 0.8
      if (++place === length) place = 0
    }
    this.#place = place
    this.#cuts[0].run(left, count)
    this.#cuts[1].run(right, count)
    this.#cuts[2].run(left, count)
    this.#cuts[3].run(right, count)
  }
}
