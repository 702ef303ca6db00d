import { breakInto } from './break.ts'
import { measure, type Extent, type Setting } from './measure.ts'
import { facesFor, inCapitals, mayBeTracked, type Typeface } from './script.ts'
import { graphemesOf, joinPieces, piecesOf, splitLong, type Piece } from './segment.ts'

export type FitRequest = {
  text: string
  typeface: Typeface
  language: string
  direction: 'ltr' | 'rtl'
  width: number
  height: number
  maxSize: number
  minSize: number
  maxLines: number
}

/** Lines that fit, with the baselines counted from the top of the first line's ink. */
export type Fitted = {
  text: string
  shortened: boolean
  lines: { text: string; width: number; baseline: number }[]
  size: number
  width: number
  height: number
  setting: Setting
}

const longest = 320
// share of the size that a voice is spaced for
const meantSize = 0.5

/**
 * Sets text as large as the box allows, balanced over as many lines as serve that; below the smallest size it
 * loses words from its end instead, and says so. Never throws and never overflows, whatever the length.
 */
export function fitText(request: FitRequest): Fitted {
  const { language, typeface } = request
  const clean = request.text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
  const letters = graphemesOf(clean.slice(0, longest * 12))
  const head = letters.length > longest ? letters.slice(0, longest).join('') : clean
  const shown = typeface.capitals ? inCapitals(head, language) : head
  const setting: Setting = {
    faces: facesFor(typeface, shown, language),
    tracking: mayBeTracked(shown) ? typeface.tracking : 0,
    language,
    direction: request.direction,
  }
  const widthOf = (text: string) => measure(text, setting).width
  const limit = request.width / request.minSize
  const pieces = piecesOf(shown, language).flatMap((piece) => {
    const width = widthOf(piece.text)
    if (width <= limit) return [piece]
    const letterCount = graphemesOf(piece.text).length
    return splitLong(piece, Math.max(1, Math.floor((letterCount * limit * 0.92) / width)))
  })
  const cutAlready = head !== clean
  const whole = cutAlready ? undefined : opticallySet(pieces, request, setting)
  if (whole) return { ...whole, text: shown, shortened: false }
  return shorten(pieces, request, setting)
}

/** Display letters are spaced tightly for large sizes; much smaller than they were meant, they need more air. */
function opticallySet(pieces: readonly Piece[], request: FitRequest, setting: Setting) {
  const large = set(pieces, request, setting)
  if (!large || setting.tracking > -0.01 || large.size > meantSize * request.maxSize) return large
  return set(pieces, request, { ...setting, tracking: setting.tracking / 2 }) ?? large
}

function shorten(pieces: readonly Piece[], request: FitRequest, setting: Setting): Fitted {
  let low = 0
  let high = pieces.length
  let best: Omit<Fitted, 'text' | 'shortened'> | undefined
  let text = '…'
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const kept = withEllipsis(pieces.slice(0, middle))
    const fitted = set(kept, request, setting)
    if (fitted) {
      best = fitted
      text = joinPieces(kept)
      low = middle
    } else high = middle - 1
  }
  best ??= set([{ text: '…', glued: false }], { ...request, minSize: 1 }, setting)
  return {
    ...(best ?? { lines: [], size: request.minSize, width: 0, height: 0, setting }),
    text,
    shortened: true,
  }
}

function withEllipsis(pieces: readonly Piece[]): Piece[] {
  const kept = [...pieces]
  const last = kept.pop()
  if (last) kept.push({ ...last, text: `${last.text.replace(/[\s,;:.!?…،、。\-–—]+$/u, '')}…` })
  return kept
}

function set(
  pieces: readonly Piece[],
  request: FitRequest,
  setting: Setting,
): Omit<Fitted, 'text' | 'shortened'> | undefined {
  let best: { size: number; lines: string[]; leading: number; worth: number } | undefined
  if (pieces.length === 0) return { lines: [], size: request.minSize, width: 0, height: 0, setting }
  for (let count = 1; count <= request.maxLines; count++) {
    const broken = breakInto(pieces, count, (text) => measure(text, setting).width)
    if (!broken) break
    const extents = broken.lines.map((line) => measure(line, setting))
    const leading = leadingFor(extents, request.typeface.leading)
    const size = Math.min(
      request.maxSize,
      request.width / Math.max(...extents.map(reach)),
      request.height / tall(extents, leading),
    )
    // another line must earn its place with clearly larger type, and uneven lines count against it
    const worth = size * (1 - 0.5 * unevenness(extents)) * (count > 2 ? 0.84 : count > 1 ? 0.96 : 1)
    if (
      !best || best.size < request.minSize
        ? size > (best?.size ?? 0)
        : worth > best.worth && size >= request.minSize
    ) {
      best = { size, lines: broken.lines, leading, worth }
    }
  }
  if (!best || best.size < request.minSize - 0.01) return undefined
  const size = Math.floor(best.size * 2) / 2
  const extents = best.lines.map((line) => measure(line, setting))
  const first = extents[0]?.ascent ?? 0
  return {
    lines: best.lines.map((text, i) => ({
      text,
      width: (extents[i]?.width ?? 0) * size,
      baseline: (first + i * best.leading) * size,
    })),
    size,
    width: Math.max(...extents.map(reach)) * size,
    height: tall(extents, best.leading) * size,
    setting,
  }
}

function unevenness(extents: readonly Extent[]): number {
  const widest = Math.max(...extents.map(({ width }) => width))
  return extents.reduce((sum, { width }) => sum + 1 - width / widest, 0) / extents.length
}

/** Of a line at size 1; italics and swashes reach beyond their advance, and they count. */
export const reach = (extent: Extent): number =>
  Math.max(extent.width, extent.right + Math.max(0, extent.left))

/** Height of lines at size 1, from the first one's ink to the last one's. */
export const tall = (extents: readonly Extent[], leading: number): number =>
  (extents[0]?.ascent ?? 0) + (extents.length - 1) * leading + (extents.at(-1)?.descent ?? 0)

/** Baseline distance at size 1 that no two lines touch at. */
export function leadingFor(extents: readonly Extent[], wanted: number): number {
  const tallest = extents.slice(1).map((extent, i) => (extents[i]?.descent ?? 0) + extent.ascent + 0.06)
  return Math.max(wanted, ...tallest)
}
