import { bottom } from '../../box.ts'
import type { Box, Layer } from '../../layout.ts'
import { column, type Part } from '../column.ts'
import { buttonBlock } from '../plate-block.ts'
import type { Scene } from '../scene.ts'
import { besides, tallCopy, type Skeleton, type SkeletonOptions } from '../skeleton.ts'

/** A sign over everything: headline centred at the head, the subject under it, the rest in a row at the foot. */
export function crown(scene: Scene, options: SkeletonOptions = {}): Skeleton {
  if (scene.shape === 'wide') return besides(scene, { headlineMax: signSize(scene), ...options }, 0.55)
  if (scene.shape === 'tall') return tallCopy(scene, { ...options, align: 'centre' })
  const { safe, unit, shape } = scene
  const head = column(scene, {
    ...options,
    parts: ['brand', 'kicker', 'headline'],
    box: { ...safe, height: safe.height * (shape === 'portrait' ? 0.4 : 0.36) },
    align: 'centre',
    stand: 'top',
    headlineMax: options.headlineMax ?? 112,
    headlineLines: 3,
  })
  const top = bottom(head.used) + 30 * unit
  const foot = footRow(scene, { ...safe, y: top, height: bottom(safe) - top }, options)
  return {
    copy: [...head.layers, ...foot.layers],
    hero: { ...safe, y: top, height: foot.top - 40 * unit - top },
  }
}

/** Body and offer at the start, the button at the end; alone, or where the row is too narrow, on the middle axis. */
function footRow(scene: Scene, rest: Box, options: SkeletonOptions): { layers: Layer[]; top: number } {
  const { words, unit } = scene
  const button = buttonBlock(scene, rest.width, options.button)
  const place = (parts: readonly Part[], box: Box, align: 'start' | 'centre') =>
    column(scene, { ...options, parts, box, align, stand: 'bottom' })
  const side = rest.width - button.width - 44 * unit
  const alone = words.description === '' && !words.offer
  if (alone || side < 280 * unit) {
    const half = { ...rest, y: rest.y + rest.height / 2, height: rest.height / 2 }
    const stack = place(['offer', 'body', 'button'], half, 'centre')
    return { layers: stack.layers, top: stack.used.y }
  }
  const first = place(['offer', 'body'], { ...rest, width: side }, 'start')
  const lift = Math.max(0, (button.height - first.used.height) / 2)
  const words0 =
    lift > 0 ? place(['offer', 'body'], { ...rest, width: side, height: rest.height - lift }, 'start') : first
  const buttonTop = bottom(rest) - button.height
  return {
    layers: [...words0.layers, ...button.at(rest.x + rest.width, buttonTop, 'end')],
    top: Math.min(words0.used.y, buttonTop),
  }
}

/** The widest letters are set smaller beside a subject, or each word would stand on a line of its own. */
export const signSize = ({ look }: Scene): number => (look.display.family === 'orbitron' ? 76 : 96)
