import { bottom, centre, right, type Box, type Size } from './boxes.ts'

/** A line that something lies on: `x` stands upright at that place, `y` lies flat. */
export type Guide = { axis: 'x' | 'y'; at: number }
export type SnapTargets = { x: readonly number[]; y: readonly number[] }

/** The lines that matter: middle of the frame, edges of the safe area, edges and middles of the other elements. */
export function targetsOf(frame: Size, safe: Box, others: readonly Box[]): SnapTargets {
  return {
    x: [frame.width / 2, safe.x, right(safe), ...others.flatMap((box) => [box.x, centre(box).x, right(box)])],
    y: [
      frame.height / 2,
      safe.y,
      bottom(safe),
      ...others.flatMap((box) => [box.y, centre(box).y, bottom(box)]),
    ],
  }
}

/** Moves a box onto the nearest lines that are at most `reach` pixels away, and tells which they are. */
export function snapped(box: Box, targets: SnapTargets, reach: number): { box: Box; guides: Guide[] } {
  const x = nearest([box.x, centre(box).x, right(box)], targets.x, reach)
  const y = nearest([box.y, centre(box).y, bottom(box)], targets.y, reach)
  return {
    box: { ...box, x: box.x + (x?.by ?? 0), y: box.y + (y?.by ?? 0) },
    guides: [
      ...(x ? [{ axis: 'x' as const, at: x.at }] : []),
      ...(y ? [{ axis: 'y' as const, at: y.at }] : []),
    ],
  }
}

function nearest(
  places: readonly number[],
  lines: readonly number[],
  reach: number,
): { at: number; by: number } | undefined {
  let best: { at: number; by: number } | undefined
  for (const at of lines)
    for (const place of places) {
      const by = at - place
      if (Math.abs(by) <= reach && (!best || Math.abs(by) < Math.abs(best.by))) best = { at, by }
    }
  return best
}
