import { createHash } from 'node:crypto'
import type { Segment } from '../store/publishing-records.ts'
import type { Twin } from '../wire/call.ts'
import type { ReadAt } from './mp4.ts'

type Files = Pick<Twin, 'files'>

/** Written at once: small pieces from the network would each cost an open file. */
const batchBytes = 1024 * 1024

/** Writes a stream into one stored file as it comes in; on a failure nothing of it stays. */
export async function storeStream({ files }: Files, source: AsyncIterable<Uint8Array>): Promise<Segment> {
  const file = await files.create()
  let size = 0
  try {
    for await (const batch of inBatches(source)) {
      await files.append(file, batch)
      size += batch.length
    }
  } catch (error) {
    await files.remove(file)
    throw error
  }
  return { file, size }
}

/** Gathers small pieces into larger ones, without ever holding more than one batch. */
async function* inBatches(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let bytes = 0
  for await (const piece of source) {
    held.push(piece)
    bytes += piece.length
    if (bytes < batchBytes) continue
    yield Buffer.concat(held)
    held = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(held)
}

export const storeBytes = (twin: Files, bytes: Uint8Array): Promise<Segment> => storeStream(twin, one(bytes))

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

export const sizeOf = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { size }) => sum + size, 0)

/** The bytes `[start, end)` of what several stored files make together. */
export async function* readBytes(
  { files }: Files,
  segments: readonly Segment[],
  start = 0,
  end = sizeOf(segments),
): AsyncGenerator<Uint8Array> {
  let at = 0
  for (const { file, size } of segments) {
    const from = Math.max(0, start - at)
    const to = Math.min(size, end - at)
    if (from < to) yield* files.openRead(file, { start: from, end: to })
    at += size
  }
}

export const readerOf =
  (twin: Files, segments: readonly Segment[]): ReadAt =>
  async (offset, length) => {
    const pieces: Uint8Array[] = []
    for await (const piece of readBytes(twin, segments, offset, offset + length)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

export async function sha256Of(twin: Files, segments: readonly Segment[]): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of readBytes(twin, segments)) hash.update(piece)
  return hash.digest('hex')
}
