import { bottom, inset } from '../../box.ts'
import type { Box, Layer } from '../../layout.ts'
import type { Align } from '../block.ts'
import type { Scene } from '../scene.ts'
import { hasWords, type Part } from '../column.ts'
import { blockFor, bodyBlock, stack, type StackOptions } from './stack.ts'

/** Copy already placed, and the room it leaves for the picture. */
type Room = { copy: Layer[]; hero: Box; used: Box }
type RoomOptions = Omit<StackOptions, 'parts' | 'box' | 'stand' | 'align'> & {
  align?: Align
  parts?: readonly Part[]
}

const allParts: readonly Part[] = ['brand', 'kicker', 'headline', 'offer', 'body', 'button']

/** On 9:16 the words stand at the head of what Meta leaves free, the picture under them. */
export function copyAbove(scene: Scene, options: RoomOptions): Room {
  const { safe, unit, frame } = scene
  const head = stack(scene, {
    parts: allParts,
    align: 'centre',
    ...options,
    headline: { ...options.headline, lines: 4 },
    box: { ...safe, height: safe.height * 0.66 },
    stand: 'top',
  })
  const top = bottom(head.used) + 46 * unit
  const side = inset(frame, frame.width * 0.06, 0)
  return { copy: head.layers, used: head.used, hero: { ...side, y: top, height: frame.height * 0.86 - top } }
}

/** On wide frames the words stand in a column at the start, the picture beside them. */
export function copyBeside(scene: Scene, options: RoomOptions, share = 0.5): Room {
  const { safe, unit } = scene
  const box: Box = { ...safe, width: safe.width * share }
  const column = stack(scene, { parts: allParts, align: 'centre', ...options, box, stand: 'middle' })
  const gap = 44 * unit
  return {
    copy: column.layers,
    used: column.used,
    hero: { ...safe, x: safe.x + box.width + gap, width: safe.width - box.width - gap },
  }
}

/** Body at the start and button at the end of one row, or one under the other where the row is too short. */
export function footRow(scene: Scene, box: Box, options: StackOptions): { layers: Layer[]; used: Box } {
  const { unit } = scene
  const button = blockFor(scene, options, 'button', 0)
  const width = box.width - button.width - 44 * unit
  if (!hasWords(scene, 'body')) {
    const y = bottom(box) - button.height
    return {
      layers: button.at(box.x + box.width / 2, y, 'centre'),
      used: { ...box, y, height: button.height },
    }
  }
  const body = bodyBlock(scene, width, options.ink, options.bodyMax)
  const high = Math.max(body.height, button.height)
  const y = bottom(box) - high
  return {
    layers: [
      ...body.at(box.x, y + (high - body.height) / 2, 'start'),
      ...button.at(box.x + box.width, y + (high - button.height) / 2, 'end'),
    ],
    used: { ...box, y, height: high },
  }
}
