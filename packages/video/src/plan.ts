import { even, framing, frameRateFor, type Framing, type TranscodeRecipe } from './recipe.ts'
import type { VideoContainer } from './file-kind.ts'
import type { SourceVideo } from './source-video.ts'

/** All an encoder must do, in words of libav that both engines share; plain JSON, since one of them is a process. */
export type EncodeJob = {
  input: string
  output: string
  demuxer: string
  /** Filters that turn the pictures as they are meant, for an engine that does not do so by itself. */
  turn: string
  video: string
  sound: { track: number; filter: string } | null
  frameRate: number
  frames: number
  rate: VideoRate
}

/** Bits a second of the pictures: a steady quality below `most`, or `average` to land on a size. */
export type VideoRate = { most: number; average: number | null }

export type StillJob = {
  input: string
  demuxer: string
  turn: string
  video: string
  atSeconds: number
  /** Jump to the key picture before; without, read from the start. */
  seek: boolean
}

/** Reels may have 25 Mbit/s at most (Meta's specification of reels, seen November 2026): stay clear of it. */
const mostBitrate = 18_000_000
export const soundBitrate = 128_000
/** Samples the AAC encoder puts before the first of the sound. */
export const soundRunUp = 1024

export const demuxers: Record<VideoContainer, string> = {
  mp4: 'mov',
  mov: 'mov',
  '3gp': 'mov',
  webm: 'matroska',
  mkv: 'matroska',
  ts: 'mpegts',
  avi: 'avi',
  flv: 'flv',
}

/** Settles filters and numbers; `mapsHdr` tells that the engine has `zscale` and `tonemap`. */
export function planEncode(
  source: SourceVideo,
  recipe: TranscodeRecipe,
  files: { input: string; output: string },
  mapsHdr: boolean,
): EncodeJob {
  const frameRate = frameRateFor(source.facts)
  const length = Math.min(source.pictureSeconds, (recipe.trimToMs ?? Infinity) / 1000)
  const frames = Math.max(1, Math.round(length * frameRate))
  const seconds = frames / frameRate
  const video = [
    // Whole seconds of stillness at the end are not invented, but the last picture stays as long as it was shown.
    `fps=${frameRate}:start_time=0`,
    'tpad=stop_mode=clone:stop_duration=1',
    `trim=end_frame=${frames}`,
    pictureFilters(framing(recipe, source.facts), mapsHdr ? source.hdr : null),
    'format=yuv420p',
  ]
  return {
    ...files,
    demuxer: demuxers[source.container],
    turn: turnFilters(source.turn),
    video: video.join(','),
    sound: source.soundTrack === null ? null : { track: source.soundTrack, filter: soundFilters(seconds) },
    frameRate,
    frames,
    rate: {
      most: Math.min(mostBitrate, bitrateFor(recipe, seconds, source.soundTrack !== null)),
      average: null,
    },
  }
}

/** One picture, its longer side at most `longSide` pixels. */
export function planStill(
  source: SourceVideo,
  input: string,
  atMs: number,
  longSide: number,
  mapsHdr: boolean,
): StillJob {
  const { width, height } = source.facts
  const scale = Math.min(1, longSide / Math.max(width, height))
  const size = { width: even(width * scale), height: even(height * scale) }
  // Short of the end by more than the picture at 15 a second stays.
  const lastSeconds = Math.max(0, source.pictureSeconds - 0.1)
  const whole: Framing = { part: { x: 0, y: 0, width: 1, height: 1 }, inner: size, outer: size, pad: null }
  return {
    input,
    demuxer: demuxers[source.container],
    turn: turnFilters(source.turn),
    // JPEG uses the full range of values.
    video: `${pictureFilters(whole, mapsHdr ? source.hdr : null)},scale=out_range=full,format=yuvj420p`,
    atSeconds: Math.min(Math.max(0, atMs / 1000), lastSeconds),
    seek: true,
  }
}

/** What the pictures may take of the file's bytes; 0 or less is a video too long for its size. */
function bitrateFor({ mostBytes }: TranscodeRecipe, seconds: number, hasSound: boolean): number {
  if (mostBytes === undefined) return Infinity
  // Sixteen bytes of tables a picture, and a margin for sound that outruns its rate.
  return ((mostBytes * 8) / seconds) * 0.97 - (hasSound ? soundBitrate * 1.05 : 0) - 16 * 8 * 30
}

export function turnFilters({ clockwise, mirrored }: SourceVideo['turn']): string {
  const turns = { 0: [], 90: ['transpose=clock'], 180: ['hflip', 'vflip'], 270: ['transpose=cclock'] }
  return [...turns[clockwise], ...(mirrored ? ['hflip'] : [])].map((filter) => `${filter},`).join('')
}

/** `colours` are options of `scale` for one who must know the colour matrix of what comes out. */
export function pictureFilters(
  { part, inner, outer, pad }: Framing,
  hdr: SourceVideo['hdr'],
  colours = '',
): string {
  // Old cameras interlace; pictures that are not marked so pass untouched.
  const filters = ['yadif=deint=interlaced']
  if (part.width < 1 || part.height < 1) {
    filters.push(
      `crop=w=iw*${share(part.width)}:h=ih*${share(part.height)}:x=iw*${share(part.x)}:y=ih*${share(part.y)}`,
    )
  }
  // Straight to the size wanted, also for pixels that are not square.
  filters.push(`scale=${inner.width}:${inner.height}:out_range=limited${colours}`, 'setsar=1')
  if (hdr) filters.push(toneMapping(hdr))
  return `${filters.join(',')}${padding(inner, outer, pad)}`
}

function padding(inner: Framing['inner'], outer: Framing['outer'], pad: Framing['pad']): string {
  if (!pad || (inner.width === outer.width && inner.height === outer.height)) return ''
  const { width, height } = outer
  // A blur needs no detail: made on an eighth of the size it costs a sixtieth.
  const small = `${even(width / 8)}:${even(height / 8)}`
  return (
    `,format=yuv420p,split[front][back];[back]scale=${small}:force_original_aspect_ratio=increase:flags=fast_bilinear,` +
    `crop=${small},boxblur=6:3,scale=${width}:${height}:flags=bilinear,setsar=1[soft];` +
    '[soft][front]overlay=(W-w)/2:(H-h)/2:format=yuv420'
  )
}

/** Phones film in HLG by default: taken for plain colours, their pictures look grey. */
const toneMapping = (curve: 'hlg' | 'pq'): string =>
  `zscale=tin=${curve === 'hlg' ? 'arib-std-b67' : 'smpte2084'}:pin=bt2020:min=bt2020nc:t=linear:npl=100,format=gbrpf32le,` +
  'zscale=p=bt709,tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=limited,format=yuv420p'

/**
 * Silence fills a late start and gaps, since without an edit list nothing else keeps sound and picture together.
 *
 * Without an edit list the encoder's run-up would delay the sound, and the muxer would stretch the first picture to
 * match, which makes the frame rate vary: so the first 21 ms of sound make room for it.
 */
const soundFilters = (seconds: number): string =>
  'aresample=48000:async=1:first_pts=0,aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo,' +
  `atrim=start_sample=${soundRunUp}:end=${seconds.toFixed(6)}`

const share = (value: number): string => Math.min(1, Math.max(0, value)).toFixed(6)
