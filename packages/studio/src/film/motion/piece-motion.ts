import type { Box } from '../../layout.ts'
import { arriving, soft, springing, swift } from './ease.ts'

/** How a piece comes into the picture. `rise`, `drop` and `slide` come out of the edge of their own box. */
export type Entrance = 'there' | 'fade' | 'rise' | 'drop' | 'slide' | 'pop' | 'wipe' | 'grow'

/** Frames of the scene; plain data, so that what moves is known before anything is drawn. */
export type PieceMotion = {
  enters: Entrance
  at: number
  takes: number
  /** Of `slide` and `wipe`: from where people begin to read. */
  from?: 'left' | 'right'
  /** Frames at which it beats once, a little larger for a moment. */
  beats?: number[]
  /** A slow change of size over the whole scene; never above its own, for which room was left. */
  grows?: { from: number; to: number }
  /** Frames in which it is seen at all; absent: all. */
  seen?: { from: number; to: number }
}

/** Where a piece is at a frame: its box, how much of it is there, and the box it is seen through. */
export type Pose = { box: Box; opacity: number; clip?: Box }

/** What letters are seen through while they come: never the line above or below. */
const ownLine = (rest: Box, core: Box): Box => ({
  ...rest,
  y: core.y - core.height * 0.05,
  height: core.height * 1.1,
})

const beatTakes = 14
const beatGrows = 0.035

/** `rest` holds all of the piece, shadows too; `core` is what is read of it. */
export function poseAt(
  motion: PieceMotion,
  { box: rest, core }: { box: Box; core: Box },
  frame: number,
  length: number,
): Pose | undefined {
  const { seen } = motion
  if (seen && (frame < seen.from || frame >= seen.to)) return undefined
  const share = motion.takes <= 0 ? (frame >= motion.at ? 1 : 0) : (frame - motion.at) / motion.takes
  if (motion.enters !== 'there' && share <= 0) return undefined
  const pose = entering(motion, rest, ownLine(rest, core), share)
  const scale = beating(motion.beats, frame) * growing(motion.grows, frame, length)
  return scale === 1 ? pose : { ...pose, box: scaled(pose.box, scale) }
}

function entering({ enters, from = 'left' }: PieceMotion, rest: Box, line: Box, share: number): Pose {
  if (share >= 1 || enters === 'there') return { box: rest, opacity: 1 }
  const way = arriving(share)
  const left = 1 - way
  switch (enters) {
    case 'fade':
      return { box: { ...rest, y: rest.y + Math.min(24, rest.height * 0.12) * left }, opacity: soft(share) }
    case 'rise':
      return { box: { ...rest, y: rest.y + line.height * left }, opacity: soft(share * 3), clip: line }
    case 'drop':
      return { box: { ...rest, y: rest.y - line.height * left }, opacity: soft(share * 3), clip: line }
    case 'slide': {
      const by = (from === 'left' ? -1 : 1) * Math.min(rest.width, 420) * left
      return { box: { ...rest, x: rest.x + by }, opacity: soft(share * 1.6) }
    }
    case 'pop':
      return { box: scaled(rest, 0.72 + 0.28 * springing(share)), opacity: soft(share * 2.4) }
    case 'grow':
      return { box: scaled(rest, 0.86 + 0.14 * way), opacity: soft(share * 1.6) }
    case 'wipe': {
      const width = rest.width * swift(share)
      return {
        box: rest,
        opacity: 1,
        clip: { ...rest, x: from === 'left' ? rest.x : rest.x + rest.width - width, width },
      }
    }
  }
}

function beating(beats: readonly number[] | undefined, frame: number): number {
  const last = beats?.findLast((beat) => beat <= frame && frame - beat < beatTakes)
  if (last === undefined) return 1
  const share = (frame - last) / beatTakes
  return 1 + beatGrows * (1 - share) ** 2 * soft(Math.min(1, share * 6))
}

const growing = (grows: PieceMotion['grows'], frame: number, length: number): number =>
  grows ? grows.from + (grows.to - grows.from) * (frame / Math.max(1, length)) : 1

/** About its middle, since its foot would push it into what stands above. */
function scaled({ x, y, width, height }: Box, by: number): Box {
  return {
    x: x - (width * (by - 1)) / 2,
    y: y - (height * (by - 1)) / 2,
    width: width * by,
    height: height * by,
  }
}
