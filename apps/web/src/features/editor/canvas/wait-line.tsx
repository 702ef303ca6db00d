import { useEffect, useState } from 'react'

const FELT_MS = 300

/** A line for a wait that is felt; most previews are there before. */
export function WaitLine({ isWaiting }: { isWaiting: boolean }) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isWaiting) return setLong(false)
    const timer = setTimeout(() => setLong(true), FELT_MS)
    return () => clearTimeout(timer)
  }, [isWaiting])
  return isWaiting && isLong ? (
    <span
      role="status"
      className="ai-fill pointer-events-none absolute inset-x-0 top-0 z-30 h-[3px] animate-pulse"
    >
      <span className="sr-only">Drawing the preview</span>
    </span>
  ) : null
}
