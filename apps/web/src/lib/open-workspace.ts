import type { WorkspaceId } from '@adwright/contract'
import { useMutation } from '@tanstack/react-query'
import { api } from './api.ts'
import { addressIn, leaveWorkspace } from './workspace-here.ts'

/** A full load: nothing of the workspace before stays in memory for the next one. */
export const goTo = (id: WorkspaceId): void => location.assign(addressIn(id, '/dashboard'))

/** After somebody is in this workspace no longer: into the one that is left to them. */
export function goElsewhere(): void {
  leaveWorkspace()
  location.assign('/dashboard')
}

/** Opens another workspace in this tab, and it is the one that the next sign-in begins in. Other tabs stay where they are. */
export const useOpenWorkspace = () =>
  useMutation({
    mutationFn: (id: WorkspaceId) => api('openWorkspace', { params: { id } }),
    onSuccess: ({ id }) => goTo(id),
  })
