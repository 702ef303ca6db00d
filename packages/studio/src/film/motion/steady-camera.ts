import { overlap, union } from '../../box.ts'
import type { Box } from '../../layout.ts'
import type { Camera } from '../storyboard.ts'
import { cameraMove, shownThrough, type CameraMove } from './camera-move.ts'

type Stage = {
  window: Box
  /** What is in the ground and may not come under words: a thing, people's faces. */
  kept: readonly Box[]
  /** Where words, button and logo stand. */
  words: readonly Box[]
  /** How much larger than whole things are at the nearest. */
  reach: number
}

// boxes of round things may brush each other by a hair, as in the inspection of a still
const aHair = 40

/**
 * The move that was asked for, about a point that keeps what is in the picture clear of what is written on it; where
 * there is none, another move, and at last no move.
 */
export function steadyCamera(wanted: Camera, { window, kept, words, reach }: Stage): CameraMove {
  const clear = ({ from, to }: CameraMove) =>
    [from, to].every((seen) =>
      kept.every((thing) => {
        const shown = shownThrough(seen, window, thing)
        return words.every((box) => overlap(shown, box) - overlap(thing, box) <= aHair)
      }),
    )
  const others: Camera[] = wanted === 'still' ? [] : ['push_in', 'pull_out']
  for (const camera of [wanted, ...others]) {
    for (const about of pointsOf({ window, kept, words })) {
      const move = cameraMove(camera, window, about, reach)
      if (clear(move)) return move
    }
  }
  return cameraMove('still', window, { x: 0.5, y: 0.5 }, reach)
}

/** The middle of what is shown, then the edges of the words that face it: what stays there grows away from them. */
function pointsOf({ window, kept, words }: Omit<Stage, 'reach'>): { x: number; y: number }[] {
  const share = (value: number, from: number, length: number) =>
    Math.min(1, Math.max(0, (value - from) / Math.max(1, length)))
  const point = (x: number, y: number) => ({
    x: share(x, window.x, window.width),
    y: share(y, window.y, window.height),
  })
  const thing = kept.length > 0 ? union(kept) : window
  const middle = point(thing.x + thing.width / 2, thing.y + thing.height / 2)
  if (words.length === 0) return [middle]
  const written = union(words)
  return [
    middle,
    { x: middle.x, y: point(0, written.y + written.height).y },
    { x: middle.x, y: point(0, written.y).y },
    { x: point(written.x + written.width, 0).x, y: middle.y },
    { x: point(written.x, 0).x, y: middle.y },
    { x: 0.5, y: 0.5 },
  ]
}
