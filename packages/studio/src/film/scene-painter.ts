import { paint } from '../render/paint.ts'
import { drawSprite, drawStretched } from './planes/draw.ts'
import type { PlaneMemory } from './planes/plane-memory.ts'
import {
  fillFrom,
  spriteFrom,
  surfaceFrom,
  takeSurface,
  type Sprite,
  type Surface,
} from './planes/surface.ts'
import { groundAt, poseOf, type ScenePlan } from './scene-plan.ts'

export type ScenePainter = {
  plan: ScenePlan
  /**
   * Paints one frame of the scene; with a clip, its picture for this frame, else the last one stays. `words` is how much
   * of all that is written is seen, 0…1.
   */
  paint(frame: number, onto: Surface, clip?: Uint8Array, words?: number): void
  free(): void
}

/** Everything that stands still is painted once, by Skia; frames are laid together from it. */
export function createScenePainter(memory: PlaneMemory, plan: ScenePlan): ScenePainter {
  const { cast, moves, clip } = plan
  const ground = surfaceFrom(memory, paint(cast.ground))
  const sprites = moves.map(({ piece }) => spriteFrom(memory, paint(piece.layout, { area: piece.box })))
  const moving: Surface | undefined = clip && takeSurface(memory, clip.box.width, clip.box.height)
  const { window } = cast
  return {
    plan,
    paint(frame, onto, picture, words = 1) {
      const whole = window.width === onto.width && window.height === onto.height
      if (!whole)
        drawStretched(memory, ground, { x: 0, y: 0, width: ground.width, height: ground.height }, onto)
      drawStretched(memory, ground, groundAt(plan, frame), onto, window)
      if (clip && moving) {
        if (picture) fillFrom(memory, moving, picture)
        drawStretched(memory, moving, { x: 0, y: 0, ...sizeOf(moving) }, onto, clip.box)
      }
      moves.forEach((move, i) => {
        const pose = poseOf(plan, move, frame)
        const share = move.piece.name === 'subject' ? 1 : words
        if (pose) drawSprite(memory, sprites[i] as Sprite, { ...pose, opacity: pose.opacity * share }, onto)
      })
    },
    free() {
      for (const { at } of [ground, ...sprites, ...(moving ? [moving] : [])]) memory.free(at)
    },
  }
}

const sizeOf = ({ width, height }: Surface) => ({ width, height })
