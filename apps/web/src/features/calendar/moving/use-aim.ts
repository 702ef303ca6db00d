import type { CalendarEntry } from '@adwright/contract'
import { useRef, useState } from 'react'
import { hasPassed, landingOf, type Target } from './landing.ts'
import type { Moving } from './moving-context.ts'
import type { Grip, Point } from './use-pointer-drag.ts'

/** What is being moved and where it points, from the first aim until it is let go. */
export function useAim(clock: { zone: string; now: Date }) {
  const [moving, setMoving] = useState<Moving | null>(null)
  // The pointer is quicker than drawing: what was aimed at last counts when it is let go.
  const aimed = useRef<Moving | null>(null)
  const ghost = useRef<HTMLElement | null>(null)
  const spot = useRef<{ point: Point; grip: Grip } | null>(null)

  const paintGhost = () => {
    if (!ghost.current || !spot.current) return
    const { point, grip } = spot.current
    const width = Math.min(260, Math.max(140, grip.width))
    ghost.current.style.width = `${width}px`
    ghost.current.style.transform = `translate(${point.x - Math.min(grip.x, width - 20)}px, ${point.y - grip.y}px)`
  }
  return {
    moving,
    aim(entry: CalendarEntry, by: Moving['by'], target: Target | null): Moving {
      const at = target && landingOf(entry.at ? new Date(entry.at) : null, target, clock)
      const next = { entry, by, target, at, passed: at !== null && hasPassed(at, clock.now) }
      aimed.current = next
      setMoving((before) => (before && isSameAim(before, next) ? before : next))
      return next
    },
    /** The post that is being moved, also between two drawings. */
    current: () => aimed.current?.entry,
    leave(): Moving | null {
      const last = aimed.current
      aimed.current = null
      spot.current = null
      setMoving(null)
      return last
    },
    /** The ghost follows the pointer frame by frame, without drawing the calendar again. */
    showGhostAt(point: Point, grip: Grip) {
      spot.current = { point, grip }
      paintGhost()
    },
    holdGhost(element: HTMLElement | null) {
      ghost.current = element
      paintGhost()
    },
  }
}

const isSameAim = (a: Moving, b: Moving) =>
  a.entry.id === b.entry.id && a.at?.getTime() === b.at?.getTime() && a.target?.kind === b.target?.kind
