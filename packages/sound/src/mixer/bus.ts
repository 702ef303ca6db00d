import { sampleRate } from '../stereo.ts'
import { Cut } from './cut.ts'

const every = 16
/** How far the mix is pushed into the compressor and the soft edges. */
const drive = 2.2
const smoothing = (seconds: number): number => 1 - Math.exp(-every / (seconds * sampleRate))

/** The whole mix: nothing below hearing, a gentle compressor that holds it together, and soft edges instead of clipping. */
export class Bus {
  readonly #cuts = [new Cut('above', 28), new Cut('above', 28)] as const
  #power = 0
  #gain = 1
  #target = 1
  #count = 0

  run(left: Float32Array, right: Float32Array, count: number): void {
    this.#cuts[0].run(left, count)
    this.#cuts[1].run(right, count)
    const threshold = 0.16
    const quick = smoothing(0.012)
    const slow = smoothing(0.16)
    let sum = 0
    for (let i = 0; i < count; i++) {
      const l = drive * left[i]!
      const r = drive * right[i]!
      sum += l * l + r * r
      if (++this.#count === every) {
        const power = sum / (2 * every)
        this.#power += (power - this.#power) * (power > this.#power ? quick : slow)
        const level = Math.sqrt(this.#power)
        // Two to one above the threshold.
        this.#target = level > threshold ? Math.sqrt(threshold / level) : 1
        this.#count = 0
        sum = 0
      }
      this.#gain += (this.#target - this.#gain) * 0.004
      left[i] = soft(l * this.#gain)
      right[i] = soft(r * this.#gain)
    }
  }
}

const knee = 0.6
/** Straight up to the knee, then bent so that it never reaches 1. */
function soft(x: number): number {
  const size = Math.abs(x)
  if (size <= knee) return x
  const over = (size - knee) / (1 - knee)
  const bent = knee + (1 - knee) * (over / (1 + over))
  return x < 0 ? -bent : bent
}
