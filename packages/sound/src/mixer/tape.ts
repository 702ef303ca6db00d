import type { Random } from '../random.ts'
import { sampleRate } from '../stereo.ts'
import { sine, tableSize } from '../synth/tables.ts'
import { Cut } from './cut.ts'

const longest = 1024

/** An old machine: speed that wanders slowly and trembles a little, hiss, and the dust of a record. */
export class Tape {
  readonly #lines = [new Float32Array(longest), new Float32Array(longest)] as const
  readonly #cuts = [new Cut('below', 9500), new Cut('below', 9500)] as const
  readonly #dust = [new Cut('below', 5200), new Cut('below', 5200)] as const
  readonly #grain = [new Float32Array(4096), new Float32Array(4096)] as const
  readonly #share: number
  readonly #random: Random
  #place = 0
  #time = 0

  constructor(share: number, random: Random) {
    this.#share = share
    this.#random = random
  }

  run(left: Float32Array, right: Float32Array, count: number): void {
    const wow = 0.55 / sampleRate
    const flutter = 6.3 / sampleRate
    ;[left, right].forEach((io, side) => {
      const line = this.#lines[side]!
      let place = this.#place
      for (let i = 0; i < count; i++) {
        const t = this.#time + i
        const slow = sine[((t * wow + side * 0.04) * tableSize) & (tableSize - 1)]!
        const fast = sine[(t * flutter * tableSize) & (tableSize - 1)]!
        const delay = 300 + this.#share * (110 * slow + 2.4 * fast)
        line[place] = io[i]!
        const whole = delay | 0
        const part = delay - whole
        const near = line[(place - whole + longest) & (longest - 1)]!
        const far = line[(place - whole - 1 + longest) & (longest - 1)]!
        io[i] = near + (far - near) * part
        place = (place + 1) & (longest - 1)
      }
      this.#cuts[side]!.run(io, count)
      this.#sprinkle(io, side, count)
    })
    this.#place = (this.#place + count) & (longest - 1)
    this.#time += count
  }

  #sprinkle(io: Float32Array, side: number, count: number): void {
    const grain = this.#grain[side]!
    for (let i = 0; i < count; i++) {
      const roll = this.#random()
      const crack = roll < 0.00016 ? 0.3 * this.#random() * (this.#random() < 0.5 ? -1 : 1) : 0
      grain[i] = this.#share * (0.0028 * (roll * 2 - 1) + crack * 0.5)
    }
    this.#dust[side]!.run(grain, count)
    for (let i = 0; i < count; i++) io[i] = io[i]! + grain[i]!
  }
}
