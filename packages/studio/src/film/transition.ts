import type { Box } from '../layout.ts'
import { soft, swift } from './motion/ease.ts'
import { drawMixed, drawMoved, drawSpans, drawStretched } from './planes/draw.ts'
import type { PlaneMemory } from './planes/plane-memory.ts'
import { copySurface, fillBox, type Surface } from './planes/surface.ts'
import type { Manner } from './motion/manner.ts'
import type { Transition } from './storyboard.ts'

/** Frames that a scene takes over from the one before; it has begun when they begin. */
export function handoverOf(into: Transition, manner: Manner, length: number): number {
  if (into === 'cut') return 0
  const usual = { calm: 24, steady: 16, snappy: 10, bold: 12 }[manner]
  return Math.max(4, Math.min(usual, Math.floor(length * 0.3)))
}

export type Handover = {
  kind: Transition
  before: Surface
  now: Surface
  /** How much of it is over, 0…1. */
  share: number
  /** The way people read. */
  direction: 'ltr' | 'rtl'
  /** Of the bar that a wipe draws behind itself: `#rrggbb`. */
  colour: string
  /** Where an iris opens. */
  centre: { x: number; y: number }
}

/** One scene giving way to the next, into a surface of its own. */
export function paintHandover(memory: PlaneMemory, handover: Handover, onto: Surface): void {
  const { kind, before, now, share } = handover
  const { width, height } = onto
  switch (kind) {
    case 'cut':
      return copySurface(memory, now, onto)
    case 'dissolve':
      return drawMixed(memory, before, now, soft(share), onto)
    case 'wipe':
      return wipe(memory, handover, onto)
    case 'push': {
      const by = width * swift(share) * sideOf(handover)
      drawMoved(memory, before, -by, 0, onto)
      return drawMoved(memory, now, sideOf(handover) * width - by, 0, onto)
    }
    case 'iris': {
      copySurface(memory, before, onto)
      const { x, y } = handover.centre
      const far = Math.hypot(Math.max(x, width - x), Math.max(y, height - y))
      const radius = far * swift(share)
      return drawSpans(memory, now, onto, (row) => {
        const half = Math.sqrt(Math.max(0, radius ** 2 - (row - y) ** 2))
        return [x - half, x + half]
      })
    }
    case 'zoom': {
      // the old picture comes towards the eye while the new one appears in it
      const nearer = 1 + 0.35 * soft(share)
      drawStretched(memory, before, nearBy(onto, nearer), onto)
      return drawMixed(memory, onto, now, soft(share * 1.25), onto)
    }
  }
}

function wipe(memory: PlaneMemory, handover: Handover, onto: Surface): void {
  const { before, now, share, direction, colour } = handover
  const { width, height } = onto
  const bar = width * 0.14
  const edge = (width + bar) * swift(share)
  copySurface(memory, before, onto)
  const forwards = direction === 'ltr'
  const [from, to] = forwards ? [0, edge - bar] : [width - edge + bar, width]
  drawSpans(memory, now, onto, () => [from, to])
  fillBox(memory, onto, { x: forwards ? edge - bar : width - edge, y: 0, width: bar, height }, colour)
}

const sideOf = ({ direction }: Handover): number => (direction === 'ltr' ? 1 : -1)

const nearBy = ({ width, height }: Surface, by: number): Box => ({
  x: (width - width / by) / 2,
  y: (height - height / by) / 2,
  width: width / by,
  height: height / by,
})
