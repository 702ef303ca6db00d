import type { Box, TextLayer } from '../layout.ts'
import { breakInto } from '../type/break.ts'
import { leadingFor, reach, tall } from '../type/fit.ts'
import { measure, type Extent, type Setting } from '../type/measure.ts'
import { graphemesOf, piecesOf, splitLong, type Piece } from '../type/segment.ts'

type Room = {
  /** How wide lines should run, and the most room there is; pixels. */
  width: number
  most: { width: number; height: number }
  minSize: number
}

/**
 * A text broken anew at a size, none of its words lost: lines of like length, no more of them than the width asks for.
 * A word that is wider makes the lines wider, and only where even `most` is too little the type becomes smaller. It
 * keeps its upper edge, and its start, middle or end as it is aligned.
 */
export function resetText(layer: TextLayer, whole: string, wanted: number, room: Room): TextLayer {
  const setting: Setting = {
    faces: layer.faces,
    tracking: layer.tracking,
    language: layer.language,
    direction: layer.direction,
  }
  const pieces = piecesOf(whole, layer.language)
  const widest = Math.max(...pieces.map(({ text }) => reach(measure(text, setting))))
  const fitting = Math.min(wanted, room.most.width / widest)
  for (let size = Math.max(room.minSize, fitting); ; size = Math.max(room.minSize, size * 0.95)) {
    const width = Math.min(room.most.width, Math.max(room.width, widest * size))
    const set = setIn(pieces, setting, size, width, leadingOf(layer))
    if (set.height <= room.most.height || size <= room.minSize) return laid(layer, size, set)
  }
}

type Set = { lines: { text: string; extent: Extent }[]; leading: number; width: number; height: number }

function setIn(
  given: readonly Piece[],
  setting: Setting,
  size: number,
  width: number,
  wantedLeading: number,
): Set {
  const reachOf = (text: string) => reach(measure(text, setting))
  const limit = width / size + 0.001
  const pieces = given.flatMap((piece) => {
    const own = reachOf(piece.text)
    if (own <= limit) return [piece]
    return splitLong(piece, Math.max(1, Math.floor((graphemesOf(piece.text).length * limit * 0.92) / own)))
  })
  let lines = [pieces.map(({ text }) => text).join(' ')]
  for (let count = 1; count <= pieces.length; count++) {
    lines = breakInto(pieces, count, (text) => measure(text, setting).width)?.lines ?? lines
    if (Math.max(...lines.map(reachOf)) <= limit) break
  }
  const extents = lines.map((line) => measure(line, setting))
  const leading = leadingFor(extents, wantedLeading)
  return {
    lines: lines.map((text, i) => ({ text, extent: extents[i]! })), // one for each
    leading,
    width: Math.max(...extents.map(reach)) * size,
    height: tall(extents, leading) * size,
  }
}

function laid(layer: TextLayer, size: number, { lines, leading, width, height }: Set): TextLayer {
  const { bounds: was, align } = layer
  const scale = size / layer.size
  const x =
    align === 'left'
      ? was.x
      : align === 'center'
        ? was.x + (was.width - width) / 2
        : was.x + was.width - width
  const bounds: Box = { x, y: was.y, width, height }
  const anchor = align === 'left' ? x : align === 'center' ? x + width / 2 : x + width
  const first = lines[0]?.extent.ascent ?? 0
  return {
    ...layer,
    size,
    bounds,
    lines: lines.map(({ text, extent }, i) => ({
      text,
      x: anchor,
      y: was.y + (first + i * leading) * size,
      width: extent.width * size,
    })),
    ...(layer.stroke ? { stroke: { ...layer.stroke, width: layer.stroke.width * scale } } : {}),
    ...(layer.shadow
      ? {
          shadow: {
            ...layer.shadow,
            blur: layer.shadow.blur * scale,
            dx: layer.shadow.dx * scale,
            dy: layer.shadow.dy * scale,
          },
        }
      : {}),
  }
}

// what a single line does not tell
const usualLeading = 1.14

function leadingOf({ lines, size }: TextLayer): number {
  const [first, second] = lines
  return first && second ? (second.y - first.y) / size : usualLeading
}
