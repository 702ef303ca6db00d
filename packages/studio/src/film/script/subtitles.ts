import type { Cue } from './cues.ts'

/** SubRip: numbered captions with times in hours, minutes, seconds and thousandths. */
export const toSrt = (cues: readonly Cue[]): string =>
  cues
    .map(({ from, to, text }, i) => `${i + 1}\n${stamp(from, ',')} --> ${stamp(to, ',')}\n${text}\n`)
    .join('\n')

/** WebVTT, whose captions are markup: its signs are written out. */
export const toVtt = (cues: readonly Cue[]): string =>
  [
    'WEBVTT\n',
    ...cues.map(({ from, to, text }) => `${stamp(from, '.')} --> ${stamp(to, '.')}\n${escaped(text)}\n`),
  ].join('\n')

function stamp(seconds: number, point: ',' | '.'): string {
  const all = Math.round(seconds * 1000)
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const thousandths = String(all % 1000).padStart(3, '0')
  return `${two(all / 3_600_000)}:${two((all / 60_000) % 60)}:${two((all / 1000) % 60)}${point}${thousandths}`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
