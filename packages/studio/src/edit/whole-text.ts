import type { TextLayer } from '../layout.ts'

/**
 * The words of a text that is set in lines, with the spaces that its breaks took away: put back as one of the
 * `sources` has them, or, where none says the same, as its script is written.
 */
export function wholeText(layer: TextLayer, sources: readonly string[]): string {
  const lines = layer.lines.map(({ text }) => text)
  const joined = bare(lines.join(''))
  const source = sources
    .flatMap((text) => [text, text.toLocaleUpperCase(layer.language)])
    .find((text) => bare(text) === joined)
  if (source !== undefined) return source.replace(/\s+/gu, ' ').trim()
  return lines.reduce((text, line) => text + (endsOpen(text) && startsOpen(line) ? '' : ' ') + line)
}

const bare = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '')

const spaceless = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]`
const endsOpen = (text: string): boolean => new RegExp(`(${spaceless}|\\p{L}{3}[-–—/])$`, 'u').test(text)
const startsOpen = (text: string): boolean => new RegExp(`^(${spaceless}|\\p{L}{3})`, 'u').test(text)
