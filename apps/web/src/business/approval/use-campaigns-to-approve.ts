import type { ApprovalMode } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../lib/api.ts'
import { useMay } from '../../lib/me.ts'
import { useWhoseYes } from './use-whose-yes.ts'

const most = 50

/** The campaigns that wait for this person's yes, the oldest first; none where nobody has to ask. */
export function useCampaignsToApprove(known?: ApprovalMode) {
  const may = useMay('approve')
  const waiting = useQuery({
    ...apiQuery('listCampaigns', { query: { state: 'awaiting_approval', limit: most } }),
    enabled: may && known !== 'off',
  })
  const campaigns = waiting.data?.campaigns ?? []
  const { counts, isLoading } = useWhoseYes(known, campaigns.length > 0)
  return {
    campaigns: counts ? campaigns.toReversed() : [],
    more: waiting.data?.nextCursor !== undefined,
    isLoading: waiting.isLoading || isLoading,
  }
}
