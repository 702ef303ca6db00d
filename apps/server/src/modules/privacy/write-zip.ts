import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** Opened when its turn has come, one after the other. What gets no smaller is packed as it is. */
export type ZipPart = { name: string; at: Date; compress: boolean; open(): Promise<Readable> }

/** Writes a ZIP into a file of this machine, piece by piece. @throws when a part cannot be read: there is no half a ZIP */
export async function writeZip(file: string, parts: readonly ZipPart[]): Promise<void> {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable // yazl types it as the older interface
  let reading: Readable | undefined
  const fail = (error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)))
  }
  zip.on('error', fail)
  for (const { name, at, compress, open } of parts)
    zip.addReadStreamLazy(name, { compress, mtime: at }, (give) => {
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
  try {
    await pipeline(out, createWriteStream(file))
  } finally {
    reading?.destroy()
  }
}

/** Texts one after the other, as bytes. */
export const asBytes = (texts: AsyncIterable<string> | Iterable<string>): Readable =>
  Readable.from(texts, { objectMode: false })
