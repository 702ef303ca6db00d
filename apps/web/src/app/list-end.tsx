import { useEffect, useEffectEvent, useRef } from 'react'
import { Skeleton } from '../ui/skeleton.tsx'

/** The end of what is loaded: once it comes into sight, the next page is fetched. */
export function ListEnd({ onSeen }: { onSeen: () => void }) {
  const end = useRef<HTMLLIElement>(null)
  const seen = useEffectEvent(onSeen)
  useEffect(() => {
    if (!end.current) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && seen())
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [])
  return (
    <li ref={end} role="presentation" className="px-2 py-1">
      <Skeleton className="h-9" />
    </li>
  )
}
