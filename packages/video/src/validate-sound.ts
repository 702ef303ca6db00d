import type { Mp4Tracks } from './gate-mp4-tracks.ts'
import { error, fine, warning, type VideoCheck } from './gate-report.ts'
import { codecInWords, grouped } from './gate-words.ts'
import type { VideoFacts } from './video-facts.ts'

const aac = 'ffmpeg -i IN -c:v copy -c:a aac -ar 48000 -ac 2 -b:a 128k -movflags +faststart OUT.mp4'

/** What the tables tell of the sound. */
export function soundChecks(
  { audioCodec, audioSampleRate }: VideoFacts,
  tracks: Mp4Tracks | null,
): VideoCheck[] {
  if (audioCodec === null)
    return [
      warning(
        'sound',
        'It has no sound.',
        'Add music or a voice, or leave it: most feeds begin muted anyway.',
        {
          audioCodec,
        },
      ),
    ]
  const channels = tracks?.channels ?? null
  return [
    codecCheck(audioCodec, tracks?.aacObjectType ?? null),
    ...(audioSampleRate === null ? [] : [rateCheck(audioSampleRate)]),
    ...(channels === null ? [] : [channelCheck(channels)]),
  ]
}

function codecCheck(audioCodec: string, objectType: number | null): VideoCheck {
  const data = { audioCodec }
  if (audioCodec !== 'aac')
    return error(
      'audio_codec',
      `The sound is ${codecInWords(audioCodec)}: Meta asks for AAC.`,
      `Re-encode the sound alone, the pictures stay: ${aac}`,
      data,
    )
  if (objectType !== null && objectType !== 2)
    return warning(
      'audio_codec',
      'The sound is AAC, though not of the kind Meta asks for (Low Complexity).',
      `Re-encode the sound alone: ${aac}`,
      { ...data, aacObjectType: objectType },
    )
  return fine('audio_codec', `The sound is AAC${objectType === 2 ? ' (Low Complexity)' : ''}.`, data)
}

function rateCheck(rate: number): VideoCheck {
  const what = `${grouped(rate)} Hz`
  const data = { sampleRate: rate }
  if (rate > 48_000)
    return error(
      'audio_rate',
      `The sound has ${what}: Meta takes up to 48,000.`,
      `Re-encode the sound alone: ${aac}`,
      data,
    )
  if (rate < 32_000)
    return warning(
      'audio_rate',
      `The sound has ${what}: it is dull, like a telephone.`,
      'Export it with 48,000 Hz.',
      data,
    )
  return fine('audio_rate', `The sound has ${what}.`, data)
}

/** Also for what only a decoder could count. */
export function channelCheck(channels: number): VideoCheck {
  const data = { channels }
  if (channels > 2)
    return error(
      'audio_channels',
      `The sound has ${channels} channels: Meta takes one or two.`,
      `Mix it down to stereo: ${aac}`,
      data,
    )
  return fine('audio_channels', channels === 1 ? 'The sound is mono.' : 'The sound is stereo.', data)
}
