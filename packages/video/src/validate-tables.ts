import { error, fine, warning, type VideoCheck } from './gate-report.ts'
import { bytesInWords, codecInWords, rounded, secondsInWords } from './gate-words.ts'
import type { Mp4Tracks } from './gate-mp4-tracks.ts'
import { isTooLarge } from './recipe.ts'
import type { VideoFacts } from './video-facts.ts'
import { soundChecks } from './validate-sound.ts'

/** What headers and tables tell: nothing is decoded for these. */
export function tableChecks(facts: VideoFacts, tracks: Mp4Tracks | null): VideoCheck[] {
  return [
    containerCheck(facts),
    pictureCodecCheck(facts),
    frameRateCheck(facts),
    sizeCheck(facts),
    durationCheck(facts),
    ...indexChecks(facts),
    chromaCheck(facts),
    ...soundChecks(facts, tracks),
  ].filter((check) => check !== undefined)
}

const reencode =
  'ffmpeg -i IN -c:v libx264 -profile:v high -pix_fmt yuv420p -c:a aac -movflags +faststart OUT.mp4'
const remux = 'ffmpeg -i IN -c copy -movflags +faststart OUT.mp4'

function containerCheck({ container, videoCodec, audioCodec, bytes }: VideoFacts): VideoCheck {
  const name = container.toUpperCase()
  const data = { container, bytes }
  if (container === 'mp4' || container === 'mov')
    return fine('container', `${name}, ${bytesInWords(bytes)}.`, data)
  const fits = videoCodec === 'h264' && (audioCodec === 'aac' || audioCodec === null)
  return error(
    'container',
    `The file is ${name}: ads take MP4 and MOV.`,
    fits
      ? `Its pictures and sound fit as they are; put them into an MP4 without loss: ${remux}`
      : `Re-encode it as MP4: ${reencode}`,
    data,
  )
}

function pictureCodecCheck({ videoCodec }: VideoFacts): VideoCheck {
  if (videoCodec === null)
    return warning(
      'video_codec',
      'The header does not tell how the pictures are encoded.',
      `Re-encode them: ${reencode}`,
    )
  const name = codecInWords(videoCodec)
  const data = { videoCodec }
  if (videoCodec === 'h264') return fine('video_codec', 'The pictures are H.264.', data)
  if (videoCodec === 'hevc')
    return warning(
      'video_codec',
      `The pictures are ${name}. Meta takes it, many browsers and older phones do not play it.`,
      `H.264 plays everywhere. Export it so (on an iPhone: Settings, Camera, Formats, Most Compatible), or: ${reencode}`,
      data,
    )
  return error(
    'video_codec',
    `The pictures are ${name}: H.264 is what every placement takes.`,
    `Only a re-encode helps, another container does not: ${reencode}`,
    data,
  )
}

function frameRateCheck({ frameRate, variableFrameRate }: VideoFacts): VideoCheck | undefined {
  if (frameRate === null) return undefined
  const data = { frameRate, variableFrameRate }
  const steady =
    'Re-encode it at a steady 30 a second: add -r 30 (ffmpeg), or choose a constant rate where you export.'
  if (variableFrameRate)
    return warning(
      'frame_rate',
      `The frame rate varies, ${rounded(frameRate, 2)} a second on average.`,
      steady,
      data,
    )
  // Players round: 23.976 is 24.
  if (frameRate < 22.9 || frameRate > 60.5)
    return warning(
      'frame_rate',
      `${rounded(frameRate, 2)} pictures a second: Meta asks for 23 to 60.`,
      steady,
      data,
    )
  const constant = variableFrameRate === false ? ', steady' : ''
  return fine('frame_rate', `${rounded(frameRate, 2)} pictures a second${constant}.`, data)
}

/** Below this no placement takes it / it looks soft / there is nothing to gain. */
const sides = { least: 120, good: 600, most: 1440 }

function sizeCheck({ width, height }: VideoFacts): VideoCheck {
  const what = `${width} × ${height} pixels`
  const data = { width, height }
  const short = Math.min(width, height)
  if (isTooLarge({ width, height }))
    return error('too_large', `${what}: more than 8K, or a header that lies.`, 'Export it in 1080p.', data)
  if (short < sides.least)
    return error(
      'size',
      `${what}: ads need at least ${sides.least} on each side.`,
      'Export it in 1080p.',
      data,
    )
  if (width % 2 !== 0 || height % 2 !== 0)
    return warning(
      'size',
      `${what}: an odd side cannot be shown in 4:2:0 as it is and is cut or stretched by a pixel.`,
      `Export it with even sides, such as ${width - (width % 2)} × ${height - (height % 2)}.`,
      data,
    )
  if (short < sides.good)
    return warning('size', `${what}: small, so it looks soft on a phone.`, 'Export it in 1080p.', data)
  if (short > sides.most)
    return warning(
      'size',
      `${what}: more than Meta shows; it is scaled down and takes longer to upload.`,
      'Export it in 1080p (1080 pixels on the shorter side).',
      data,
    )
  return fine('size', `${what}, even.`, data)
}

const longest = 241 * 60
const longForAnAd = 15 * 60

function durationCheck({ durationMs }: VideoFacts): VideoCheck {
  const seconds = durationMs / 1000
  const what = `It lasts ${secondsInWords(seconds)}`
  const data = { seconds }
  if (seconds < 0.98)
    return error(
      'duration',
      `${what}: ads take videos from 1 s on, most places from 3 s.`,
      'Make it longer.',
      data,
    )
  if (seconds > longest)
    return error('duration', `${what}: no placement takes more than 241 minutes.`, 'Cut it.', data)
  if (seconds > longForAnAd)
    return warning(
      'duration',
      `${what}: only feeds of Facebook take ads beyond 15 minutes.`,
      'Cut it: 15 to 30 seconds are usual.',
      data,
    )
  return fine('duration', `${what}.`, data)
}

function indexChecks({ editList, moovFirst }: VideoFacts): VideoCheck[] {
  const checks: VideoCheck[] = []
  if (editList !== null)
    checks.push(
      editList
        ? warning(
            'edit_list',
            'It has an edit list, which Instagram asks to leave out: pictures and sound may drift.',
            'Re-encode it without B-pictures: ffmpeg -i IN -bf 0 -use_editlist 0 -movflags +faststart OUT.mp4',
          )
        : fine('edit_list', 'No edit list.'),
    )
  if (moovFirst !== null)
    checks.push(
      moovFirst
        ? fine('index', 'The index comes first.')
        : warning(
            'index_last',
            'The index (moov) comes last: nothing plays before all of it is loaded.',
            `Move it to the front, without loss: ${remux}`,
          ),
    )
  return checks
}

function chromaCheck({ chroma420 }: VideoFacts): VideoCheck | undefined {
  if (chroma420 === null) return undefined
  if (chroma420) return fine('chroma', 'Colours are stored as 4:2:0.')
  return error(
    'chroma',
    'Colours are not stored as 4:2:0: phones and Meta do not play that.',
    `Re-encode it with -pix_fmt yuv420p: ${reencode}`,
  )
}
