import type { Track } from '../styles/style.ts'
import { Cut } from './cut.ts'

export const blockSize = 2048

/** A track on the desk: its block of sound, its cuts, and what it sends away. */
export class Strip {
  readonly left = new Float32Array(blockSize)
  readonly right = new Float32Array(blockSize)
  /** Whether anything has sounded in this block; cuts ring on a little after. */
  touched = 0
  readonly #track: Track
  readonly #lows: readonly Cut[]
  readonly #highs: readonly Cut[]
  readonly #opens: boolean

  constructor(track: Track, opens: boolean) {
    this.#track = track
    this.#opens = opens
    this.#lows = track.lowCut ? [new Cut('above', track.lowCut), new Cut('above', track.lowCut)] : []
    const edge = track.highCut ?? (opens ? 18_000 : undefined)
    this.#highs = edge ? [new Cut('below', edge), new Cut('below', edge)] : []
  }

  clear(): void {
    this.left.fill(0)
    this.right.fill(0)
    if (this.touched > 0) this.touched--
  }

  /** `open` from 0, a door away, to 1. `room` is what the kick leaves. */
  run(count: number, open: number, room: Float32Array, out: { dry: Pair; hall: Pair; echo: Pair }): void {
    if (this.touched === 0) return
    const { hall, echo = 0, duck = 0, highCut = 18_000 } = this.#track
    if (this.#opens) for (const cut of this.#highs) cut.tune(Math.min(highCut, 900 * 20 ** open))
    const sides = [this.left, this.right] as const
    for (const [i, side] of sides.entries()) {
      this.#lows[i]?.run(side, count)
      this.#highs[i]?.run(side, count)
      if (duck > 0) for (let k = 0; k < count; k++) side[k] = side[k]! * (1 - duck * room[k]!)
      addTimes(side, 1, out.dry[i]!, count)
      if (hall > 0) addTimes(side, hall, out.hall[i]!, count)
      if (echo > 0) addTimes(side, echo, out.echo[i]!, count)
    }
  }
}

export function addTimes(from: Float32Array, gain: number, to: Float32Array, count: number): void {
  for (let k = 0; k < count; k++) to[k] = to[k]! + gain * from[k]!
}

export type Pair = readonly [Float32Array, Float32Array]
