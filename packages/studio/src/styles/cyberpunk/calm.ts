import { bottom, right, union } from '../../box.ts'
import type { Box, Layer, TextLayer } from '../../layout.ts'
import type { Scene } from '../scene.ts'
import { slope } from './light-shapes.ts'
import { lightsOf } from './lights.ts'

export const textsOf = (copy: readonly Layer[]): Box[] =>
  copy.filter((layer): layer is TextLayer => layer.kind === 'text').map(({ bounds }) => bounds)

/** The words above or below a line, as one box. */
function wordsAbove(copy: readonly Layer[], y: number): Box | undefined {
  const boxes = textsOf(copy).filter((box) => box.y + box.height / 2 < y)
  return boxes.length > 0 ? union(boxes) : undefined
}

/** How far down a mirror image may reach: a little into the words under the subject, which it would disturb. */
export function wetUntil({ frame, unit }: Scene, copy: readonly Layer[], subject: Box): number {
  const below = textsOf(copy).filter(
    (box) => box.y > bottom(subject) && box.x < right(subject) && right(box) > subject.x,
  )
  return Math.min(frame.height, ...below.map((box) => box.y + 34 * unit))
}

/** Night that gathers where words stand: from the start edge in wide frames, from the head and the foot in others. */
export function calm(scene: Scene, copy: readonly Layer[], subject: Box, strength = 0.9): Layer[] {
  const { frame, look, shape } = scene
  const { high, floor } = lightsOf(look)
  if (shape === 'wide') {
    const end = right(union(textsOf(copy)))
    const reach = Math.min(frame.width, end + (subject.x - end) * 0.5)
    return [
      slope({ ...frame, width: reach * 1.18 }, 'across', high, [
        [0, strength],
        [0.62, strength * 0.9],
        [0.84, strength * 0.5],
        [1, 0],
      ]),
    ]
  }
  const above = wordsAbove(copy, subject.y + subject.height * 0.5)
  const below = union([
    ...textsOf(copy).filter((box) => box.y > subject.y + subject.height * 0.5),
    { ...frame, y: frame.height, height: 0 },
  ])
  const layers: Layer[] = []
  if (above)
    layers.push(
      slope({ ...frame, height: bottom(above) * 1.2 }, 'down', high, [
        [0, strength],
        [0.7, strength * 0.82],
        [1, 0],
      ]),
    )
  if (below.height > 0) {
    const start = below.y - (frame.height - below.y) * 0.38
    layers.push(
      slope({ ...frame, y: start, height: frame.height - start }, 'up', floor, [
        [0, strength],
        [0.66, strength * 0.86],
        [1, 0],
      ]),
    )
  }
  return layers
}
