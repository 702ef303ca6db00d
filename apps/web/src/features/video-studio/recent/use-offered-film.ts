import type { VideoGeneration } from '@adwright/contract'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { RecentFilms } from './use-recent-films.ts'

/** Whoever comes back to an empty desk is shown the film that is on, once: later it is only told of. */
export function useOfferedFilm(
  { pages, running }: RecentFilms,
  isEmpty: boolean,
  onFound: (film: VideoGeneration) => void,
): void {
  const settled = useRef(!isEmpty)
  const offer = useEffectEvent(() => {
    if (settled.current) return
    settled.current = true
    if (running && isEmpty) onFound(running)
  })
  const isRead = pages.isSuccess
  useEffect(() => {
    if (isRead) offer()
  }, [isRead])
}
