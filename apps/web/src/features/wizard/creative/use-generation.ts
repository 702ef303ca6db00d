import type { BriefId, Generation, GenerationId } from '@adwright/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, apiQuery, isNotFound, refresh } from '../../../lib/api.ts'
import { useServerEvent } from '../../../lib/events.ts'
import type { WizardMemory } from '../wizard-memory.ts'
import { isRunning } from './posters.ts'

export const postersAtOnce = 3

/** One run of the studio for a brief, started at most once per key, followed over SSE with polling as the fallback. */
export function useGeneration(briefId: BriefId, memory: WizardMemory) {
  const client = useQueryClient()
  const [id, setId] = useState(() => memory.ofBrief(briefId).generationId)
  const queryOf = (which: GenerationId) => apiQuery('getGeneration', { params: { id: which } })
  const update = (which: GenerationId, change: (known: Generation) => Generation) =>
    client.setQueryData(queryOf(which).queryKey, (known) => known && change(known))

  const run = useQuery({
    ...queryOf(id ?? ('' as GenerationId)), // never asked while there is no id
    enabled: id !== undefined,
    staleTime: 0,
    refetchInterval: ({ state }) => (isRunning(state.data) ? 1500 : false),
  })

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

  const begin = useMutation({
    mutationFn: ({ key }: { key: string }) =>
      api('generateImages', { body: { briefId, count: postersAtOnce, idempotencyKey: key } }),
    onSuccess: (generation) => {
      client.setQueryData(queryOf(generation.id).queryKey, generation)
      memory.rememberBrief(briefId, { generationId: generation.id })
      setId(generation.id)
      void refresh(client, 'getUsage')
    },
  })
  const cancel = useMutation({
    mutationFn: (which: GenerationId) => api('cancelGeneration', { params: { id: which } }),
    onSuccess: (generation) => client.setQueryData(queryOf(generation.id).queryKey, generation),
  })

  // A key without a run: the tab was closed, or the page reloaded, before the answer came. The same key is safe.
  const { mutate } = begin
  useEffect(() => {
    const { generationKey, generationId } = memory.ofBrief(briefId)
    if (generationKey && !generationId) mutate({ key: generationKey })
  }, [briefId, memory, mutate])

  const over = run.data && !isRunning(run.data)
  useEffect(() => {
    if (over) void refresh(client, 'listCreatives', 'me')
  }, [over, client])
  const lost = isNotFound(run.error)

  return {
    run: lost ? undefined : run.data,
    error: lost ? null : (begin.error ?? run.error),
    starting: begin.isPending,
    cancelling: cancel.isPending,
    /** Another run of the same brief. While one is on, this does nothing. */
    again() {
      if (begin.isPending || isRunning(run.data)) return
      const key = crypto.randomUUID()
      memory.rememberBrief(briefId, { generationKey: key, generationId: undefined })
      begin.mutate({ key })
    },
    /** After a failure to start: the same key, so nothing is made twice. */
    retry() {
      const { generationKey, generationId } = memory.ofBrief(briefId)
      if (generationKey && !generationId) begin.mutate({ key: generationKey })
      else void run.refetch()
    },
    cancel: () => id && cancel.mutate(id),
  }
}
