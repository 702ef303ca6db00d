import { breakInto } from '../../type/break.ts'
import { graphemesOf, joinPieces, piecesOf, type Piece } from '../../type/segment.ts'
import { spansOf, type Storyboard } from '../storyboard.ts'
import { lengthOf } from './reading.ts'
import { secondsOf } from './tempo.ts'

export type Cue = {
  scene: string
  /** Seconds from the film's beginning. */
  from: number
  to: number
  /** One line, or two with a line break between them. */
  text: string
}

const lineLetters = 42
// 16 characters of Chinese, Japanese or Korean are as long a line
const wide = lineLetters / 16
const shortest = 1
const longest = 6

/**
 * What is said, as captions: cut at phrases into at most two lines each, shown while it is said. `spoken`: how long
 * the voice takes for a scene, in seconds; where it is absent, an ordinary voice's time.
 */
export function cuesOf(storyboard: Storyboard, spoken: Readonly<Record<string, number>> = {}): Cue[] {
  const { scenes, tempo, language } = storyboard
  const spans = spansOf(storyboard)
  return scenes.flatMap(({ id, say }, i) => {
    const pieces = piecesOf(say ?? '', language)
    const { from = 0, to = 0 } = spans[i] ?? {}
    if (pieces.length === 0) return []
    const starts = secondsOf(from, tempo)
    const room = secondsOf(to, tempo) - starts
    const voice = spoken[id] ?? lengthOf(say ?? '')
    return timed(captions(pieces), { id, starts, room, voice })
  })
}

type Time = { id: string; starts: number; room: number; voice: number }

/** Each caption as long as its share of the words; none shorter than the eye needs while the scene has the time. */
function timed(texts: readonly string[], { id, starts, room, voice }: Time): Cue[] {
  const all = Math.min(room, Math.max(voice, shortest * texts.length))
  const sizes = texts.map((text) => lengthOf(text))
  const sum = sizes.reduce((a, b) => a + b, 0)
  const least = Math.min(shortest, all / texts.length)
  const spare = all - least * texts.length
  const share = sizes.map((size) => Math.max(0, (size / sum) * all - least))
  const shares = share.reduce((a, b) => a + b, 0)
  let at = starts
  return texts.map((text, i) => {
    const from = at
    at += least + (shares > 0 ? ((share[i] ?? 0) / shares) * spare : spare / texts.length)
    return { scene: id, from, to: Math.min(at, from + longest), text }
  })
}

/** The fewest captions that hold the words in two lines each, alike in length and parted at pauses. */
function captions(pieces: readonly Piece[]): string[] {
  const all = widthOf(joinPieces(pieces))
  for (let count = Math.max(1, Math.ceil(all / (2 * lineLetters))); count <= pieces.length; count++) {
    const parts = partsOf(pieces, count)
    const lined = parts?.map(inLines)
    if (lined?.every((text) => text !== undefined)) return lined
  }
  // a word longer than a line: it stands alone, and no letter of it is lost
  return pieces.map(({ text }) => text)
}

/** The pieces in `count` runs, at the places where `breakInto` would end its lines. */
function partsOf(pieces: readonly Piece[], count: number): Piece[][] | undefined {
  const broken = breakInto(pieces, count, widthOf)
  if (!broken) return undefined
  let at = 0
  return broken.lines.map((line) => {
    const part: Piece[] = []
    while (at < pieces.length && joinPieces(part) !== line) part.push(pieces[at++]!)
    return part
  })
}

function inLines(part: Piece[]): string | undefined {
  const whole = joinPieces(part)
  if (widthOf(whole) <= lineLetters) return whole
  const broken = breakInto(part, 2, widthOf)
  return broken && broken.widest <= lineLetters ? broken.lines.join('\n') : undefined
}

const wideLetter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u
const widthOf = (text: string): number =>
  graphemesOf(text).reduce((sum, letter) => sum + (wideLetter.test(letter) ? wide : 1), 0)
