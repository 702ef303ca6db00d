import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** `open` is called when its turn has come: one file is read at a time. */
export type ZipEntry = { name: string; bytes: number; at: Date; open(): Promise<Readable> }

/**
 * A ZIP as a stream. Pictures and videos are packed as they are, because they do not get smaller. A file that cannot be
 * read ends it with an error, so that nobody takes a part for the whole.
 */
export function zipFiles(entries: readonly ZipEntry[]): Readable {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable // yazl types it as the older interface
  let reading: Readable | undefined
  const fail = (error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)))
  }
  zip.on('error', fail)
  for (const { name, bytes, at, open } of entries)
    zip.addReadStreamLazy(name, { compress: false, size: bytes, mtime: at }, (give) => {
      open().then(
        (body) => {
          if (out.destroyed) return void body.destroy()
          reading = body.once('error', fail)
          give(null, body)
        },
        (error: unknown) => fail(error),
      )
    })
  zip.end()
  // Who reads it may go away in the middle.
  out.once('close', () => reading?.destroy())
  return out
}
