import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { createCloseWorkspace } from './close-workspace.ts'
import type { WorkspacesDeps } from './deps.ts'
import { findFacts } from './workspace-store.ts'

/**
 * Deletes the workspace, for whoever knows its name and their own password.
 * @throws workspace.name_differs, auth.wrong_password, workspace.campaigns_running
 */
export const createDeleteWorkspace = (deps: WorkspacesDeps) => {
  const close = createCloseWorkspace(deps)
  return async (member: Member, { name, password }: { name: string; password: string }): Promise<void> => {
    await deps.checkPassword(member, password)
    await deps.transactions.asSystem(async (tx) => {
      const facts = await findFacts(tx, member.workspaceId, { lock: true })
      if (!facts) throw new AppError('workspace.not_found')
      if (facts.name !== name.trim())
        throw new AppError('workspace.name_differs', { name: facts.name }, { field: 'name' })
      await close(tx, member)
    })
  }
}
