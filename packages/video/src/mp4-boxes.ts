import type { FileBytes } from './file-bytes.ts'
import { corrupt, truncated } from './video-facts.ts'

export type Box = {
  type: string
  /** Where the box begins, and where its content begins and ends, in bytes of the file. */
  at: number
  from: number
  to: number
}

/** Long fragmented recordings have tens of thousands of boxes at the top; a bomb has millions. */
const mostBoxes = 100_000

/** The boxes between two places of an MP4 or MOV. Throws `VideoUnreadable` when one reaches beyond its parent. */
export async function* boxesIn(bytes: FileBytes, from: number, to: number): AsyncGenerator<Box> {
  const whole = from === 0 && to === bytes.size
  let count = 0
  for (let at = from; at + 8 <= to;) {
    if (++count > mostBoxes) throw corrupt('too many boxes')
    const head = await bytes.read(at, 16)
    if (head.length < 8) throw truncated()
    const type = head.toString('latin1', 4, 8)
    if (!/^[\w ©-]{4}$/.test(type)) {
      // QuickTime ends some lists with four zero bytes, and cameras pad the file behind its last box.
      if (count > 1) return
      throw corrupt('not a box')
    }
    const short = head.readUInt32BE(0)
    if (short === 1 && head.length < 16) throw truncated()
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short
    const header = short === 1 ? 16 : 8
    if (length < header) throw corrupt('a box without a size')
    if (at + length > to) throw whole ? truncated() : corrupt('a box larger than its parent')
    yield { type, at, from: at + header, to: at + length }
    at += length
  }
}

/** The first box of a type inside another, or along a path of types. */
export async function childBox(
  bytes: FileBytes,
  parent: Box,
  ...path: [string, ...string[]]
): Promise<Box | undefined> {
  const [type, ...deeper] = path
  for await (const box of boxesIn(bytes, parent.from, parent.to)) {
    if (box.type !== type) continue
    const [next, ...rest] = deeper
    return next === undefined ? box : childBox(bytes, box, next, ...rest)
  }
  return undefined
}

/** Whole numbers of 4 or 8 bytes in a row, read a window at a time. */
export class NumberRow {
  readonly #bytes: FileBytes
  readonly #width: 4 | 8
  readonly #end: number
  #at: number
  #window: Buffer = Buffer.alloc(0)
  #used = 0

  constructor(bytes: FileBytes, from: number, count: number, width: 4 | 8, limit: number) {
    this.#bytes = bytes
    this.#width = width
    this.#at = from
    this.#end = from + count * width
    if (this.#end > limit) throw corrupt('a table longer than its box')
  }

  get done(): boolean {
    return this.#used >= this.#window.length && this.#at >= this.#end
  }

  /** Loads numbers when none are at hand, so that `next` need not wait for the disk each time. */
  async fill(): Promise<void> {
    if (this.#used < this.#window.length || this.#at >= this.#end) return
    // A copy: the file's own window moves on when another row is filled.
    this.#window = Buffer.from(await this.#bytes.read(this.#at, Math.min(32 * 1024, this.#end - this.#at)))
    if (this.#window.length % this.#width !== 0 || this.#window.length === 0) throw truncated()
    this.#at += this.#window.length
    this.#used = 0
  }

  get filled(): boolean {
    return this.#used < this.#window.length
  }

  next(): number {
    const value =
      this.#width === 4
        ? this.#window.readUInt32BE(this.#used)
        : Number(this.#window.readBigUInt64BE(this.#used))
    this.#used += this.#width
    return value
  }

  async take(): Promise<number> {
    if (!this.filled) await this.fill()
    if (!this.filled) throw corrupt('a table ends early')
    return this.next()
  }
}
