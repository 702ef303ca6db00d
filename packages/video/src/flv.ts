import type { FileBytes } from './file-bytes.ts'
import type { TrackFacts } from './source-video.ts'
import { corrupt, noPicture, truncated } from './video-facts.ts'

const videoCodecs: Record<number, string> = {
  2: 'flv1',
  3: 'flashsv',
  4: 'vp6',
  5: 'vp6a',
  7: 'h264',
  12: 'hevc',
}
const audioCodecs: Record<number, string> = {
  0: 'pcm',
  1: 'adpcm',
  2: 'mp3',
  3: 'pcm',
  10: 'aac',
  11: 'speex',
  14: 'mp3',
}
const fourCcCodecs: Record<string, string> = {
  avc1: 'h264',
  hvc1: 'hevc',
  av01: 'av1',
  vp09: 'vp9',
  vp08: 'vp8',
}
const mostTags = 2_000_000

type Tags = {
  script: Buffer
  video: Buffer
  audio: Buffer
  pictures: number
  from: number
  firstPicture: number
  lastPicture: number
  end: number
}

/** Reads an FLV tag by tag, since nothing in its header is binding; throws `VideoUnreadable`. */
export async function readFlv(bytes: FileBytes): Promise<TrackFacts> {
  const tags = await walkTags(bytes)
  if (tags.pictures === 0) throw noPicture()
  const width = scriptNumber(tags.script, 'width')
  const height = scriptNumber(tags.script, 'height')
  const announced = scriptNumber(tags.script, 'duration') ?? 0
  if (!width || !height) throw corrupt('no size of picture')
  const ms = tags.end - tags.from
  // Tags carry no duration of their own: a file cut between two of them only lacks what was announced.
  if (announced * 1000 > ms + Math.max(2000, ms * 0.1)) throw truncated()
  const seconds = Math.max(announced, ms / 1000)
  const pictureMs = tags.lastPicture - tags.firstPicture
  const average = pictureMs > 0 ? ((tags.pictures - 1) * 1000) / pictureMs : null
  const rate = scriptNumber(tags.script, 'framerate') || average
  const sound = tags.audio[0]
  const codec = sound === undefined ? null : (audioCodecs[sound >> 4] ?? 'unknown')
  return {
    facts: {
      durationMs: Math.round(seconds * 1000),
      width,
      height,
      frameRate: rate ? Math.round(rate * 1000) / 1000 : null,
      variableFrameRate: null,
      videoCodec: videoCodec(tags.video),
      chroma420: null,
      audioCodec: codec,
      audioSampleRate: sampleRate(tags.audio, codec),
    },
    turn: { clockwise: 0, mirrored: false },
    pictureSeconds: seconds,
    hdr: null,
    soundTrack: codec ? 0 : null,
  }
}

async function walkTags(bytes: FileBytes): Promise<Tags> {
  const none = Buffer.alloc(0)
  const tags: Tags = {
    script: none,
    video: none,
    audio: none,
    pictures: 0,
    from: Infinity,
    firstPicture: Infinity,
    lastPicture: 0,
    end: 0,
  }
  const head = await bytes.read(5, 4)
  let at = head.readUInt32BE(0) + 4
  for (let count = 0; at + 11 <= bytes.size; count++) {
    if (count > mostTags) throw corrupt('too many tags')
    const tag = await bytes.read(at, 11)
    const kind = tag.readUInt8(0) & 0x1f
    if (kind !== 8 && kind !== 9 && kind !== 18) {
      if (count === 0) throw corrupt('no tag')
      break
    }
    const length = tag.readUIntBE(1, 3)
    const time = tag.readUIntBE(4, 3) + tag.readUInt8(7) * 2 ** 24
    if (at + 11 + length > bytes.size) throw truncated()
    const body = await bytes.read(at + 11, Math.min(length, kind === 18 ? 16 * 1024 : 16))
    if (kind === 18) tags.script = tags.script.length > 0 ? tags.script : Buffer.from(body)
    else {
      tags.from = Math.min(tags.from, time)
      tags.end = Math.max(tags.end, time)
    }
    if (kind === 8 && tags.audio.length === 0) tags.audio = Buffer.from(body)
    if (kind === 9) {
      if (tags.video.length === 0) tags.video = Buffer.from(body)
      // H.264 marks its pictures by 1: beside them lie the decoder's setup and the end of the sequence.
      if (((body[0] ?? 0) & 0x8f) !== 7 || body[1] === 1) {
        tags.pictures++
        tags.firstPicture = Math.min(tags.firstPicture, time)
        tags.lastPicture = Math.max(tags.lastPicture, time)
      }
    }
    at += 11 + length + 4
  }
  return tags
}

function videoCodec(body: Buffer): string | null {
  const first = body[0]
  if (first === undefined) return null
  // The highest bit announces the extended form, which names its codec by four letters.
  if (first & 0x80) return fourCcCodecs[body.toString('latin1', 1, 5)] ?? body.toString('latin1', 1, 5)
  return videoCodecs[first & 15] ?? 'unknown'
}

const aacRates = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350]

function sampleRate(body: Buffer, codec: string | null): number | null {
  const first = body[0]
  if (first === undefined) return null
  const second = body[2]
  const third = body[3]
  // The tag always says 44.1 kHz for AAC; the decoder's setup behind it says the truth.
  if (codec === 'aac' && body[1] === 0 && second !== undefined && third !== undefined) {
    return aacRates[((second & 7) << 1) | (third >> 7)] ?? null
  }
  return [5512, 11025, 22050, 44100][(first >> 2) & 3] ?? null
}

/** A number of `onMetaData`: its name with two bytes of length, then 0 and eight bytes. */
function scriptNumber(script: Buffer, name: string): number | undefined {
  const key = Buffer.concat([Buffer.from([0, name.length]), Buffer.from(name, 'latin1'), Buffer.from([0])])
  const at = script.indexOf(key)
  if (at < 0 || at + key.length + 8 > script.length) return undefined
  const value = script.readDoubleBE(at + key.length)
  return Number.isFinite(value) && value > 0 ? value : undefined
}
