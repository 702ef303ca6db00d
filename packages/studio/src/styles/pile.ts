import { union } from '../box.ts'
import type { Box, Layer } from '../layout.ts'
import { startX, type Align, type Block } from './block.ts'

/** A block and the air under it; under the last there is none. */
export type Spaced = { block: Block; gap: number }
type Place = { box: Box; align: Align; stand: 'top' | 'middle' | 'bottom' }

/** Blocks one under the other inside a box: their layers and the room they take. */
export function pile(
  blocks: readonly Spaced[],
  { box, align, stand }: Place,
): { layers: Layer[]; used: Box } {
  const total = blocks.reduce(
    (sum, { block, gap }, i) => sum + block.height + (i < blocks.length - 1 ? gap : 0),
    0,
  )
  const left = box.height - total
  const x = align === 'start' ? box.x : align === 'centre' ? box.x + box.width / 2 : box.x + box.width
  let y = box.y + (stand === 'top' ? 0 : stand === 'middle' ? left / 2 : left)
  // nothing to say takes no room, at the end where it would have stood
  if (blocks.length === 0) return { layers: [], used: { ...box, y, height: 0 } }
  const layers: Layer[] = []
  const boxes: Box[] = []
  for (const { block, gap } of blocks) {
    layers.push(...block.at(x, y, align))
    boxes.push({ x: startX(x, block.width, align), y, width: block.width, height: block.height })
    y += block.height + gap
  }
  return { layers, used: union(boxes) }
}
