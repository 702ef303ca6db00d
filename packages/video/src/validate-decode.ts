import type { VideoMeasures } from './gate-measures.ts'
import type { Mp4Tracks } from './gate-mp4-tracks.ts'
import { error, fine, warning, type VideoCheck } from './gate-report.ts'
import { counted, grouped, rounded, secondsInWords } from './gate-words.ts'
import type { SourceVideo } from './source-video.ts'
import { stillChecks } from './validate-stills.ts'
import { heardChecks } from './validate-heard.ts'

const exportAgain = 'Export it again from the original.'

/** What came out of decoding the whole video, against what its headers announce. */
export function decodeChecks(
  source: SourceVideo,
  tracks: Mp4Tracks | null,
  measured: VideoMeasures,
  stillSeconds: number,
): VideoCheck[] {
  if (measured.frames === 0)
    return [
      error('decode', 'No picture can be decoded.', exportAgain, {
        frames: 0,
        faults: measured.faults.count,
        first: measured.faults.first,
      }),
    ]
  return [
    faultCheck(measured),
    ...frameChecks(source, tracks, measured),
    ...lengthChecks(source, measured),
    ...stillChecks(measured, stillSeconds),
    ...heardChecks(source, tracks, measured),
  ]
}

function faultCheck({ frames, faults }: VideoMeasures): VideoCheck {
  const { count, first } = faults
  if (count === 0) return fine('decode', `Every picture decodes: ${grouped(frames)}.`, { frames })
  return error(
    'decode',
    `Decoding found ${counted(count, 'fault')} in the file (${first ?? 'no reason given'}).`,
    exportAgain,
    { frames, faults: count, first },
  )
}

function frameChecks(
  { facts }: SourceVideo,
  tracks: Mp4Tracks | null,
  { frames, steps, faults }: VideoMeasures,
): VideoCheck[] {
  const checks: VideoCheck[] = []
  const listed = tracks?.pictures ?? null
  // An edit list leaves pictures out on purpose.
  if (listed !== null && frames !== listed && (!facts.editList || frames > listed || frames < listed * 0.5))
    checks.push(
      error(
        'frames',
        `The table lists ${counted(listed, 'picture')}, ${grouped(frames)} can be decoded.`,
        exportAgain,
        { frames, listed },
      ),
    )
  // The headers' sample of the rate is of the beginning only.
  if (steps && !facts.variableFrameRate && faults.count === 0 && steps.most > steps.least * 1.5 + 0.004)
    checks.push(
      warning(
        'frame_rate_decoded',
        `Pictures do not follow each other steadily: from ${rounded(steps.least * 1000, 1)} to ${rounded(steps.most * 1000, 1)} ms apart.`,
        'Re-encode it at a steady 30 a second.',
        { leastMs: rounded(steps.least * 1000, 1), mostMs: rounded(steps.most * 1000, 1) },
      ),
    )
  return checks
}

function lengthChecks(
  { pictureSeconds: announced }: SourceVideo,
  { seconds, frames }: VideoMeasures,
): VideoCheck[] {
  const off = seconds - announced
  const data = { seconds: rounded(seconds, 3), announced: rounded(announced, 3) }
  // One picture, or a fiftieth of a long video: containers round.
  const tolerated = Math.max(0.1, seconds / Math.max(1, frames), announced * 0.02)
  if (Math.abs(off) <= tolerated)
    return [fine('duration_decoded', `The pictures last ${secondsInWords(seconds)}, as announced.`, data)]
  const what = `The header announces ${secondsInWords(announced)} of pictures, there are ${secondsInWords(seconds)}.`
  const isShort = off < -Math.max(0.5, announced * 0.1)
  return [
    isShort
      ? error('duration_decoded', what, `${exportAgain} The header is wrong, or the end is missing.`, data)
      : warning(
          'duration_decoded',
          what,
          'Rewrite the header: ffmpeg -i IN -c copy -movflags +faststart OUT.mp4',
          data,
        ),
  ]
}
