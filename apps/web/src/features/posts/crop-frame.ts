import type { Rect } from '@adwright/contract'

/** A picture's own ratio and the one that is cut out of it, both width / height. */
export type Cut = { own: number; ratio: number }

/** The largest part of the picture that has the ratio, as a share of its width. */
export const mostWidth = ({ own, ratio }: Cut): number => Math.min(1, ratio / own)
/** Nobody means less than a fifth of what is possible. */
const LEAST_SHARE = 0.2

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
const within = ({ width, height, x, y }: Rect): Rect => ({
  width,
  height,
  x: clamp(x, 0, 1 - width),
  y: clamp(y, 0, 1 - height),
})

/** Moves the cut-out by shares of the picture's sides, up to its edges. */
export const moveBy = (rect: Rect, across: number, down: number): Rect =>
  within({ ...rect, x: rect.x + across, y: rect.y + down })

/** Makes it so wide, in shares of the picture; it stays around its own middle as far as there is room. */
export function resizeTo(rect: Rect, width: number, cut: Cut): Rect {
  const most = mostWidth(cut)
  const next = clamp(width, most * LEAST_SHARE, most)
  const height = (next * cut.own) / cut.ratio
  return within({
    width: next,
    height: Math.min(1, height),
    x: rect.x + (rect.width - next) / 2,
    y: rect.y + (rect.height - height) / 2,
  })
}

export type Corner = 'nw' | 'ne' | 'sw' | 'se'
/** Pulls one corner to a place in the picture; the opposite one stays. */
export function pullCorner(rect: Rect, corner: Corner, to: { x: number; y: number }, cut: Cut): Rect {
  const left = corner.endsWith('w')
  const top = corner.startsWith('n')
  const fixed = { x: left ? rect.x + rect.width : rect.x, y: top ? rect.y + rect.height : rect.y }
  const room = {
    width: left ? fixed.x : 1 - fixed.x,
    height: top ? fixed.y : 1 - fixed.y,
  }
  const perWidth = cut.own / cut.ratio
  const wished = Math.max(Math.abs(to.x - fixed.x), Math.abs(to.y - fixed.y) / perWidth)
  const width = clamp(wished, mostWidth(cut) * LEAST_SHARE, Math.min(room.width, room.height / perWidth))
  const height = width * perWidth
  return {
    x: left ? fixed.x - width : fixed.x,
    y: top ? fixed.y - height : fixed.y,
    width,
    height,
  }
}

/** Where a picture has to lie behind a window of the cut-out's shape, in percent of the window. */
export const behindWindow = ({ x, y, width, height }: Rect) => ({
  width: `${100 / width}%`,
  height: `${100 / height}%`,
  left: `${(-100 * x) / width}%`,
  top: `${(-100 * y) / height}%`,
})
