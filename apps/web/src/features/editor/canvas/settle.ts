import type { ElementEdit, Format, PosterElement } from '@adwright/contract'
import { fixedPoint, type Handle } from './resize.ts'
import type { Box, Size } from './boxes.ts'

/** What a gesture expects of the next preview: this point of the element at this place. */
export type Expected = {
  name: PosterElement
  format: Format
  /** Which corner or edge was pulled; null for a move, which expects its upper left corner. */
  handle: Handle | null
  box: Box
  /** Whether the place was put right once already. */
  again: boolean
}

/** Further off than this many pixels of the frame is seen; boxes come in whole pixels. */
const SEEN = 2.5

/**
 * How an edit has to change after the studio has drawn it. A moved element that stands elsewhere was held back at an
 * edge: the edit then says no more than what came of it, so that the next pull takes hold at once. One that was resized
 * about another point than expected is moved to where it was meant to be. Of a picture only what is inside the frame is
 * told, and a photo is moved inside its own frame: there the box does not say where it is.
 */
export function settled(
  expected: Expected,
  actual: Box,
  edit: ElementEdit,
  frame: Size,
): ElementEdit | undefined {
  const { name, handle, box, again } = expected
  if (name === 'subject') return undefined
  const meant = fixedPoint(box, handle ?? 'se')
  const came = fixedPoint(actual, handle ?? 'se')
  const off = { x: came.x - meant.x, y: came.y - meant.y }
  if (Math.abs(off.x) <= SEEN && Math.abs(off.y) <= SEEN) return undefined
  const heldBack = handle === null || again
  const sign = heldBack ? 1 : -1
  return {
    ...edit,
    dx: (edit.dx ?? 0) + (sign * off.x) / frame.width,
    dy: (edit.dy ?? 0) + (sign * off.y) / frame.height,
  }
}
