import { useEffect, useState } from 'react'

const MINUTE = 60_000

/**
 * The destinations' own now: it goes on from the moment that the server told, by what has passed here since. `readAt` is
 * in ms of this machine.
 */
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
