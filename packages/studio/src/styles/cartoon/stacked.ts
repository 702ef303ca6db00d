import { bottom } from '../../box.ts'
import type { Box, Layer } from '../../layout.ts'
import { column } from '../column.ts'
import { buttonBlock } from '../plate-block.ts'
import type { Scene } from '../scene.ts'
import { besides, tallCopy, type Skeleton, type SkeletonOptions } from '../skeleton.ts'
import { loudColumn } from './headline.ts'

/** A cover's order, all on one axis: name and headline above, the picture, what is offered and the button below. */
export function stacked(scene: Scene, options: SkeletonOptions = {}): Skeleton {
  const { safe, unit, shape } = scene
  if (shape === 'wide') return besides(scene, { headlineMax: 116, ...options }, 0.5)
  if (shape === 'tall') return tallCopy(scene, { headlineMax: 132, ...options, align: 'centre' })
  const head = loudColumn(scene, {
    ...options,
    parts: ['brand', 'headline'],
    box: { ...safe, height: safe.height * (shape === 'portrait' ? 0.31 : 0.29) },
    align: 'centre',
    stand: 'top',
    headlineMax: options.headlineMax ?? 150,
    spare: safe.height * 0.1,
  })
  const top = bottom(head.used) + 30 * unit
  const foot = footOf(scene, options, { ...safe, y: top, height: bottom(safe) - top })
  return {
    copy: [...head.layers, ...foot.layers],
    hero: { ...safe, y: top, height: foot.top - 22 * unit - top },
  }
}

/** Small copy and button in one row where both find room, else one above the other. */
export function footOf(scene: Scene, options: SkeletonOptions, box: Box): { layers: Layer[]; top: number } {
  const { unit, words } = scene
  const button = buttonBlock(scene, box.width, options.button)
  const said = words.description !== '' || words.offer
  const side = box.width - button.width - 80 * unit
  const row = said && side > 300 * unit
  const place = (width: number, height: number, end: number) =>
    column(scene, {
      ...options,
      parts: row ? ['offer', 'body'] : ['offer', 'body', 'button'],
      box: { ...box, x: box.x + (row ? 20 * unit : 0), width, y: end - height, height },
      align: row ? 'start' : 'centre',
      stand: 'bottom',
    })
  if (!row) {
    const all = place(box.width, box.height * 0.42, bottom(box))
    return { layers: all.layers, top: all.used.y - 18 * unit }
  }
  const pad = 18 * unit
  const text = place(side - 20 * unit, box.height * 0.4, bottom(box) - pad)
  const high = Math.max(text.used.height + 2 * pad, button.height)
  const lift = Math.max(0, (button.height - text.used.height) / 2 - pad)
  const level = lift > 0 ? place(side - 20 * unit, box.height * 0.4, bottom(box) - pad - lift) : text
  const buttonY = bottom(box) - (high + button.height) / 2
  return {
    layers: [...level.layers, ...button.at(box.x + box.width, buttonY, 'end')],
    top: bottom(box) - high,
  }
}
