import { createFreeBlocks } from './free-blocks.ts'
import { kernelsOver, type Kernels } from './kernels.ts'

const page = 65_536
/** Kernels read whole words of 16 bytes, so a little behind the end of a plane must be there. */
const slack = 64
/** Rows of the kernels' own: tables of columns, and rows of one byte a pixel. */
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
 * The memory that pictures stand in while a film is drawn. What is freed is used again, also in parts: fresh memory
 * costs more than the drawing, and it only ever grows.
 */
export function createPlaneMemory(): PlaneMemory {
  const memory = new WebAssembly.Memory({ initial: 16 + Math.ceil(scratchBytes / page), maximum: 32_768 })
  const kernels = kernelsOver(memory)
  const scratch = 8 * page // below it the compiler keeps its own constants
  const free = createFreeBlocks()
  const taken = new Map<number, number>()
  let end = scratch + scratchBytes
  const grown = (size: number): number => {
    const tail = free.takeTail(end)
    const offset = tail?.offset ?? end
    end = offset + size
    const missing = end - memory.buffer.byteLength
    if (missing > 0) memory.grow(Math.ceil(missing / page))
    return offset
  }
  return {
    kernels,
    scratch,
    take(bytes) {
      const size = Math.ceil((bytes + slack) / 4096) * 4096
      const offset = free.take(size) ?? grown(size)
      taken.set(offset, size)
      return offset
    },
    free(offset) {
      const size = taken.get(offset)
      if (size === undefined) throw new Error(`nothing was taken at ${offset}`)
      taken.delete(offset)
      free.add(offset, size)
    },
    bytes: (offset, length) => new Uint8Array(memory.buffer, offset, length),
  }
}
