import { useEffect, useRef } from 'react'

const PATIENCE_MS = 1000

/** What was moved by keys is drawn anew somewhere else: once it is `idle`, the focus goes after it. */
export function useRefocus(idle: boolean): (entryId: string) => void {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (!idle || wanted.current === null) return
    const id = wanted.current
    wanted.current = null
    const until = performance.now() + PATIENCE_MS
    const follow = () => {
      // It may be drawn at its old place first. Whoever took the focus somewhere else meanwhile keeps it.
      const free = document.activeElement === document.body || document.activeElement === null
      if (free) document.querySelector<HTMLElement>(`[data-entry="${id}"] a`)?.focus()
      if (performance.now() < until) requestAnimationFrame(follow)
    }
    requestAnimationFrame(follow)
  })
  return (entryId) => {
    wanted.current = entryId
  }
}
