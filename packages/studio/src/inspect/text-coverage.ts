import { bottom, intersection, right } from '../box.ts'
import type { Box, Layer } from '../layout.ts'

/** More of the frame than this under words, and there is a page to read where an ad should be seen. */
export const mostTextCoverage = 0.4

/** Share of the frame, 0…1, that words and the plates under them take; what two of them share counts once. */
export function textCoverage(layers: readonly Layer[], frame: Box): number {
  const boxes = layers.flatMap(({ kind, role, bounds }) =>
    bounds && (kind === 'text' || role === 'cta_plate' || role === 'offer_plate')
      ? [intersection(bounds, frame)]
      : [],
  )
  // cut at every edge, each cell is either wholly under a box or free
  const xs = edges(boxes.flatMap((box) => [box.x, right(box)]))
  const ys = edges(boxes.flatMap((box) => [box.y, bottom(box)]))
  let covered = 0
  for (const [i, x] of xs.entries())
    for (const [k, y] of ys.entries()) {
      const [width, height] = [(xs[i + 1] ?? x) - x, (ys[k + 1] ?? y) - y]
      if (boxes.some((box) => box.x <= x && right(box) > x && box.y <= y && bottom(box) > y))
        covered += width * height
    }
  return covered / (frame.width * frame.height)
}

const edges = (all: readonly number[]): number[] => [...new Set(all)].toSorted((a, b) => a - b)
