import type { Generation } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { apiQuery } from '../../lib/api.ts'

/** Whoever comes back without an address of a run is shown the one that is on. */
export function useAdoptedRun(enabled: boolean, onFound: (run: Generation) => void): void {
  const running = useQuery({
    ...apiQuery('listGenerations', { query: { state: 'running', limit: 1 } }),
    enabled,
    staleTime: 0,
    retry: false,
  })
  const found = running.isFetching ? undefined : running.data?.generations[0]
  const adopt = useEffectEvent((run: Generation) => enabled && onFound(run))
  const id = found?.id
  useEffect(() => {
    if (found) adopt(found)
    // The id stands for the run: its progress is no reason to adopt it again.
  }, [id])
}
