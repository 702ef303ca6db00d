import type { VideoGenerationId } from '@adwright/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, apiQuery, isNotFound, reasonOf, refresh } from '../../../lib/api.ts'
import { toast } from '../../../ui/toast.tsx'
import { filmWords } from '../words.ts'
import { isRunning } from './film-state.ts'

export const filmQuery = (id: VideoGenerationId) => apiQuery('getVideoGeneration', { params: { id } })
const EVERY_MS = 1000

/** One film, looked at again and again while it is made. */
export function useFilm(id: VideoGenerationId | undefined) {
  const client = useQueryClient()
  const film = useQuery({
    ...filmQuery(id ?? ('' as VideoGenerationId)), // never asked while there is no id
    enabled: id !== undefined,
    staleTime: 0,
    refetchInterval: ({ state }) => (isRunning(state.data) ? EVERY_MS : false),
    // Also while the window lies behind another: its title tells how far the film is.
    refetchIntervalInBackground: true,
  })
  const cancel = useMutation({
    mutationFn: (which: VideoGenerationId) => api('cancelVideo', { params: { id: which } }),
    onSuccess: (answer) => client.setQueryData(filmQuery(answer.id).queryKey, answer),
    onError: (error) => {
      toast(filmWords.run.notCancelled, { kind: 'failed', detail: reasonOf(error) })
      void film.refetch()
    },
  })
  const isOver = film.data !== undefined && !isRunning(film.data)
  useEffect(() => {
    if (isOver) void refresh(client, 'listVideos', 'listMedia', 'me')
  }, [isOver, client])
  return {
    film: id ? film.data : undefined,
    /** The address names a film that is not there (any more). */
    lost: isNotFound(film.error),
    error: film.error,
    retry: () => void film.refetch(),
    cancelling: cancel.isPending,
    cancel: () => id && cancel.mutate(id),
  }
}
