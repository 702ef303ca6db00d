import type { EndpointName, LibraryMedia } from '@adwright/contract'
import { keepPreviousData, useInfiniteQuery, useQuery, type QueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api, apiQuery, refresh } from '../../lib/api.ts'
import { queryOf, readLibrarySearch, writeLibrarySearch, type LibrarySearch } from './library-search.ts'

/** What of the library may look otherwise after any change of it. */
const readings = [
  'listMedia',
  'listMediaFolders',
  'listMediaTags',
  'getMediaDetails',
  'getMediaFile',
] as const satisfies EndpointName[]
export const refreshLibrary = (client: QueryClient) => refresh(client, ...readings)

/** The same after a deletion: what is on its way off the screen is not asked for again. */
export async function refreshAfterDeletion(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: ['getMediaDetails'], refetchType: 'none' })
  await refresh(client, 'listMedia', 'listMediaFolders', 'listMediaTags', 'listCreatives')
}

/** The address of the library, and how to change it. Opening a file is a step back can undo; typing is not. */
export function useLibraryUrl() {
  const search = readLibrarySearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  return {
    search,
    go: (change: Partial<LibrarySearch>, { replace = false } = {}) =>
      void navigate({
        to: '/library',
        search: writeLibrarySearch({ ...search, ...change }),
        replace,
        resetScroll: false,
      }),
  }
}

/** Page after page of what the address says. */
export function useMediaPages(search: LibrarySearch) {
  const query = queryOf(search)
  const pages = useInfiniteQuery({
    queryKey: ['listMedia', 'pages', query],
    queryFn: ({ pageParam, signal }) =>
      api('listMedia', { query: { ...query, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  })
  const media: LibraryMedia[] = pages.data?.pages.flatMap((page) => page.media) ?? []
  return { pages, media }
}

const noFolders = { folders: [], unfiled: 0 }
export const useFolderList = () => useQuery(apiQuery('listMediaFolders')).data ?? noFolders
export const useFolders = () => useFolderList().folders
export const useTags = () => useQuery(apiQuery('listMediaTags')).data?.tags ?? []
