import type { Me, WorkspacePage } from '@adwright/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../lib/api.ts'

export type WorkspaceEntry = WorkspacePage['workspaces'][number]
const PAGE = 30

/**
 * The workspaces of this person: first the one that they are in, then all others by name, a page at a time. What is
 * typed is asked a moment later, and finds all of them alike.
 */
export function useWorkspaces(typed: string, { workspace, organisation }: Me) {
  const [search, setSearch] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), 200)
    return () => clearTimeout(timer)
  }, [typed])
  const list = useInfiniteQuery({
    queryKey: ['listWorkspaces', 'pages', search],
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: PAGE, ...(search && { search }), ...(pageParam && { cursor: pageParam }) }
      return { ...(await api('listWorkspaces', { query, signal })), search }
    },
    initialPageParam: '',
    getNextPageParam: (page: WorkspacePage) => page.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const found = list.data?.pages.flatMap((page) => page.workspaces) ?? []
  const here: WorkspaceEntry = { ...workspace, organisation }
  // Of an answer to the search before, until the next is there.
  const ofAll = list.data?.pages[0]?.search === ''
  const workspaces = ofAll ? [here, ...found.filter((one) => one.id !== workspace.id)] : found
  return { ...list, search, workspaces }
}
