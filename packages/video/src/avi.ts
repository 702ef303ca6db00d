import type { FileBytes } from './file-bytes.ts'
import type { TrackFacts } from './source-video.ts'
import { corrupt, noPicture, truncated } from './video-facts.ts'

const videoCodecs: Record<string, string> = {
  h264: 'h264',
  x264: 'h264',
  avc1: 'h264',
  hevc: 'hevc',
  hvc1: 'hevc',
  xvid: 'mpeg4',
  divx: 'mpeg4',
  dx50: 'mpeg4',
  fmp4: 'mpeg4',
  mp4v: 'mpeg4',
  mp4s: 'mpeg4',
  mjpg: 'mjpeg',
  vp80: 'vp8',
  vp90: 'vp9',
  av01: 'av1',
}
const audioCodecs: Record<number, string> = {
  1: 'pcm',
  2: 'adpcm',
  0x50: 'mp2',
  0x55: 'mp3',
  0xff: 'aac',
  0x161: 'wma',
  0x2000: 'ac3',
  0x2001: 'dts',
}

type Chunk = { type: string; from: number; to: number }
type Stream = { kind: string; seconds: number; rate: number; format: Buffer }

/** Reads the header of an AVI; throws `VideoUnreadable`, also when a list reaches beyond the file. */
export async function readAvi(bytes: FileBytes): Promise<TrackFacts> {
  let header: Chunk | undefined
  // Files above 1 GB carry several RIFF lists in a row.
  for (let at = 0; at + 12 <= bytes.size;) {
    const list = await chunkAt(bytes, at)
    if (list.type !== 'RIFF') break
    if (list.to > bytes.size) throw truncated()
    header ??= await findList(bytes, list, 'hdrl')
    at = list.to + (list.to % 2)
  }
  if (!header) throw corrupt('no header list')
  const streams = await streamsOf(bytes, header)
  const video = streams.find(({ kind }) => kind === 'vids')
  if (!video) throw noPicture()
  if (video.format.length < 20) throw corrupt('no picture format')
  const sounds = streams.filter(({ kind, format }) => kind === 'auds' && format.length >= 8)
  const sound = sounds[0]
  const fourCc = video.format.toString('latin1', 16, 20).trim().toLowerCase()
  return {
    facts: {
      durationMs: Math.round(Math.max(video.seconds, sound?.seconds ?? 0) * 1000),
      width: Math.abs(video.format.readInt32LE(4)),
      // A negative height is a picture stored from its top.
      height: Math.abs(video.format.readInt32LE(8)),
      frameRate: Math.round(video.rate * 1000) / 1000,
      // The container has one rate for all pictures.
      variableFrameRate: false,
      videoCodec: videoCodecs[fourCc] ?? fourCc,
      chroma420: null,
      audioCodec: sound ? (audioCodecs[sound.format.readUInt16LE(0)] ?? 'unknown') : null,
      audioSampleRate: sound ? sound.format.readUInt32LE(4) : null,
    },
    turn: { clockwise: 0, mirrored: false },
    pictureSeconds: video.seconds,
    hdr: null,
    soundTrack: sound ? 0 : null,
  }
}

async function chunkAt(bytes: FileBytes, at: number): Promise<Chunk> {
  const head = await bytes.read(at, 8)
  if (head.length < 8) throw truncated()
  return { type: head.toString('latin1', 0, 4), from: at + 8, to: at + 8 + head.readUInt32LE(4) }
}

async function* chunksIn(bytes: FileBytes, from: number, to: number): AsyncGenerator<Chunk> {
  let count = 0
  for (let at = from; at + 8 <= Math.min(to, bytes.size);) {
    if (++count > 1000) throw corrupt('too many chunks')
    const chunk = await chunkAt(bytes, at)
    yield chunk
    at = chunk.to + (chunk.to % 2)
  }
}

/** Inside a list its own type comes first, then its chunks. */
async function findList(bytes: FileBytes, list: Chunk, type: string): Promise<Chunk | undefined> {
  for await (const chunk of chunksIn(bytes, list.from + 4, list.to)) {
    if (chunk.type !== 'LIST') continue
    if ((await bytes.read(chunk.from, 4)).toString('latin1') === type) return chunk
  }
  return undefined
}

async function streamsOf(bytes: FileBytes, header: Chunk): Promise<Stream[]> {
  const streams: Stream[] = []
  for await (const list of chunksIn(bytes, header.from + 4, header.to)) {
    if (list.type !== 'LIST' || (await bytes.read(list.from, 4)).toString('latin1') !== 'strl') continue
    let head: Buffer = Buffer.alloc(0)
    let format: Buffer = Buffer.alloc(0)
    for await (const chunk of chunksIn(bytes, list.from + 4, list.to)) {
      const body = Buffer.from(await bytes.read(chunk.from, Math.min(chunk.to - chunk.from, 64)))
      if (chunk.type === 'strh') head = body
      if (chunk.type === 'strf') format = body
    }
    if (head.length < 36) continue
    const scale = head.readUInt32LE(20)
    const rate = scale > 0 ? head.readUInt32LE(24) / scale : 0
    const seconds = rate > 0 ? head.readUInt32LE(32) / rate : 0
    streams.push({ kind: head.toString('latin1', 0, 4), seconds, rate, format })
  }
  return streams
}
