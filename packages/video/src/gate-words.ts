/** Numbers as people read them in a report. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`

export const grouped = (value: number): string => value.toLocaleString('en-GB')

export function bytesInWords(bytes: number): string {
  if (bytes < 10_000) return counted(bytes, 'byte')
  if (bytes < 1e6) return `${grouped(Math.round(bytes / 1000))} KB`
  if (bytes < 1e9) return `${rounded(bytes / 1e6, 1)} MB`
  return `${rounded(bytes / 1e9, 2)} GB`
}

export function secondsInWords(seconds: number): string {
  if (seconds < 100) return `${rounded(seconds, 2)} s`
  const whole = Math.round(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const parts = [
    hours > 0 ? `${hours} h` : '',
    minutes > 0 ? `${minutes} min` : '',
    rest > 0 && hours === 0 ? `${rest} s` : '',
  ]
  return parts.filter(Boolean).join(' ')
}

/** Without zeros at its end. */
export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

export const spansInWords = (spans: readonly { from: number; to: number }[]): string => {
  const shown = spans.slice(0, 5).map(({ from, to }) => `${rounded(from, 2)} to ${rounded(to, 2)} s`)
  return spans.length > 5 ? `${shown.join(', ')} and ${spans.length - 5} more` : shown.join(', ')
}

const codecNames: Record<string, string> = {
  h264: 'H.264',
  hevc: 'HEVC (H.265)',
  vp8: 'VP8',
  vp9: 'VP9',
  av1: 'AV1',
  mpeg4: 'MPEG-4 Part 2 (Xvid, DivX)',
  mpeg2: 'MPEG-2',
  mjpeg: 'Motion JPEG',
  prores: 'ProRes',
  aac: 'AAC',
  mp3: 'MP3',
  opus: 'Opus',
  vorbis: 'Vorbis',
  flac: 'FLAC',
}
/** A codec unknown here goes by its name in the file, which a stranger wrote. */
export const codecInWords = (codec: string): string =>
  codecNames[codec] ??
  codec
    .toUpperCase()
    .replace(/[^\x20-\x7e]/g, '?')
    .slice(0, 20)
