import type { MediaPurpose } from '@adwright/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from './api.ts'

type Choice = { purpose?: MediaPurpose; kind?: 'image' | 'video'; limit: number }

/** Files of the library to choose from, the newest first, page by page. */
export function useChoosableMedia(query: Choice) {
  const pages = useInfiniteQuery({
    queryKey: ['listMedia', 'pages', query],
    queryFn: ({ pageParam, signal }) =>
      api('listMedia', { query: { ...query, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
  return { pages, media: pages.data?.pages.flatMap((page) => page.media) ?? [] }
}
