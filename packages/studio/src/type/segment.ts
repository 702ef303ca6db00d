import { loadDefaultJapaneseParser, loadDefaultSimplifiedChineseParser, loadDefaultThaiParser } from 'budoux'
import { baseLanguage } from '../brief.ts'

/** Text that stays together on a line; `glued` pieces follow the previous one without a space. */
export type Piece = { text: string; glued: boolean }

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
// JIS X 4051: closing marks, small kana and sound marks never begin a line, opening brackets never end one.
const neverFirst =
  /^[、。，．・：；？！」』】〕）〉》”’ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々゛゜…‥～〜%％°℃!?,.:;)\]}»ๆฯ]/u
const neverLast = /[「『【〔（〈《“‘([{«¿¡]$/u

type Parser = { parse(text: string): string[] }
const parsers = new Map<string, Parser>()
function phraseParser(kind: 'ja' | 'zh' | 'th'): Parser {
  let parser = parsers.get(kind)
  if (!parser) {
    const load = {
      ja: loadDefaultJapaneseParser,
      zh: loadDefaultSimplifiedChineseParser,
      th: loadDefaultThaiParser,
    }
    parsers.set(kind, (parser = load[kind]()))
  }
  return parser
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
export const graphemesOf = (text: string): string[] => Array.from(graphemes.segment(text), (s) => s.segment)

/** Cuts text at the places where a line may end. A newline is a space: posters are broken by measure, not by hand. */
export function piecesOf(text: string, language: string): Piece[] {
  const pieces: Piece[] = []
  for (const word of text.split(/[^\S\u00a0\u202f]+/u)) {
    if (!word) continue
    splitWord(word, language).forEach((part, i) => pieces.push({ text: part, glued: i > 0 }))
  }
  return pieces
}

function splitWord(word: string, language: string): string[] {
  if (spaceless.test(word)) return keepTogether(phrases(word, language))
  // a hyphen or slash inside a word is a place to break after, unless one side would be a stump
  return word.split(/(?<=\p{L}{3}[-–—/])(?=\p{L}{3})/u)
}

function phrases(word: string, language: string): string[] {
  if (/\p{Script=Thai}/u.test(word)) return phraseParser('th').parse(word)
  const japanese = baseLanguage(language) === 'ja' || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
  return phraseParser(japanese ? 'ja' : 'zh').parse(word)
}

function keepTogether(parts: string[]): string[] {
  const out: string[] = []
  for (const part of parts) {
    const previous = out.at(-1)
    if (previous !== undefined && (neverFirst.test(part) || neverLast.test(previous))) {
      out[out.length - 1] = previous + part
    } else out.push(part)
  }
  return out
}

/** Cuts a piece that is wider than any line into parts of at most `limit` graphemes, hyphenated where letters allow. */
export function splitLong(piece: Piece, limit: number): Piece[] {
  const letters = graphemesOf(piece.text)
  if (letters.length <= limit) return [piece]
  const hyphen = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u.test(piece.text) ? '-' : ''
  const count = Math.ceil(letters.length / Math.max(1, limit - hyphen.length))
  const each = Math.ceil(letters.length / count)
  const out: Piece[] = []
  for (let i = 0; i < letters.length; i += each) {
    const last = i + each >= letters.length
    out.push({
      text: letters.slice(i, i + each).join('') + (last ? '' : hyphen),
      glued: i > 0 || piece.glued,
    })
  }
  return out
}

export const joinPieces = (pieces: readonly Piece[]): string =>
  pieces.map((piece, i) => (i === 0 || piece.glued ? piece.text : ` ${piece.text}`)).join('')
