import type { Box } from '../../layout.ts'
import type { Camera } from '../storyboard.ts'
import { soft } from './ease.ts'

/** What of the ground is seen at the start and at the end of a scene: parts of the window, never beyond it. */
export type CameraMove = { from: Box; to: Box }

/**
 * A camera's way through a window. `about` is the point that stays where it is, as shares of the window: near what is
 * read, so that nothing grows into it. `reach` is how much larger than whole things are at its nearest.
 */
export function cameraMove(
  camera: Camera,
  window: Box,
  about: { x: number; y: number },
  reach: number,
): CameraMove {
  const panReach = reach + 0.02
  const near = part(window, reach, about)
  const whole = window
  switch (camera) {
    case 'still':
      return { from: whole, to: whole }
    case 'push_in':
      return { from: whole, to: near }
    case 'pull_out':
      return { from: near, to: whole }
    case 'pan_left':
      return {
        from: part(window, panReach, { x: 1, y: about.y }),
        to: part(window, panReach, { x: 0, y: about.y }),
      }
    case 'pan_right':
      return {
        from: part(window, panReach, { x: 0, y: about.y }),
        to: part(window, panReach, { x: 1, y: about.y }),
      }
    case 'drift':
      return { from: part(window, 1.03, { x: 0.2, y: 0.9 }), to: part(window, 1.06, { x: 0.8, y: 0.1 }) }
  }
}

const part = ({ x, y, width, height }: Box, by: number, about: { x: number; y: number }): Box => ({
  x: x + (width - width / by) * about.x,
  y: y + (height - height / by) * about.y,
  width: width / by,
  height: height / by,
})

/** What is seen at a frame. Moves go on evenly, so that a scene is cut while it still moves. */
export function seenAt({ from, to }: CameraMove, frame: number, length: number): Box {
  const share = 0.7 * (frame / Math.max(1, length)) + 0.3 * soft(frame / Math.max(1, length))
  const between = (a: number, b: number) => a + (b - a) * share
  return {
    x: between(from.x, to.x),
    y: between(from.y, to.y),
    width: between(from.width, to.width),
    height: between(from.height, to.height),
  }
}

/** Where a box of the ground appears in the frame while this part of the window is seen. */
export function shownThrough(seen: Box, window: Box, box: Box): Box {
  const by = window.width / seen.width
  return {
    x: window.x + (box.x - seen.x) * by,
    y: window.y + (box.y - seen.y) * by,
    width: box.width * by,
    height: box.height * by,
  }
}
