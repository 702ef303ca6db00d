/** How far the others make way for the kick: 1 just after a stroke, then back within a quarter of a second. */
export class Pump {
  readonly #strokes: readonly number[]
  #next = 0
  #wanted = 0
  #now = 0

  /** `strokes`: the samples at which the kick is struck, in order. */
  constructor(strokes: readonly number[]) {
    this.#strokes = strokes
  }

  run(out: Float32Array, at: number, count: number): void {
    let wanted = this.#wanted
    let now = this.#now
    let next = (this.#strokes[this.#next] ?? Infinity) - at
    for (let i = 0; i < count; i++) {
      while (i >= next) {
        wanted = 1
        next = (this.#strokes[++this.#next] ?? Infinity) - at
      }
      wanted *= 0.99976
      now += (wanted - now) * 0.012
      out[i] = now
    }
    this.#wanted = wanted
    this.#now = now
  }
}
