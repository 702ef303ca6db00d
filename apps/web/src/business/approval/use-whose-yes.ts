import type { ApprovalMode } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../lib/api.ts'
import { useMay, useMe } from '../../lib/me.ts'
import { mayApprove } from './approval.ts'

/**
 * Whether this person's yes counts here. Where the mode is not at hand, the desk is asked for it, as soon as something
 * waits: with most roles, whether a yes counts depends on it.
 */
export function useWhoseYes(known: ApprovalMode | undefined, somethingWaits: boolean) {
  const { workspace } = useMe()
  const may = useMay('approve')
  const asks = may && known === undefined && workspace.role !== 'client' && somethingWaits
  const desk = useQuery({ ...apiQuery('postingDesk'), enabled: asks })
  const mode = known ?? (workspace.role === 'client' ? 'client' : desk.data?.approval)
  return {
    counts: may && mode !== undefined && mode !== 'off' && mayApprove(mode, workspace.role),
    isLoading: asks && desk.isLoading,
  }
}
