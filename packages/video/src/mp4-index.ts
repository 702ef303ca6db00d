import type { FileBytes } from './file-bytes.ts'
import { boxesIn, childBox, NumberRow, type Box } from './mp4-boxes.ts'
import { corrupt, truncated } from './video-facts.ts'

export type Mp4Index = { moovFirst: boolean; editList: boolean }

/** The index of hours of video is a few megabytes; readers load it whole, so a larger one is an attack. */
const largestIndex = 64 * 1024 * 1024
/** Pictures or packets of sound in tables: 8 million are 37 hours at 60 a second. */
const mostSamples = 8_000_000
const mostTracks = 64

/**
 * The order and the bounds of an MP4 or MOV: each picture and sound must lie inside the file.
 *
 * Readers that only look at the header, mediabunny and file-type among them, take a file cut in half for whole
 * when its index comes first. Tables are checked here before such a reader unfolds them in memory.
 */
export async function readMp4Index(bytes: FileBytes): Promise<Mp4Index> {
  let moov: Box | undefined
  let media: Box | undefined
  for await (const box of boxesIn(bytes, 0, bytes.size)) {
    if (box.type === 'moov') moov ??= box
    if (box.type === 'mdat' || box.type === 'moof') media ??= box
  }
  // Cameras write the index last: a recording or an upload that stopped has none.
  if (!moov || !media) throw truncated()
  if (moov.to - moov.from > largestIndex) throw corrupt('an index too large')
  let editList = false
  let tracks = 0
  for await (const track of boxesIn(bytes, moov.from, moov.to)) {
    if (track.type !== 'trak') continue
    if (++tracks > mostTracks) throw corrupt('too many tracks')
    if (await hasEdits(bytes, track)) editList = true
    const handler = await handlerOf(bytes, track)
    const tables = await childBox(bytes, track, 'mdia', 'minf', 'stbl')
    if (!tables || (handler !== 'vide' && handler !== 'soun')) continue
    if ((await endOfSamples(bytes, tables, handler)) > bytes.size) throw truncated()
  }
  return { moovFirst: moov.at < media.at, editList }
}

async function handlerOf(bytes: FileBytes, track: Box): Promise<string> {
  const box = await childBox(bytes, track, 'mdia', 'hdlr')
  return box ? (await bytes.read(box.from + 8, 4)).toString('latin1') : ''
}

async function hasEdits(bytes: FileBytes, track: Box): Promise<boolean> {
  const list = await childBox(bytes, track, 'edts', 'elst')
  return list !== undefined && (await numberAt(bytes, list.from + 4)) > 0
}

async function numberAt(bytes: FileBytes, at: number): Promise<number> {
  const four = await bytes.read(at, 4)
  if (four.length < 4) throw truncated()
  return four.readUInt32BE(0)
}

type Tables = Partial<Record<string, Box>>

/** Where the last picture or sound of a track ends, in bytes of the file. */
async function endOfSamples(bytes: FileBytes, stbl: Box, handler: string): Promise<number> {
  const tables: Tables = {}
  for await (const box of boxesIn(bytes, stbl.from, stbl.to)) tables[box.type] ??= box
  const { stsc, stsz, stz2 } = tables
  const offsets = tables['stco'] ?? tables['co64']
  if (!stsc || !offsets) throw corrupt('a track without tables')
  const same = stsz ? await numberAt(bytes, stsz.from + 4) : 0
  const counted = stsz ?? stz2
  const samples = counted ? await numberAt(bytes, counted.from + 8) : 0
  // Raw sound counts each of its 48,000 samples a second, all of one size and in no table.
  const rawSound = handler === 'soun' && same > 0
  if (samples > mostSamples && !rawSound) throw corrupt('too many samples')
  await checkTimes(bytes, tables, samples)
  const sizes = stsz && same === 0 ? new NumberRow(bytes, stsz.from + 12, samples, 4, stsz.to) : undefined
  const width = offsets.type === 'co64' ? 8 : 4
  const chunks = new NumberRow(
    bytes,
    offsets.from + 8,
    await numberAt(bytes, offsets.from + 4),
    width,
    offsets.to,
  )
  const runs = new NumberRow(bytes, stsc.from + 8, 3 * (await numberAt(bytes, stsc.from + 4)), 4, stsc.to)

  let end = 0
  let perChunk = 0
  let nextRun = runs.done ? Infinity : await runs.take()
  for (let chunk = 1; !chunks.done; chunk++) {
    const offset = await chunks.take()
    if (chunk >= nextRun) {
      perChunk = await runs.take()
      if (perChunk > samples) throw corrupt('a chunk of more samples than there are')
      await runs.take()
      nextRun = runs.done ? Infinity : await runs.take()
    }
    end = Math.max(end, offset + (sizes ? await sumOf(sizes, perChunk) : perChunk * same))
  }
  return end
}

async function sumOf(sizes: NumberRow, count: number): Promise<number> {
  let sum = 0
  for (let left = count; left > 0 && !sizes.done; left--) {
    if (!sizes.filled) await sizes.fill()
    sum += sizes.next()
  }
  return sum
}

/** A table of times may name no more samples than there are: readers unfold its counts. */
async function checkTimes(bytes: FileBytes, tables: Tables, samples: number): Promise<void> {
  for (const table of [tables['stts'], tables['ctts']]) {
    if (!table) continue
    const entries = new NumberRow(
      bytes,
      table.from + 8,
      2 * (await numberAt(bytes, table.from + 4)),
      4,
      table.to,
    )
    let named = 0
    while (!entries.done) {
      named += await entries.take()
      await entries.take()
    }
    if (named > samples + 1) throw corrupt('a table of times for more samples than there are')
  }
}
