import {
  EncodedPacketSink,
  FilePathSource,
  Input,
  Logging,
  LogLevel,
  MATROSKA,
  MP4,
  MPEG_TS,
  QTFF,
  WEBM,
  type InputAudioTrack,
  type InputTrack,
  type InputVideoTrack,
} from 'mediabunny'
import { isChroma420 } from './chroma.ts'
import type { TrackFacts } from './source-video.ts'
import { corrupt, noPicture, VideoUnreadable } from './video-facts.ts'

// It warns of each unknown codec on the console.
Logging.level = LogLevel.Silent

/** Enough to tell a steady rate from a wavering one; mediabunny asks for 256 at least. */
const probedPictures = 900

/** Reads MP4, MOV, WebM, MKV and MPEG-TS by their headers, for as long as it takes; throws `VideoUnreadable`. */
export async function readWithMediabunny(file: string): Promise<TrackFacts> {
  const source = new FilePathSource(file, { handleUnhandledError: () => {} })
  const input = new Input({ source, formats: [MP4, QTFF, WEBM, MATROSKA, MPEG_TS] })
  try {
    return await factsOf(input)
  } catch (error) {
    throw error instanceof VideoUnreadable ? error : corrupt(error)
  } finally {
    input.dispose()
  }
}

async function factsOf(input: Input): Promise<TrackFacts> {
  const video = await input.getPrimaryVideoTrack()
  if (!video) throw noPicture()
  const sounds = await input.getAudioTracks()
  const audio = await soundOf(sounds)
  const both = audio ? [video, audio] : [video]
  const start = Math.max(0, await input.getFirstTimestamp(both))
  const pictureEnd = await endOfPictures(video)
  const end = Math.max(pictureEnd, await input.computeDuration(both))
  const width = Math.round(await video.getDisplayWidth())
  const height = Math.round(await video.getDisplayHeight())
  const announced = (await input.getDurationFromMetadata(both)) ?? 0
  if (announced > (end - start) * 1.25 + start + 1)
    throw corrupt('packets end long before the announced duration')
  const { transfer, matrix } = await video.getColorSpace()
  return {
    facts: {
      durationMs: Math.round((end - start) * 1000),
      width,
      height,
      ...(await rateOf(video)),
      videoCodec: await codecName(video),
      chroma420: await chromaOf(video),
      audioCodec: audio ? await codecName(audio) : null,
      audioSampleRate: audio ? await audio.getSampleRate() : null,
    },
    turn: { clockwise: await video.getRotation(), mirrored: await video.getFlip() },
    pictureSeconds: pictureEnd - start,
    hdr: hdrOf(transfer),
    ...matrixOf(matrix),
    // Apple's spatial sound, which nobody else decodes.
    soundTrack: audio && (await codecName(audio)) !== 'apac' ? sounds.indexOf(audio) : null,
  }
}

/** As a word: which ones there are depends on whose declarations of browsers are read. */
const hdrOf = (transfer: string | null | undefined): TrackFacts['hdr'] =>
  transfer === 'hlg' || transfer === 'pq' ? transfer : null

function matrixOf(matrix: string | null | undefined): Pick<TrackFacts, 'matrix'> {
  if (matrix === 'bt709') return { matrix }
  if (matrix === 'bt470bg' || matrix === 'smpte170m') return { matrix: 'bt601' }
  return matrix === 'bt2020-ncl' ? { matrix: 'bt2020' } : {}
}

/** WebM and MPEG-TS do not say how long the last picture is shown: as long as the others. */
async function endOfPictures(video: InputVideoTrack): Promise<number> {
  const end = await video.computeDuration()
  const last = await new EncodedPacketSink(video).getPacket(Infinity, { metadataOnly: true })
  if (!last || last.duration > 0) return end
  const { frameRate } = await rateOf(video)
  return end + (frameRate ? 1 / frameRate : 0)
}

/** The first with a codec known here that has any sound in it, else the first that has, since others know more codecs. */
async function soundOf(tracks: InputAudioTrack[]): Promise<InputAudioTrack | undefined> {
  let other: InputAudioTrack | undefined
  for (const track of tracks) {
    // Phones without leave to record write a track of nothing.
    if (!((await track.computeDuration()) > 0)) continue
    if (await track.getCodec()) return track
    other ??= track
  }
  return other
}

async function rateOf(
  video: InputVideoTrack,
): Promise<{ frameRate: number | null; variableFrameRate: boolean | null }> {
  const rate = await video.computeFrameRateMetrics({ targetPacketCount: probedPictures })
  if (rate.probedPacketCount < 2) return { frameRate: null, variableFrameRate: null }
  const perSecond = rate.frameRateIsConstant ? rate.bestGuessFrameRate : rate.averageFrameRate
  if (!Number.isFinite(perSecond)) return { frameRate: null, variableFrameRate: null }
  return { frameRate: Math.round(perSecond * 1000) / 1000, variableFrameRate: !rate.frameRateIsConstant }
}

const containerNames: Record<string, string> = {
  mp4v: 'mpeg4',
  'V_MPEG4/ISO/ASP': 'mpeg4',
  V_MPEG2: 'mpeg2',
  jpeg: 'mjpeg',
  V_MJPEG: 'mjpeg',
  s263: 'h263',
  samr: 'amr',
}

async function codecName(track: InputTrack): Promise<string | null> {
  const codec = await track.getCodec()
  if (codec) return codec === 'avc' ? 'h264' : codec
  const name = await track.getInternalCodecId()
  if (typeof name === 'string') return containerNames[name] ?? name.trim().toLowerCase()
  return name === null ? null : 'unknown'
}

async function chromaOf(video: InputVideoTrack): Promise<boolean | null> {
  const config = await video.getDecoderConfig()
  const setup: unknown = config?.description
  return isChroma420(
    await video.getCodecParameterString(),
    ArrayBuffer.isView(setup)
      ? new Uint8Array(setup.buffer, setup.byteOffset, setup.byteLength)
      : setup instanceof ArrayBuffer
        ? new Uint8Array(setup)
        : undefined,
  )
}
