import { bottom, right } from '../box.ts'
import type { Box, Point } from '../layout.ts'

/** How far a box must be moved to stand inside `safe`; along a side that it is too long for, inside the frame. */
export const shiftInto = (box: Box, safe: Box, frame: Box): Point => [
  shift(box.x, box.width, [safe.x, right(safe)], [frame.x, right(frame)]),
  shift(box.y, box.height, [safe.y, bottom(safe)], [frame.y, bottom(frame)]),
]

type Span = readonly [from: number, to: number]

function shift(at: number, length: number, safe: Span, frame: Span): number {
  const slack = 0.01
  const [from, to] = length <= safe[1] - safe[0] + slack ? safe : frame
  // longer than the frame too: both ends stand out alike
  if (length > to - from + slack) return (from + to - length) / 2 - at
  return Math.max(from, Math.min(to - length, at)) - at
}

/** The same for a picture: it may leave the frame, but a good part of it stays to be taken hold of. */
export function shiftIntoView(box: Box, frame: Box): Point {
  const stays = 0.35
  const span = (from: number, to: number, length: number): Span => [
    from - length * (1 - stays),
    to + length * (1 - stays),
  ]
  const [x, y] = [span(frame.x, right(frame), box.width), span(frame.y, bottom(frame), box.height)]
  return [shift(box.x, box.width, x, x), shift(box.y, box.height, y, y)]
}
