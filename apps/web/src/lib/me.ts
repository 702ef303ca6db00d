import { useSuspenseQuery } from '@tanstack/react-query'
import type { Answer } from '@adwright/contract'
import { isPermitted, type Permission } from '@adwright/contract/permissions'
import { apiQuery } from './api.ts'

export const meQuery = { ...apiQuery('me'), staleTime: 60_000 }

/** Who is signed in. Inside the app shell it is always there: the route loads it before anything is drawn. */
export const useMe = () => useSuspenseQuery(meQuery).data

/** The clock that I read where no other one rules: the calendar keeps that of the workspace, figures that of the ad account. */
export const ownZoneOf = ({ user, workspace }: Answer<'me'>): string => user.timeZone ?? workspace.timeZone

/** Whether I may do this here: the server asks the same table. */
export function useMay(permission: Permission): boolean {
  const { workspace, organisation } = useMe()
  return isPermitted({ role: workspace.role, organisation }, permission)
}

/** Analysts and clients look; owners, admins and editors change. */
export const useMayWrite = (): boolean => useMay('create')

/** Whether I lead an agency: then I am in the workspaces of all its clients. */
export function useLeadsAgency(): boolean {
  const { organisation } = useMe()
  return organisation.kind === 'agency' && organisation.role !== null
}
