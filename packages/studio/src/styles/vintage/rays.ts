import type { Box, Layer, Paint, Point } from '../../layout.ts'
import { path } from '../../subjects/draw.ts'

const point = (n: number) => Math.round(n * 10) / 10

/** Beams from one point to beyond the box, in one colour; the gaps between them are as wide as they are. */
export function rays(box: Box, [cx, cy]: Point, count: number, paint: Paint, turn = 0): Layer {
  const far = Math.hypot(box.width, box.height) * 1.2
  const step = (Math.PI * 2) / count
  const d = Array.from({ length: count }, (_, i) => {
    const at = (angle: number) => `${point(cx + Math.cos(angle) * far)} ${point(cy + Math.sin(angle) * far)}`
    return `M${point(cx)} ${point(cy)} L${at(turn + i * step)} L${at(turn + (i + 0.5) * step)} Z`
  }).join(' ')
  return { kind: 'group', role: 'decor', clip: { kind: 'rect', ...box }, children: [path(d, paint)] }
}
