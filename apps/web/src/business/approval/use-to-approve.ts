import type { ApprovalMode } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../lib/api.ts'
import { useMay } from '../../lib/me.ts'
import { inTheirOrder } from './approval.ts'
import { useWhoseYes } from './use-whose-yes.ts'

const most = 100

/** The posts that wait for this person's yes, the first to go out first; none where nobody has to ask. */
export function useToApprove(known?: ApprovalMode) {
  const may = useMay('approve')
  const waiting = useQuery({
    ...apiQuery('listPosts', { query: { state: 'awaiting_approval', limit: most } }),
    enabled: may && known !== 'off',
  })
  const posts = waiting.data?.posts ?? []
  const { counts, isLoading } = useWhoseYes(known, posts.length > 0)
  return {
    posts: counts ? inTheirOrder(posts) : [],
    more: waiting.data?.nextCursor !== undefined,
    isLoading: waiting.isLoading || isLoading,
  }
}
