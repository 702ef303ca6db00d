import type { VideoGeneration } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, refresh } from '../../../lib/api.ts'
import { isRefusal } from '../form/failure-note.tsx'
import { keyFor, type FilmWork, type Pending, type VideoMemory } from '../video-memory.ts'
import { filmQuery } from './use-film.ts'

/** Asked for, and kept until there is an answer: whatever happens meanwhile, it is started once. */
export function useBeginFilm(memory: VideoMemory, onBegun: (film: VideoGeneration) => void) {
  const client = useQueryClient()
  const begin = useMutation({
    mutationFn: ({ key, work: { briefId, wishes, storyboard } }: Pending) =>
      api('generateVideo', { body: { ...wishes, briefId, storyboard, idempotencyKey: key } }),
    onSuccess: (film, { work }) => {
      const brief = memory.brief()
      if (brief?.id === work.briefId) memory.rememberBriefFilmed()
      memory.rememberWork(film.id, work)
      memory.rememberPending(undefined)
      client.setQueryData(filmQuery(film.id).queryKey, film)
      void refresh(client, 'listVideos', 'getUsage')
      onBegun(film)
    },
    onError: (error) => {
      if (isRefusal(error)) memory.rememberPending(undefined)
    },
  })

  // Asked for, and the tab was closed or reloaded before the answer came. The same key is safe.
  const { mutate, isPending, isPaused } = begin
  useEffect(() => {
    const unanswered = memory.pending()
    if (unanswered) mutate(unanswered)
  }, [memory, mutate])

  return {
    starting: isPending,
    /** Nothing is sent without a connection; it goes on by itself when there is one. */
    waiting: isPaused,
    error: begin.error,
    begin(work: FilmWork) {
      if (isPending) return
      const pending: Pending = { key: keyFor(work, memory.pending(), () => crypto.randomUUID()), work }
      memory.rememberPending(pending)
      mutate(pending)
    },
  }
}
