import { useEffect, useRef, useState } from 'react'

/**
 * Plays without sound while it is in view, as the apps do. It waits for a press where less motion is wished, and stays
 * stopped once somebody stopped it.
 */
export function usePreviewPlayback() {
  const video = useRef<HTMLVideoElement>(null)
  const [wanted, setWanted] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches)
  useEffect(() => {
    const element = video.current
    if (!element || !wanted) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        // Refused by the browser: the button then says "Play", which is true.
        if (entry?.isIntersecting) element.play().catch(() => element.isConnected && setWanted(false))
        else element.pause()
      },
      { threshold: 0.3 },
    )
    observer.observe(element)
    return () => {
      observer.disconnect()
      element.pause()
    }
  }, [wanted])
  return { video, playing: wanted, toggle: () => setWanted(!wanted) }
}
