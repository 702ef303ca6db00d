import { withFileBytes, type FileBytes } from './file-bytes.ts'
import { boxesIn, childBox, type Box } from './mp4-boxes.ts'

/** What the tables of an MP4 or MOV say beside the facts; `null` where they do not. */
export type Mp4Tracks = {
  /** Pictures in the table; `null` for a file of fragments. */
  pictures: number | null
  channels: number | null
  /** The kind of AAC: 2 is Low Complexity, which is what Meta asks for. */
  aacObjectType: number | null
}

/** Reads the first track of each kind; a table it does not understand is left out, since others judge damage. */
export async function readMp4Tracks(path: string): Promise<Mp4Tracks | null> {
  try {
    return await withFileBytes(path, tracksOf)
  } catch {
    return null
  }
}

async function tracksOf(bytes: FileBytes): Promise<Mp4Tracks | null> {
  const tracks: Mp4Tracks = { pictures: null, channels: null, aacObjectType: null }
  let hasPictures = false
  let hasSound = false
  for await (const moov of boxesIn(bytes, 0, bytes.size)) {
    if (moov.type !== 'moov') continue
    for await (const track of boxesIn(bytes, moov.from, moov.to)) {
      if (track.type !== 'trak') continue
      const handler = await childBox(bytes, track, 'mdia', 'hdlr')
      const kind = handler ? (await bytes.read(handler.from + 8, 4)).toString('latin1') : ''
      if (kind === 'vide' && !hasPictures) {
        hasPictures = true
        tracks.pictures = await countOf(bytes, track)
      }
      if (kind === 'soun' && !hasSound) {
        hasSound = true
        Object.assign(tracks, await soundOf(bytes, track))
      }
    }
    return tracks
  }
  return null
}

async function countOf(bytes: FileBytes, track: Box): Promise<number | null> {
  const sizes = await childBox(bytes, track, 'mdia', 'minf', 'stbl', 'stsz')
  const count = sizes ? (await bytes.read(sizes.from + 8, 4)).readUInt32BE(0) : 0
  return count > 0 ? count : null
}

async function soundOf(bytes: FileBytes, track: Box): Promise<Pick<Mp4Tracks, 'channels' | 'aacObjectType'>> {
  const table = await childBox(bytes, track, 'mdia', 'minf', 'stbl', 'stsd')
  if (!table) return { channels: null, aacObjectType: null }
  // Version, flags and a count, then an entry: its size and name, then 16 bytes up to the channels.
  const entry = await bytes.read(table.from + 8, Math.min(4096, table.to - table.from - 8))
  const written = entry.length >= 26 ? entry.readUInt16BE(24) : 0
  const setup = aacSetup(entry)
  return { channels: setup?.channels || written || null, aacObjectType: setup?.objectType ?? null }
}

/** The decoder's setup in an `esds`: the entry beside it often says stereo whatever the sound is. */
function aacSetup(entry: Buffer): { objectType: number; channels: number } | undefined {
  let at = entry.indexOf('esds', 0, 'latin1') + 8
  if (at < 8) return undefined
  // Stream, then its decoder, then the setup: each begins with a tag and a length of one to four bytes.
  for (const [tag, skip] of [
    [3, 3],
    [4, 13],
    [5, 0],
  ] as const) {
    if (entry[at++] !== tag) return undefined
    while (((entry[at++] ?? 0) & 0x80) !== 0 && at < entry.length);
    at += skip
  }
  const first = entry[at]
  const second = entry[at + 1]
  if (first === undefined || second === undefined) return undefined
  return { objectType: first >> 3, channels: (second >> 3) & 15 }
}
