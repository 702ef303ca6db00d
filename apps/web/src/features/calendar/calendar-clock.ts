import { createContext, useContext } from 'react'

/** The workspace's zone and the moment it is there: simulated time runs ahead of ours. */
export type CalendarClock = {
  zone: string
  now: Date
  /** The whole desk is a rehearsal, and the page says so once. */
  simulated: boolean
}

export const ClockContext = createContext<CalendarClock | null>(null)

export function useCalendarClock(): CalendarClock {
  const clock = useContext(ClockContext)
  if (!clock) throw new Error('the time is known only inside the calendar')
  return clock
}
