import { useSuspenseQuery } from '@tanstack/react-query'
import { apiQuery } from './api.ts'

export const meQuery = { ...apiQuery('me'), staleTime: 60_000 }

/** Who is signed in. Inside the app shell it is always there: the route loads it before anything is drawn. */
export const useMe = () => useSuspenseQuery(meQuery).data

/** Analysts and clients look; owners, admins and editors change. */
export const useMayWrite = (): boolean => ['owner', 'admin', 'editor'].includes(useMe().workspace.role)
