import type { ClientPage, ListClients } from '@adwright/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../lib/api.ts'

type Query = Pick<ListClients, 'days' | 'sort' | 'search'>

/** The clients a page at a time; sums and receipt are those of all that match, from the first page. */
export function useClients({ days, sort, search }: Query) {
  const query = { days, sort, limit: 50, ...(search && { search }) }
  const list = useInfiniteQuery({
    queryKey: ['listClients', 'pages', query],
    queryFn: ({ pageParam, signal }) =>
      api('listClients', { query: { ...query, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: undefined as ClientPage['nextCursor'], // an id, but for the first page
    getNextPageParam: (page: ClientPage) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
  return {
    ...list,
    clients: list.data?.pages.flatMap((page) => page.clients) ?? [],
    first: list.data?.pages[0],
  }
}
