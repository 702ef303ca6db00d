import type { VideoMeasures } from './gate-measures.ts'
import type { Mp4Tracks } from './gate-mp4-tracks.ts'
import { error, fine, warning, type VideoCheck } from './gate-report.ts'
import { rounded, secondsInWords, spansInWords } from './gate-words.ts'
import type { SourceVideo } from './source-video.ts'
import { channelCheck } from './validate-sound.ts'

/** What players of phones are made for, in LUFS, and how far from it is not heard as wrong. */
const wanted = -14
const tolerated = 3
/** Encoders downstream overshoot: above this, in dBTP, they clip. */
const highestPeak = -1
/** Pictures and packets of sound end where they can, not where they should. */
const toleratedGap = 0.1

/** Sound as decoded: length, silence, loudness. */
export function heardChecks(
  { facts }: SourceVideo,
  tracks: Mp4Tracks | null,
  { sound, loudness, seconds }: VideoMeasures,
): VideoCheck[] {
  if (facts.audioCodec === null) return []
  if (!sound || !loudness)
    return [
      error(
        'sound_decoded',
        'It has a sound track, of which nothing can be decoded.',
        'Export it again with AAC sound.',
      ),
    ]
  const checks: VideoCheck[] = []
  if (tracks?.channels == null && sound.channels > 0) checks.push(channelCheck(sound.channels))
  checks.push(lengthCheck(sound, seconds), ...silenceChecks(sound))
  if (loudness.integrated === null && loudness.truePeak === null) return checks
  return [...checks, ...loudnessChecks(loudness)]
}

function lengthCheck({ from, to }: NonNullable<VideoMeasures['sound']>, seconds: number): VideoCheck {
  const data = { soundFrom: rounded(from, 3), soundTo: rounded(to, 3), seconds: rounded(seconds, 3) }
  const late = Math.abs(from) > toleratedGap
  const off = to - seconds
  if (!late && Math.abs(off) <= toleratedGap)
    return fine('sound_length', 'Sound and pictures begin and end together.', data)
  const what = [
    ...(late
      ? [`begins ${secondsInWords(Math.abs(from))} ${from > 0 ? 'after' : 'before'} the pictures`]
      : []),
    ...(Math.abs(off) > toleratedGap
      ? [`ends ${secondsInWords(Math.abs(off))} ${off > 0 ? 'after' : 'before'} them`]
      : []),
  ]
  return warning(
    'sound_length',
    `The sound ${what.join(' and ')}.`,
    'Export it again with both of one length.',
    data,
  )
}

function silenceChecks({ silentSpans: spans, from, to }: NonNullable<VideoMeasures['sound']>): VideoCheck[] {
  const total = spans.reduce((sum, span) => sum + span.to - span.from, 0)
  if (total > 0 && total >= (to - from) * 0.95)
    return [
      warning('silence', 'The sound track is silent all through.', 'Leave it out, or add music or a voice.', {
        seconds: rounded(total, 2),
      }),
    ]
  if (spans.length === 0) return []
  return [
    warning('silence', `It is silent from ${spansInWords(spans)}.`, 'Fine when it is meant.', {
      seconds: rounded(total, 2),
      spans: spans.length,
    }),
  ]
}

function loudnessChecks({ integrated, truePeak }: NonNullable<VideoMeasures['loudness']>): VideoCheck[] {
  const checks: VideoCheck[] = []
  const mend =
    'Export it at -14 LUFS with a true peak of -1 dBTP, or: ffmpeg -i IN -c:v copy -af loudnorm=I=-14:TP=-1.5 OUT.mp4'
  if (integrated !== null) {
    const off = integrated - wanted
    const what = `The loudness is ${integrated.toFixed(1)} LUFS`
    const data = { lufs: rounded(integrated, 1) }
    checks.push(
      Math.abs(off) <= tolerated
        ? fine('loudness', `${what}.`, data)
        : warning(
            'loudness',
            `${what}: ${off > 0 ? 'much louder' : 'much quieter'} than the usual -14.`,
            mend,
            data,
          ),
    )
  }
  if (truePeak !== null) {
    const data = { dbtp: rounded(truePeak, 1) }
    checks.push(
      truePeak > highestPeak
        ? warning(
            'peak',
            `The true peak is ${truePeak.toFixed(1)} dBTP: above -1 it may crackle.`,
            mend,
            data,
          )
        : fine('peak', `The true peak is ${truePeak.toFixed(1)} dBTP.`, data),
    )
  }
  return checks
}
