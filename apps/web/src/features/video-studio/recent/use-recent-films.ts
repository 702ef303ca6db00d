import type { VideoGeneration } from '@adwright/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { isRunning } from '../making/film-state.ts'

const atOnce = 12
const EVERY_MS = 4000

/** What was filmed here, the newest first; looked at again while something is still being made. */
export function useRecentFilms() {
  const pages = useInfiniteQuery({
    queryKey: ['listVideos', 'recent'],
    queryFn: ({ pageParam, signal }) =>
      api('listVideos', { query: { limit: atOnce, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.videos.some(isRunning)) ? EVERY_MS : false,
  })
  const films: VideoGeneration[] = pages.data?.pages.flatMap((page) => page.videos) ?? []
  return { pages, films, running: films.find(isRunning) }
}
export type RecentFilms = ReturnType<typeof useRecentFilms>
