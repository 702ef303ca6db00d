import type { Generation, GenerationId } from '@adwright/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, apiQuery, isNotFound, reasonOf, refresh } from '../../lib/api.ts'
import { useServerEvent } from '../../lib/events.ts'
import { toast } from '../../ui/toast.tsx'
import { isRunning } from './stages.ts'
import { studioWords } from './words.ts'

export const runQuery = (id: GenerationId) => apiQuery('getGeneration', { params: { id } })

/** One run, followed over SSE, with polling as the fallback. */
export function useRun(id: GenerationId | undefined) {
  const client = useQueryClient()
  const run = useQuery({
    ...runQuery(id ?? ('' as GenerationId)), // never asked while there is no id
    enabled: id !== undefined,
    staleTime: 0,
    refetchInterval: ({ state }) => (isRunning(state.data) ? 1500 : false),
  })
  const update = (which: GenerationId, change: (known: Generation) => Generation) =>
    client.setQueryData(runQuery(which).queryKey, (known) => known && change(known))

  useServerEvent('generation.progress', (progress) => {
    if (progress.id === id) update(id, (known) => ({ ...known, ...progress }))
  })
  useServerEvent('creative.ready', ({ generationId, creative }) => {
    if (generationId !== id) return
    update(id, (known) => ({
      ...known,
      creatives: [...known.creatives.filter((other) => other.id !== creative.id), creative],
    }))
  })
  useServerEvent('creative.changed', ({ creativeId }) => {
    if (run.data?.creatives.some((creative) => creative.id === creativeId)) void run.refetch()
  })

  const cancel = useMutation({
    mutationFn: (which: GenerationId) => api('cancelGeneration', { params: { id: which } }),
    onSuccess: (generation) => client.setQueryData(runQuery(generation.id).queryKey, generation),
    onError: (error) => {
      toast(studioWords.run.notCancelled, { kind: 'failed', detail: reasonOf(error) })
      void run.refetch()
    },
  })

  const isOver = run.data !== undefined && !isRunning(run.data)
  useEffect(() => {
    if (isOver) void refresh(client, 'listCreatives', 'me', 'studioDesk')
  }, [isOver, client])

  return {
    run: id ? run.data : undefined,
    loading: id !== undefined && run.isPending,
    /** The address names a run that is not there (any more). */
    lost: isNotFound(run.error),
    error: run.error,
    retry: () => void run.refetch(),
    cancelling: cancel.isPending,
    cancel: () => id && cancel.mutate(id),
  }
}
