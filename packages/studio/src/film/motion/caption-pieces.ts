import type { Box, TextLayer } from '../../layout.ts'
import { fitText } from '../../type/fit.ts'
import type { Typeface } from '../../type/script.ts'
import type { Film } from '../scenes/film-art.ts'
import { shownCaptions } from '../scenes/shown-captions.ts'
import { framesPerSecond, frameAt, spansOf } from '../storyboard.ts'
import { evened, type Piece } from './cast.ts'
import type { SceneTiming } from './choreography.ts'
import type { PieceMotion } from './piece-motion.ts'

/** Frames that a scene may still be seen for after its end. */
const overhang = 30

type Caption = { piece: Piece; motion: PieceMotion }

/**
 * What is spoken, in the place that the layout kept for it: the longest caption was composed there as the scene's body,
 * so every one of them has room, ink and contrast, and stands on nothing.
 */
export function captionPieces(
  film: Film,
  index: number,
  pieces: readonly Piece[],
  { length, handover }: SceneTiming,
  typeface: Typeface,
): { pieces: Piece[]; captions: Caption[] } {
  const { storyboard } = film
  const scene = storyboard.scenes[index]
  const cues = scene ? shownCaptions(film, scene) : []
  const body = pieces.filter(({ name }) => name === 'body')
  const text = body.flatMap(({ layout }) => layout.layers).find((layer) => layer.kind === 'text')
  if (cues.length === 0 || !text) return { pieces: [...pieces], captions: [] }
  const start = frameAt(spansOf(storyboard)[index]?.from ?? 0, storyboard.tempo)
  const room = roomOf(body, text)
  // the scene before still shows its own words while it leaves, and the last caption stays to the end
  const first = Math.round(handover * 0.55)
  const spans = cues.map((cue, i) => ({
    from: Math.max(first, Math.round(cue.from * framesPerSecond) - start),
    to: i === cues.length - 1 ? length + overhang : Math.round(cue.to * framesPerSecond) - start,
  }))
  const captions = cues.map((cue, i): Caption => {
    const { from, to } = spans[i] ?? { from: 0, to: 0 }
    return {
      piece: captionPiece(cue.text, typeface, text, room, body[0] as Piece),
      motion: { enters: 'fade', at: from, takes: 5, seen: { from, to } },
    }
  })
  // what a caption stands on comes with the first of them
  const plates = body
    .filter(({ kind }) => kind === 'plate')
    .map((piece): Caption => ({
      piece,
      motion: { enters: 'fade', at: spans[0]?.from ?? 0, takes: 5 },
    }))
  return { pieces: pieces.filter(({ name }) => name !== 'body'), captions: [...plates, ...captions] }
}

function roomOf(body: readonly Piece[], text: TextLayer): Box {
  const letters = body.filter(({ kind }) => kind !== 'plate').map(({ core }) => core)
  const top = Math.min(...letters.map(({ y }) => y), text.bounds.y)
  const end = Math.max(...letters.map(({ y, height }) => y + height), text.bounds.y + text.bounds.height)
  return { ...text.bounds, y: top, height: end - top }
}

function captionPiece(
  words: string,
  typeface: Typeface,
  like: TextLayer,
  room: Box,
  { layout }: Piece,
): Piece {
  const fitted = fitText({
    text: words,
    typeface,
    language: like.language,
    direction: like.direction,
    width: room.width * 1.02,
    height: room.height * 1.1,
    maxSize: like.size,
    minSize: like.size * 0.7,
    maxLines: 3,
  })
  const anchor =
    like.align === 'left' ? room.x : like.align === 'center' ? room.x + room.width / 2 : room.x + room.width
  const layer: TextLayer = {
    ...like,
    size: fitted.size,
    bounds: { ...room, height: fitted.height },
    lines: fitted.lines.map((line) => ({
      text: line.text,
      x: anchor,
      y: room.y + line.baseline,
      width: line.width,
    })),
  }
  const by = like.size * 0.4
  const box = evened({
    x: Math.max(0, room.x - by),
    y: Math.max(0, room.y - by),
    width: Math.min(layout.width - Math.max(0, room.x - by), room.width + 2 * by),
    height: Math.min(layout.height - Math.max(0, room.y - by), fitted.height + 2 * by),
  })
  return { name: 'body', kind: 'letters', layout: { ...layout, layers: [layer] }, box, core: layer.bounds }
}
