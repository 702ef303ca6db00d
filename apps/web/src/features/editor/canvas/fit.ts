import type { Box, Size } from './boxes.ts'

/** How large the frame is shown: CSS pixels for each pixel of it. `fit` shows it whole, never larger than it is. */
export function shownScale(frame: Size, room: Size, zoom: Zoom): number {
  const fit = Math.min(room.width / frame.width, room.height / frame.height, 1)
  return Math.max(0.05, zoom === 'fit' ? fit : zoom)
}
export type Zoom = 'fit' | number
export const zooms: readonly Zoom[] = ['fit', 0.5, 1]

/** A box of the frame as styles of an element on the stage. */
export const onStage = ({ x, y, width, height }: Box, scale: number) => ({
  left: x * scale,
  top: y * scale,
  width: width * scale,
  height: height * scale,
})
