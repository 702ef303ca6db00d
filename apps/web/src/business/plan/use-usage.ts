import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../lib/api.ts'

export const usageQuery = { ...apiQuery('getUsage'), staleTime: 60_000 }

/** The plan of this workspace and what is used of it. Undefined before it is known: nothing waits for it. */
export const useUsage = () => useQuery(usageQuery).data
