/** A file to upload, read piece by piece and possibly again from the middle: it must be able to give any range twice. */
export type UploadSource = {
  /** In bytes. */
  size: number
  /** Bytes from `start` up to, without, `end`. */
  slice(start: number, end: number): Promise<Uint8Array> | AsyncIterable<Uint8Array>
}

// What is held in memory of a file, however large it is and however large the chunks are that Meta asks for.
const PIECE = 2 * 2 ** 20

/** The bytes of a range, a piece at a time. */
export async function* piecesOf(source: UploadSource, from: number, to: number): AsyncGenerator<Uint8Array> {
  for (let start = from; start < to; start += PIECE) {
    const end = Math.min(start + PIECE, to)
    const piece = source.slice(start, end)
    if (Symbol.asyncIterator in piece) yield* piece
    else yield await piece
  }
}

/** A file that is in memory already. */
export const bytesSource = (bytes: Uint8Array): UploadSource => ({
  size: bytes.byteLength,
  slice: async (start, end) => bytes.subarray(start, end),
})

// The slowest line we still wait for; below it, an upload is as good as cut.
const SLOWEST_BYTES_PER_MS = 128
const LEAST_MS = 120_000

/** How long sending so many bytes may take. */
export const uploadDeadlineMs = (bytes: number): number =>
  Math.max(LEAST_MS, Math.ceil(bytes / SLOWEST_BYTES_PER_MS))
