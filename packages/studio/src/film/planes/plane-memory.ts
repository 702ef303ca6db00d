import { kernelsOver, type Kernels } from './kernels.ts'

const page = 65_536
/** Kernels read whole words of 16 bytes, so a little behind the end of a plane must be there. */
const slack = 64
/** Rows of the kernels' own: places and weights of columns, a row of two bytes, two rows of one. */
const scratchBytes = 256 * 1024

export type PlaneMemory = {
  kernels: Kernels
  /** Offset of so many bytes, to be freed by whoever took them. */
  take(bytes: number): number
  free(offset: number): void
  /** A view; it lives until the next `take`. */
  bytes(offset: number, length: number): Uint8Array
  readonly scratch: number
}

/**
 * The memory that pictures stand in while a film is drawn, in blocks that are used again: fresh memory costs more than
 * the drawing. It only grows.
 */
export function createPlaneMemory(): PlaneMemory {
  const memory = new WebAssembly.Memory({ initial: 16 + Math.ceil(scratchBytes / page), maximum: 32_768 })
  const kernels = kernelsOver(memory)
  const scratch = 8 * page // below it the compiler keeps its own constants
  let end = scratch + scratchBytes
  const sizes = new Map<number, number>()
  const idle = new Map<number, number[]>()
  return {
    kernels,
    scratch,
    take(bytes) {
      const size = Math.ceil((bytes + slack) / 4096) * 4096
      const known = idle.get(size)?.pop()
      if (known !== undefined) {
        sizes.set(known, size)
        return known
      }
      const offset = end
      end += size
      const missing = end - memory.buffer.byteLength
      if (missing > 0) memory.grow(Math.ceil(missing / page))
      sizes.set(offset, size)
      return offset
    },
    free(offset) {
      const size = sizes.get(offset)
      if (size === undefined) throw new Error(`nothing was taken at ${offset}`)
      sizes.delete(offset)
      const others = idle.get(size)
      if (others) others.push(offset)
      else idle.set(size, [offset])
    },
    bytes: (offset, length) => new Uint8Array(memory.buffer, offset, length),
  }
}
