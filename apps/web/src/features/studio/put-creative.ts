import type { Creative, Generation } from '@adwright/contract'
import type { QueryClient } from '@tanstack/react-query'
import { apiQuery, refresh } from '../../lib/api.ts'

/** Shows what became of a creative everywhere on this page; lists of other pages are read again. */
export function putCreative(client: QueryClient, creative: Creative): void {
  client.setQueryData(apiQuery('getCreative', { params: { id: creative.id } }).queryKey, creative)
  client.setQueriesData<Generation>({ queryKey: ['getGeneration'] }, (run) =>
    run?.creatives.some(({ id }) => id === creative.id)
      ? { ...run, creatives: run.creatives.map((known) => (known.id === creative.id ? creative : known)) }
      : run,
  )
  void refresh(client, 'listCreatives', 'listMedia')
}
