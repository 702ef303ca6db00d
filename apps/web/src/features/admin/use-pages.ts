import type { Answer } from '@adwright/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../lib/api.ts'

type Listed = 'adminUsers' | 'adminOrganisations' | 'adminDeadLetters' | 'adminAudit' | 'listAudit'

/** A list, page after page. The key begins with the endpoint's name, as everywhere. */
export function usePages<Name extends Listed>(name: Name, query: Record<string, string | undefined>) {
  const call = api as (name: Name, sent: object) => Promise<Answer<Name>> // each page reads its own address
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
  return useInfiniteQuery({
    queryKey: [name, { query: given }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }): Promise<Answer<Name>> =>
      call(name, { query: { ...given, ...(pageParam && { cursor: pageParam }) }, signal }),
    getNextPageParam: (last) => last.nextCursor,
  })
}
