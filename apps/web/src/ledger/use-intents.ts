import type { IntentOutcome } from '@adwright/contract'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

type Wanted = { subject?: string; outcome?: IntentOutcome | 'in_progress' | undefined }

/** The ledger, newest first, page after page. The key begins with the endpoint's name, as everywhere. */
const intentsQuery = (wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['listIntents', wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api('listIntents', {
        query: { ...wanted, limit: 30, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: (last) => last.nextCursor,
  })

export function useIntents(wanted: Wanted, enabled = true) {
  const query = useInfiniteQuery({ ...intentsQuery(wanted), enabled })
  return {
    ...query,
    intents: query.data?.pages.flatMap((page) => page.intents) ?? [],
    counts: query.data?.pages[0]?.counts,
  }
}
