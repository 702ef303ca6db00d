import type { ApprovalMode } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../lib/api.ts'
import { useMay, useMe } from '../../lib/me.ts'
import { inTheirOrder, mayApprove } from './approval.ts'

const most = 100

/**
 * The posts that wait for this person's yes, the first to go out first; none where nobody has to ask. Where the mode is
 * not at hand, the desk is asked for it: with most roles, whether a yes counts depends on it.
 */
export function useToApprove(known?: ApprovalMode) {
  const { workspace } = useMe()
  const may = useMay('approve')
  const waiting = useQuery({
    ...apiQuery('listPosts', { query: { state: 'awaiting_approval', limit: most } }),
    enabled: may && known !== 'off',
  })
  const posts = waiting.data?.posts ?? []
  const asks = may && known === undefined && workspace.role !== 'client' && posts.length > 0
  const desk = useQuery({ ...apiQuery('postingDesk'), enabled: asks })
  const mode = known ?? (workspace.role === 'client' ? 'client' : desk.data?.approval)
  const counts = may && mode !== undefined && mode !== 'off' && mayApprove(mode, workspace.role)
  return {
    posts: counts ? inTheirOrder(posts) : [],
    more: waiting.data?.nextCursor !== undefined,
    isLoading: waiting.isLoading || (asks && desk.isLoading),
  }
}
