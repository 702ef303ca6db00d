import type { NotificationId } from '@adwright/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../lib/api.ts'

const PAGE = 24

/** All of mine in this workspace and of my account, a page at a time, the newest first. */
export function useNotifications({ unread }: { unread: boolean }) {
  const list = useInfiniteQuery({
    queryKey: ['listNotifications', 'pages', unread],
    queryFn: ({ pageParam, signal }) =>
      api('listNotifications', {
        query: { limit: PAGE, unread: unread ? 'true' : 'false', ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as NotificationId | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
  const [first] = list.data?.pages ?? []
  return {
    ...list,
    notifications: list.data?.pages.flatMap((page) => page.notifications) ?? [],
    unreadCount: first?.unread,
    unreadElsewhere: first?.unreadElsewhere ?? 0,
  }
}
