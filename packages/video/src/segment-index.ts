import { withFileBytes } from './file-bytes.ts'
import { boxesIn, childBox } from './mp4-boxes.ts'
import { corrupt } from './video-facts.ts'

/** What must be known of a segment before it is joined to others. */
export type SegmentFacts = {
  frames: number
  /** The decoder's set-up (`avcC`: SPS and PPS), in hexadecimal. */
  setup: string
}

/** Bytes of a `stsd` before its first entry, and of a picture's entry before the boxes in it. */
const entriesAt = 8
const entryHeader = 78

/** Reads the tables of an MP4 whose first track is pictures in H.264; throws `VideoUnreadable`. */
export const readSegment = (file: string): Promise<SegmentFacts> =>
  withFileBytes(file, async (bytes) => {
    const whole = { type: 'file', at: 0, from: 0, to: bytes.size }
    const tables = await childBox(bytes, whole, 'moov', 'trak', 'mdia', 'minf', 'stbl')
    const sizes = tables && (await childBox(bytes, tables, 'stsz'))
    const entries = tables && (await childBox(bytes, tables, 'stsd'))
    if (!sizes || !entries) throw corrupt('a segment without tables')
    for await (const entry of boxesIn(bytes, entries.from + entriesAt, entries.to)) {
      const inside = { ...entry, from: entry.from + entryHeader }
      const setup = entry.type === 'avc1' && (await childBox(bytes, inside, 'avcC'))
      if (!setup) break
      return {
        setup: Buffer.from(await bytes.read(setup.from, setup.to - setup.from)).toString('hex'),
        frames: (await bytes.read(sizes.from + 8, 4)).readUInt32BE(0),
      }
    }
    throw corrupt('a segment without H.264')
  })
