import { readFile } from 'node:fs/promises'
import { createFile, MP4BoxBuffer } from 'mp4box'

export type Track = { handler: string; samples: number; durations: number[]; keys: number[]; edits: boolean }

/** What another reader than ours says of an MP4: the order of its boxes and the tables of its tracks. */
export async function witness(file: string): Promise<{ order: string[]; tracks: Track[] }> {
  const movie = createFile()
  const bytes = await readFile(file)
  movie.appendBuffer(
    MP4BoxBuffer.fromArrayBuffer(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), 0),
  )
  movie.flush()
  const tracks = movie.getInfo().tracks.map(({ id }): Track => {
    const trak = movie.getTrackById(id)
    const samples = movie.getTrackSamplesInfo(id)
    return {
      handler: trak.mdia.hdlr.handler,
      samples: samples.length,
      durations: [
        ...new Set(samples.map(({ duration, timescale }) => Math.round((duration * 90_000) / timescale))),
      ],
      keys: samples.flatMap(({ is_sync: isKey }, index) => (isKey ? [index] : [])),
      edits: Boolean(trak.edts),
    }
  })
  return { order: movie.boxes.map(({ type }) => type), tracks }
}
