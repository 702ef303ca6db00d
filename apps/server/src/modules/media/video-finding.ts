import type { MediaFinding } from '@adwright/contract'
import type { VideoCheck } from '@adwright/video'

/**
 * A check of the gate in the words of the library. The gate speaks to people at a terminal too, and names commands:
 * here nobody has one. `undefined` for what is as it should be.
 */
export function videoFinding(check: VideoCheck): MediaFinding | undefined {
  if (check.level === 'fine') return undefined
  const level = check.level === 'warning' && isMinor(check) ? 'note' : check.level
  return { level, code: check.code, sentence: sentenceOf(check), remedy: remedyOf(check) }
}

/** The check as one text: what is wrong, then what to do. */
export const inOneText = (check: VideoCheck): string =>
  [sentenceOf(check), remedyOf(check)]
    .filter((part) => part !== null)
    // What a file says of itself stands in quotation marks, with no full stop of ours behind them.
    .map((part) => part.replace(/[”"]$/, '$&.'))
    .join(' ')

/** What phones write every day: Meta copes with it in ads, and a post's fix mends it. */
const minor: ReadonlySet<string> = new Set([
  'video_codec',
  'audio_codec',
  'frame_rate',
  'frame_rate_decoded',
  'edit_list',
  'index_last',
  'sound',
])
const softBelow = 600

function isMinor({ code, data = {} }: VideoCheck): boolean {
  // A small picture cannot be mended; a large or an odd one is scaled by whoever takes it.
  if (code === 'size') return Math.min(Number(data['width']), Number(data['height'])) >= softBelow
  return minor.has(code)
}

function sentenceOf({ code, message }: VideoCheck): string {
  // In brackets stands what the decoder muttered: names of its parts, and addresses.
  return code === 'decode' ? message.replace(/ \(.*\)\.$/s, '.') : message
}

const byPost = 'A post that needs it otherwise converts it with one click.'
const remedies: Record<string, string> = {
  container: `${byPost} For an ad, export it as MP4.`,
  chroma: `${byPost} For an ad, export it with 4:2:0 colours, which every phone plays.`,
  audio_rate: `${byPost} For an ad, export it with AAC sound at 48,000 Hz.`,
  audio_channels: 'Export it with stereo sound.',
  frame_rate: 'Where you export it, choose a constant rate of 30 pictures a second.',
  edit_list: byPost,
  index_last: byPost,
  duration_decoded: 'Export it again from the original.',
  loudness: 'Export it at -14 LUFS with a true peak of -1 dBTP.',
  peak: 'Export it at -14 LUFS with a true peak of -1 dBTP.',
  not_measured: 'Its headers were looked at. Watch it once to the end yourself.',
}

function remedyOf({ code, level, fix }: VideoCheck): string | null {
  if (code === 'video_codec')
    return level === 'error'
      ? `${byPost} For an ad, export it as MP4 with H.264.`
      : 'Where you export it, choose H.264, which plays everywhere.'
  if (code === 'audio_codec')
    return level === 'error' ? `${byPost} For an ad, export it with AAC sound.` : byPost
  return remedies[code] ?? withoutCommands(fix)
}

/** `Export it again, or: ffmpeg -i …` becomes `Export it again.` */
function withoutCommands(fix: string | undefined): string | null {
  const kept = fix?.replace(/(, or( [\w ]+)?)?:? ffmpeg .*$/s, '').trim()
  return kept ? kept.replace(/[^.]$/, '$&.') : null
}
