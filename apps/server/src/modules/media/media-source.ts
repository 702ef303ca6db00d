import type { ObjectStore } from '#platform/storage.ts'
import type { MediaFile } from './media-file.ts'

/** A stored file to send on, piece by piece and any piece twice. */
export type MediaSource = {
  /** In bytes. */
  size: number
  /** Bytes from `start` up to, without, `end`. */
  slice(start: number, end: number): AsyncIterable<Uint8Array>
}

/** Reads ranges from the storage as they are asked for. @throws while reading, when the object is gone or too short */
export function mediaSource(
  storage: Pick<ObjectStore, 'get'>,
  { storageKey, bytes }: Pick<MediaFile, 'storageKey' | 'bytes'>,
): MediaSource {
  return {
    size: bytes,
    async *slice(start, end) {
      if (start >= end) return
      const found = await storage.get(storageKey, { start, end: end - 1 })
      const missing = () => new Error(`Bytes ${start} to ${end} of ${storageKey} are not there.`)
      if (!found) throw missing()
      // A storage that knows no ranges answers with everything.
      if (!found.range && (start > 0 || end < found.bytes)) {
        found.body.destroy()
        throw missing()
      }
      let seen = 0
      for await (const chunk of found.body) {
        const piece = chunk as Buffer // a byte stream
        seen += piece.length
        yield piece
      }
      if (seen !== end - start) throw missing()
    },
  }
}
