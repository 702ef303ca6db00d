import type { Organisation } from '@adwright/contract'
import { useQueryClient } from '@tanstack/react-query'
import { apiQuery, refresh } from '../../lib/api.ts'

/** Every change answers with the organisation as it is now; who I am in it may be another thing too. */
export function useKeepOrganisation() {
  const client = useQueryClient()
  return async (now: Organisation) => {
    client.setQueryData(apiQuery('getOrganisation').queryKey, now)
    await refresh(client, 'me', 'listMembers', 'listWorkspaces')
  }
}
