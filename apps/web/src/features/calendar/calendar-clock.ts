import { createContext, useContext, useEffect, useState } from 'react'

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

const MINUTE = 60_000

/** Goes on from the moment that the server told, by what has passed here since it was read; ticks every minute. */
export function useServerNow(told: string, readAt: number): Date {
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    const tick = () => setPassed(Math.max(0, Date.now() - readAt))
    tick()
    const timer = setInterval(tick, MINUTE)
    return () => clearInterval(timer)
  }, [readAt])
  return new Date(Date.parse(told) + passed)
}
