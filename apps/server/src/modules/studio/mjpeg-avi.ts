import { open } from 'node:fs/promises'

export type FilmFormat = { width: number; height: number; framesPerSecond: number }
export type MjpegAvi = {
  /** Appends one frame, a JPEG of the film's size. */
  add(jpeg: Buffer): Promise<void>
  /** Writes the index and what the header could not know. */
  end(): Promise<void>
  /** Lets go of the file, finished or not. */
  close(): Promise<void>
}

/** Writes JPEGs into a file as a film without sound, as they come; at most 4 GB, which its numbers can tell. */
export async function createMjpegAvi(path: string, film: FilmFormat): Promise<MjpegAvi> {
  const file = await open(path, 'w')
  const frames: { at: number; bytes: number }[] = []
  const headerBytes = header(film, frames, 0).length
  let size = headerBytes
  const append = async (bytes: Buffer) => {
    await file.write(bytes, 0, bytes.length, size)
    size += bytes.length
  }
  return {
    add: async (jpeg) => {
      // Counted from the word `movi`, the last of the header.
      frames.push({ at: size - (headerBytes - 4), bytes: jpeg.length })
      await append(chunk('00dc', jpeg))
    },
    end: async () => {
      const movieEnd = size
      await append(
        chunk('idx1', ...frames.map(({ at, bytes }) => Buffer.concat([text('00dc'), u32(0x10, at, bytes)]))),
      )
      const head = header(film, frames, movieEnd)
      head.writeUInt32LE(size - 8, 4)
      await file.write(head, 0, head.length, 0)
    },
    close: () => file.close(),
  }
}

/** Everything up to the first frame, for so many frames, the last of which ends at `movieEnd`. */
function header(
  { width, height, framesPerSecond }: FilmFormat,
  frames: { bytes: number }[],
  movieEnd: number,
): Buffer {
  const largest = frames.reduce((most, { bytes }) => Math.max(most, bytes), 0)
  const hasIndex = 0x10
  const main = Buffer.concat([
    u32(Math.round(1_000_000 / framesPerSecond), largest * framesPerSecond, 0, hasIndex),
    u32(frames.length, 0, 1, largest, width, height, 0, 0, 0, 0),
  ])
  const streamHead = Buffer.concat([
    text('vidsMJPG'),
    u32(0, 0, 0, 1, framesPerSecond, 0, frames.length, largest, 0xffffffff, 0),
    u16(0, 0, width, height),
  ])
  const planesAndBits = u16(1, 24)
  const format = Buffer.concat([
    u32(40, width, height),
    planesAndBits,
    text('MJPG'),
    u32(width * height * 3, 0, 0, 0, 0),
  ])
  const lists = list(
    'hdrl',
    chunk('avih', main),
    list('strl', chunk('strh', streamHead), chunk('strf', format)),
  )
  const head = Buffer.concat([text('RIFF'), u32(0), text('AVI '), lists, text('LIST'), u32(0), text('movi')])
  head.writeUInt32LE(Math.max(4, movieEnd - (head.length - 4)), head.length - 8)
  return head
}

const text = (letters: string): Buffer => Buffer.from(letters, 'latin1')
const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4)
  return bytes
}
const u16 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2)
  return bytes
}
/** Chunks begin at even places. */
function chunk(type: string, ...parts: Buffer[]): Buffer {
  const bytes = parts.reduce((sum, part) => sum + part.length, 0)
  return Buffer.concat([text(type), u32(bytes), ...parts, Buffer.alloc(bytes % 2)])
}
const list = (type: string, ...parts: Buffer[]): Buffer => chunk('LIST', text(type), ...parts)
