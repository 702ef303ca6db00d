import { PLACEMENTS } from '../placements.ts'
import { createPlaneMemory } from './planes/plane-memory.ts'
import { frameOf, takeSurface } from './planes/surface.ts'
import { createScenePainter, type ScenePainter } from './scene-painter.ts'
import { centreOf, planScene } from './scene-plan.ts'
import type { Film } from './scenes/film-art.ts'
import { placementOf, type Transition } from './storyboard.ts'
import { paintHandover } from './transition.ts'

/** Pictures of a scene's clip, I420 in the size of its box: the next one, or undefined when the last stays. */
export type ClipPictures = { next(): Promise<Uint8Array | undefined>; close(): Promise<void> }
/** `frames` of the clip's pictures from `fromFrame` of the scene on, which begins at `fromSeconds` of the clip. */
export type OpenClip = (request: {
  id: string
  scene: string
  width: number
  height: number
  fromFrame: number
  frames: number
  /** Default: its beginning. */
  fromSeconds?: number
  /** Without the shake of the hand. */
  steady?: boolean
}) => Promise<ClipPictures>

export type FilmPainter = {
  /** The frames of one scene in order, I420. The buffer is used again for the next one. */
  frames(index: number): AsyncGenerator<Uint8Array>
  /** Plans and paints what stands still in a scene, which `frames` would do first. */
  prepare(index: number): void
}

/** Two headlines over each other cannot be read: where pictures blend, the old one's words go first. */
const fading: ReadonlySet<Transition> = new Set(['dissolve', 'zoom'])

/**
 * Paints scene after scene of one film. What a scene needs of the one before, for as long as they change over, is
 * painted along; the painter of the last scene is kept for that.
 */
export function createFilmPainter(film: Film, openClip: OpenClip): FilmPainter {
  const memory = createPlaneMemory()
  const { width, height } = PLACEMENTS[placementOf[film.ratio]]
  const now = takeSurface(memory, width, height)
  const before = takeSurface(memory, width, height)
  const mixed = takeSurface(memory, width, height)
  const kept = new Map<number, ScenePainter>()
  const painterOf = (index: number): ScenePainter => {
    const known = kept.get(index)
    if (known) return known
    for (const [other, painter] of kept) {
      if (Math.abs(other - index) <= 1) continue
      painter.free()
      kept.delete(other)
    }
    const painter = createScenePainter(memory, planScene(film, index))
    kept.set(index, painter)
    return painter
  }
  const clipOf = async ({ plan }: ScenePainter, fromFrame: number, frames: number) => {
    const scene = film.storyboard.scenes[plan.index]
    if (!plan.clip || !scene) return undefined
    const { id, box } = plan.clip
    const { width: wide, height: high } = box
    return openClip({ id, scene: scene.id, width: wide, height: high, fromFrame, frames, ...scene.clip })
  }
  return {
    prepare: (index) => void painterOf(index),
    async *frames(index) {
      const painter = painterOf(index)
      const scene = film.storyboard.scenes[index]
      const { length, handover } = painter.plan.timing
      const leaving = handover > 0 ? painterOf(index - 1) : undefined
      const ended = leaving?.plan.timing.length ?? 0
      const clip = await clipOf(painter, 0, length)
      // the picture at which it was left stays
      const leavingClip = leaving && (await clipOf(leaving, ended - 1, 1))
      try {
        let held = await leavingClip?.next()
        for (let frame = 0; frame < length; frame++) {
          painter.paint(frame, now, await clip?.next())
          if (!leaving || !scene || frame >= handover) {
            yield frameOf(memory, now)
            continue
          }
          const share = (frame + 1) / (handover + 1)
          leaving.paint(ended + frame, before, held, fading.has(scene.into) ? 1 - 2.5 * share : 1)
          held = undefined
          paintHandover(
            memory,
            {
              kind: scene.into,
              before,
              now,
              share,
              direction: painter.plan.layout.direction,
              colour: film.art.brand.primary,
              centre: centreOf(leaving.plan),
            },
            mixed,
          )
          yield frameOf(memory, mixed)
        }
      } finally {
        await clip?.close()
        await leavingClip?.close()
      }
    },
  }
}
