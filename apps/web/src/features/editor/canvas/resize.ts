import type { ElementEdit } from '@adwright/contract'
import { bringTo, bottom, foreseen, right, widthOf, type Box, type Held, type Point } from './boxes.ts'
import { clampFactor } from '../document/element-edits.ts'

export type Corner = 'nw' | 'ne' | 'sw' | 'se'
export type Edge = 'w' | 'e'
export type Handle = Corner | Edge

/** The corner across, or the middle of the edge across: it stays where it is while a handle is pulled. */
export function fixedPoint(box: Box, handle: Handle): Point {
  const x = handle.endsWith('w') ? right(box) : box.x
  if (handle === 'w' || handle === 'e') return { x, y: box.y }
  return { x, y: handle.startsWith('n') ? bottom(box) : box.y }
}

/** A corner pulled by so much: the element grows or shrinks evenly, the corner across stays. */
export function pullCorner(held: Held, corner: Corner, by: Point): ElementEdit {
  const { box, edit } = held
  const fixed = fixedPoint(box, corner)
  const arm = {
    x: (corner.endsWith('w') ? box.x : right(box)) - fixed.x,
    y: (corner.startsWith('n') ? box.y : bottom(box)) - fixed.y,
  }
  // how far along the diagonal the pointer came
  const wished = 1 + (by.x * arm.x + by.y * arm.y) / Math.max(1, arm.x ** 2 + arm.y ** 2)
  return around(held, rescaled(edit, wished), corner)
}

/** A side pulled by so much: the lines run wider or narrower, the side across stays. */
export function pullEdge(held: Held, edge: Edge, across: number): ElementEdit {
  const { box, edit } = held
  const wished = 1 + (edge === 'w' ? -across : across) / Math.max(1, box.width)
  return around(held, { ...edit, width: clampFactor(widthOf(edit) * wished) }, edge)
}

/** So much larger or smaller, around its own middle. */
export function growBy(held: Held, factor: number): ElementEdit {
  const next = rescaled(held.edit, factor)
  const { width, height } = foreseen(held, next)
  const { box } = held
  return bringTo(held, next, {
    x: box.x + (box.width - width) / 2,
    y: box.y + (box.height - height) / 2,
  })
}

/** Lines that were given a width keep their breaks: they grow with the letters. */
function rescaled(edit: ElementEdit, factor: number): ElementEdit {
  const before = edit.scale ?? 1
  const scale = clampFactor(before * factor)
  const { width = 1 } = edit
  return { ...edit, scale, ...(width !== 1 && { width: clampFactor((width * scale) / before) }) }
}

function around(held: Held, next: ElementEdit, handle: Handle): ElementEdit {
  const { width, height } = foreseen(held, next)
  const fixed = fixedPoint(held.box, handle)
  return bringTo(held, next, {
    x: handle.endsWith('w') ? fixed.x - width : fixed.x,
    y: handle.startsWith('n') ? fixed.y - height : fixed.y,
  })
}
