import type { MovieFacts } from '../store/publishing-records.ts'

/** Reads bytes of a file at a place; fewer than asked at its end. */
export type ReadAt = (offset: number, length: number) => Promise<Buffer>

/** Thrown for a file that is no movie (`format`) or a broken one (`damaged`). */
export class MovieError extends Error {
  readonly reason: 'format' | 'damaged'
  constructor(reason: 'format' | 'damaged', message: string) {
    super(message)
    this.reason = reason
  }
}

interface Box {
  type: string
  /** Where its content begins and ends. */
  from: number
  to: number
}

/** The index of hours of video is a few megabytes; more than this is no index. */
const largestIndex = 64 * 1024 * 1024

/** Reads the header of an MP4 or MOV: `moov` may lie before or behind the pictures. */
export async function readMovie(read: ReadAt, size: number): Promise<MovieFacts> {
  try {
    return await readParts(read, size)
  } catch (error) {
    // A look beyond the end of what was read.
    if (!(error instanceof RangeError)) throw error
    throw new MovieError('damaged', 'The movie header is cut off.')
  }
}

async function readParts(read: ReadAt, size: number): Promise<MovieFacts> {
  const first = await boxAt(read, 0, size)
  if (!first || !['ftyp', 'moov', 'wide', 'free', 'skip', 'mdat'].includes(first.type)) {
    throw new MovieError('format', 'The file is neither MP4 nor MOV.')
  }
  let index: Box | undefined
  let pictures: Box | undefined
  for (let box: Box | undefined = first; box; box = await boxAt(read, box.to, size)) {
    if (box.to > size) throw new MovieError('damaged', 'The file ends before its data do.')
    if (box.type === 'moov') index = box
    if (box.type === 'mdat') pictures ??= box
  }
  if (!index) throw new MovieError('damaged', 'The file has no movie header.')
  if (index.to - index.from > largestIndex) throw new MovieError('damaged', 'The movie header is too large.')
  if (!pictures) throw new MovieError('damaged', 'The file has no media data.')
  const moov = await read(index.from, index.to - index.from)
  return { ...factsOf(moov), fastStart: index.from < pictures.from }
}

async function boxAt(read: ReadAt, offset: number, size: number): Promise<Box | undefined> {
  if (offset + 8 > size) return undefined
  const head = await read(offset, 16)
  return boxIn(head, 0, size, offset)
}

/** A box header inside `bytes`; `base` is where `bytes` begin in the file and `end` where its parent ends. */
function boxIn(bytes: Buffer, at: number, end: number, base = 0): Box | undefined {
  const type = bytes.toString('latin1', at + 4, at + 8)
  if (!/^[\w ©-]{4}$/.test(type)) throw new MovieError(at + base === 0 ? 'format' : 'damaged', 'Not a movie.')
  const short = bytes.readUInt32BE(at)
  // 1 announces a 64-bit size behind the type, 0 means to the end.
  const wide = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short
  const length = short === 0 ? end - base - at : wide
  const header = short === 1 ? 16 : 8
  if (length < header) throw new MovieError('damaged', 'A part of the file has no size.')
  return { type, from: base + at + header, to: base + at + length }
}

function* boxesIn(bytes: Buffer, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to;) {
    const box = boxIn(bytes, at, to)
    if (!box || box.to > to) throw new MovieError('damaged', 'The movie header is cut off.')
    yield box
    at = box.to
  }
}

const child = (bytes: Buffer, parent: Box, ...path: string[]): Box | undefined => {
  let found: Box | undefined = parent
  for (const type of path) {
    const inside: Box | undefined = found
    found = inside && [...boxesIn(bytes, inside.from, inside.to)].find((box) => box.type === type)
  }
  return found
}

function factsOf(moov: Buffer): Omit<MovieFacts, 'fastStart'> {
  const whole: Box = { type: 'moov', from: 0, to: moov.length }
  const tracks = [...boxesIn(moov, 0, moov.length)].filter(({ type }) => type === 'trak')
  const handlerOf = (track: Box): string => {
    const handler = child(moov, track, 'mdia', 'hdlr')
    return handler ? moov.toString('latin1', handler.from + 8, handler.from + 12) : ''
  }
  const video = tracks.find((track) => handlerOf(track) === 'vide')
  if (!video) throw new MovieError('format', 'The file has no pictures.')
  const header = child(moov, whole, 'mvhd')
  const media = child(moov, video, 'mdia', 'mdhd')
  const track = child(moov, video, 'tkhd')
  const samples = child(moov, video, 'mdia', 'minf', 'stbl', 'stts')
  const description = child(moov, video, 'mdia', 'minf', 'stbl', 'stsd')
  if (!header || !media || !track || !description)
    throw new MovieError('damaged', 'The movie header is incomplete.')
  const seconds = lengthOf(moov, header)
  const frames = samples ? framesOf(moov, samples) : 0
  const trackSeconds = lengthOf(moov, media)
  return {
    seconds,
    ...sizeOf(moov, track),
    framesPerSecond: trackSeconds > 0 ? Math.round((frames / trackSeconds) * 100) / 100 : 0,
    codec: moov.toString('latin1', description.from + 12, description.from + 16),
    hasAudio: tracks.some((entry) => handlerOf(entry) === 'soun'),
    hasEditList: hasEdits(moov, video),
  }
}

/** `mvhd` and `mdhd` begin alike: version, two dates, ticks a second, ticks. */
function lengthOf(bytes: Buffer, { from }: Box): number {
  const wide = bytes.readUInt8(from) === 1
  const scale = bytes.readUInt32BE(from + (wide ? 20 : 12))
  const ticks = wide ? Number(bytes.readBigUInt64BE(from + 24)) : bytes.readUInt32BE(from + 16)
  return scale > 0 ? Math.round((ticks / scale) * 1000) / 1000 : 0
}

/** Width and height as shown: a phone held upright stores a lying picture and a quarter turn. */
function sizeOf(bytes: Buffer, { from }: Box): { width: number; height: number } {
  const matrix = from + (bytes.readUInt8(from) === 1 ? 52 : 40)
  const width = bytes.readUInt32BE(matrix + 36) >>> 16
  const height = bytes.readUInt32BE(matrix + 40) >>> 16
  const turned = bytes.readInt32BE(matrix) === 0 && bytes.readInt32BE(matrix + 4) !== 0
  return turned ? { width: height, height: width } : { width, height }
}

function framesOf(bytes: Buffer, { from }: Box): number {
  const entries = bytes.readUInt32BE(from + 4)
  let frames = 0
  for (let entry = 0; entry < entries; entry++) frames += bytes.readUInt32BE(from + 8 + entry * 8)
  return frames
}

/** An edit list that only says "all of it, from the start" edits nothing. */
function hasEdits(bytes: Buffer, track: Box): boolean {
  const list = child(bytes, track, 'edts', 'elst')
  if (!list) return false
  const entries = bytes.readUInt32BE(list.from + 4)
  const wide = bytes.readUInt8(list.from) === 1
  const start = wide ? Number(bytes.readBigInt64BE(list.from + 16)) : bytes.readInt32BE(list.from + 12)
  return entries > 1 || (entries === 1 && start < 0)
}
