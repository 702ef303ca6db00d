import { centreX, centreY, intersection, overlap } from '../box.ts'
import type { ElementName } from '../edit/edits.ts'
import type { Box, Layout } from '../layout.ts'
import type { CameraMove } from './motion/camera-move.ts'
import { seenAt, shownThrough } from './motion/camera-move.ts'
import { captionPieces } from './motion/caption-pieces.ts'
import { castOf, type Cast, type Piece } from './motion/cast.ts'
import { choreograph, type SceneTiming } from './motion/choreography.ts'
import { mannerFacts, type Manner } from './motion/manner.ts'
import { poseAt, type PieceMotion, type Pose } from './motion/piece-motion.ts'
import { steadyCamera } from './motion/steady-camera.ts'
import type { Film } from './scenes/film-art.ts'
import { layoutOfScene, type SceneLayout } from './scenes/scene-layout.ts'
import { filmStyleFacts } from './script/style-facts.ts'
import { frameAt, spansOf, type Shot } from './storyboard.ts'
import { handoverOf } from './transition.ts'

/** A scene with all its moves, before any pixel: what is where at every frame is known from it. */
export type ScenePlan = {
  index: number
  layout: Layout
  clip?: SceneLayout['clip']
  cast: Cast
  moves: { piece: Piece; motion: PieceMotion }[]
  camera: CameraMove
  timing: SceneTiming
}

export function planScene(film: Film, index: number): ScenePlan {
  const { storyboard } = film
  const scene = storyboard.scenes[index]
  if (!scene) throw new RangeError(`the film has no scene ${index}`)
  const { layout, clip, text } = layoutOfScene(film, index)
  const manner = mannerOf(film)
  const timing = timingOf(film, index)
  const cast = castOf(layout, mannerFacts[manner].apart)
  const { pieces, captions } = captionPieces(film, index, cast.pieces, timing, text)
  const entering = choreograph(pieces, scene, timing, {
    manner,
    seed: storyboard.seed,
    direction: layout.direction,
  })
  const moves = [...pieces.map((piece, i) => ({ piece, motion: entering[i] as PieceMotion })), ...captions]
  const words = moves.filter(({ piece }) => piece.name !== 'subject').map(({ piece }) => piece.core)
  return {
    index,
    layout,
    ...(clip ? { clip } : {}),
    cast,
    moves,
    camera: steadyCamera(clip ? 'still' : scene.camera, {
      window: cast.window,
      kept: cast.kept,
      words,
      reach: cast.tight ? 1.025 : (reachOf[scene.shot] ?? 1.07),
    }),
    timing,
  }
}

/** How much nearer a camera comes: a slow move is felt, not seen, unless the picture is all there is. */
const reachOf: Readonly<Partial<Record<Shot, number>>> = { close: 1.18, picture: 1.13 }

const mannerOf = ({ storyboard }: Film): Manner => filmStyleFacts[storyboard.style].manner

function timingOf(film: Film, index: number): SceneTiming {
  const { storyboard } = film
  const { from, to } = spansOf(storyboard)[index] ?? { from: 0, to: 0 }
  const start = frameAt(from, storyboard.tempo)
  const length = frameAt(to, storyboard.tempo) - start
  const into = index === 0 ? 'cut' : (storyboard.scenes[index]?.into ?? 'cut')
  return {
    length,
    handover: handoverOf(into, mannerOf(film), length),
    beats: Array.from({ length: to - from }, (_, i) => frameAt(from + i, storyboard.tempo) - start),
    isFirst: index === 0,
  }
}

/** Frames of a scene, also after its end: it goes on moving while the next one takes over. */
export const groundAt = ({ camera, timing }: ScenePlan, frame: number): Box =>
  seenAt(camera, Math.min(frame, timing.length + 30), timing.length)

export const poseOf = (plan: ScenePlan, { piece, motion }: ScenePlan['moves'][number], frame: number) =>
  poseAt(motion, piece, frame, plan.timing.length)

/**
 * Where things are seen at a frame, without air and shadow; faces and things in the ground as `kept`. What has not
 * `arrived` is still coming in.
 */
export type SeenBox = { name: ElementName | 'kept'; box: Box; arrived: boolean }

export function boxesAt(plan: ScenePlan, frame: number): SeenBox[] {
  const { cast } = plan
  const seen = groundAt(plan, frame)
  const kept = cast.kept.map((box) => ({
    name: 'kept' as const,
    box: intersection(shownThrough(seen, cast.window, box), cast.window),
    arrived: true,
  }))
  const placed = plan.moves.flatMap((move): SeenBox[] => {
    const pose = poseOf(plan, move, frame)
    if (!pose || pose.opacity <= 0.02) return []
    const box = moved(move.piece, pose)
    const { enters, at, takes } = move.motion
    const arrived = enters === 'there' || frame >= at + takes
    return [{ name: move.piece.name, box: pose.clip ? intersection(box, pose.clip) : box, arrived }]
  })
  return [...kept, ...placed].filter(({ box }) => overlap(box, box) > 0)
}

/** The core of a piece where its pose puts it. */
function moved({ box: rest, core }: Piece, { box }: Pose): Box {
  const by = box.width / rest.width
  return {
    x: box.x + (core.x - rest.x) * by,
    y: box.y + (core.y - rest.y) * by,
    width: core.width * by,
    height: core.height * by,
  }
}

/** What the eye is on: where an iris opens. */
export function centreOf({ moves, layout }: ScenePlan): { x: number; y: number } {
  const subject = moves.find(({ piece }) => piece.name === 'subject')?.piece.core
  return subject
    ? { x: centreX(subject), y: centreY(subject) }
    : { x: layout.width / 2, y: layout.height * 0.45 }
}
