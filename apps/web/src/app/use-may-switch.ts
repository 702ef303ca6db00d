import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../lib/api.ts'
import { useLeadsAgency } from '../lib/me.ts'

/** Whether there is anything to choose from: two workspaces, or an agency that will have more. */
export function useMaySwitch(): boolean {
  const leadsAgency = useLeadsAgency()
  const { data } = useQuery({ ...apiQuery('listWorkspaces', { query: { limit: 2 } }), staleTime: 300_000 })
  return leadsAgency || (data?.workspaces.length ?? 0) > 1
}
