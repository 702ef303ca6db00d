import type { CalendarEntry } from '@adwright/contract'
import { createContext, useContext, type PointerEvent } from 'react'
import type { Target } from './landing.ts'

/** A post on its way to another time. `at` is the moment it would have there. */
export type Moving = {
  entry: CalendarEntry
  by: 'pointer' | 'keys'
  target: Target | null
  at: Date | null
  /** That moment is over, so it will not be dropped there. */
  passed: boolean
}

export type MovingDoor = {
  moving: Moving | null
  mayMove: (entry: CalendarEntry) => boolean
  /** Where it could be dragged, it may be moved by keys, by a date, and back to the drafts. */
  grab: (event: PointerEvent<HTMLElement>, entry: CalendarEntry) => void
  beginByKeys: (entry: CalendarEntry) => void
  askTime: (entry: CalendarEntry) => void
  toDrafts: (entry: CalendarEntry) => void
}

export const MovingContext = createContext<MovingDoor | null>(null)

export function useMoving(): MovingDoor {
  const door = useContext(MovingContext)
  if (!door) throw new Error('a post can be moved only inside the calendar')
  return door
}
