import type { CutOut } from '@adwright/contract'

export type CutBox = NonNullable<CutOut['box']>
export type Brush = 'keep' | 'drop'
/** A line in shares of the picture; its width in shares of the longer side. */
export type Stroke = { brush: Brush; width: number; points: [number, number][] }
type Size = { width: number; height: number }

const MOST_POINTS = 400
const MOST_STROKES = 60
const clamp = (value: number): number => Math.min(1, Math.max(0, value))
const round = (value: number): number => Math.round(value * 10_000) / 10_000

/** Points closer than a quarter of the brush say nothing new. */
export function extended(
  { points, ...stroke }: Stroke,
  [x, y]: [number, number],
  { width, height }: Size,
): Stroke {
  const point: [number, number] = [round(clamp(x)), round(clamp(y))]
  const last = points.at(-1)
  const longer = Math.max(width, height)
  const step = last
    ? Math.hypot(((point[0] - last[0]) * width) / longer, ((point[1] - last[1]) * height) / longer)
    : Infinity
  if (step < stroke.width / 4 || points.length >= MOST_POINTS) return { ...stroke, points }
  return { ...stroke, points: [...points, point] }
}

export const withStroke = (strokes: readonly Stroke[], stroke: Stroke): Stroke[] =>
  [...strokes, stroke].slice(-MOST_STROKES)

/** Two corners, whichever way they were pulled; undefined where it is too small to be meant. */
export function boxBetween(a: [number, number], b: [number, number]): CutBox | undefined {
  const x = clamp(Math.min(a[0], b[0]))
  const y = clamp(Math.min(a[1], b[1]))
  const width = clamp(Math.max(a[0], b[0])) - x
  const height = clamp(Math.max(a[1], b[1])) - y
  if (width < 0.03 || height < 0.03) return undefined
  return { x: round(x), y: round(y), width: round(width), height: round(height) }
}

/** One side of a box by number, in percent of the picture; the box stays inside the picture. */
export function withSide(box: CutBox, side: keyof CutBox, percent: number): CutBox {
  const next = { ...box, [side]: clamp(percent / 100) }
  const x = Math.min(next.x, 0.97)
  const y = Math.min(next.y, 0.97)
  return {
    x: round(x),
    y: round(y),
    width: round(Math.min(Math.max(0.03, next.width), 1 - x)),
    height: round(Math.min(Math.max(0.03, next.height), 1 - y)),
  }
}

export function orderOf(box: CutBox, strokes: readonly Stroke[]): Omit<CutOut, 'save'> {
  const of = (wanted: Brush) =>
    strokes
      .filter(({ brush, points }) => brush === wanted && points.length > 0)
      .map(({ points, width }) => ({ points, width }))
  return { box, keep: of('keep'), drop: of('drop') }
}
