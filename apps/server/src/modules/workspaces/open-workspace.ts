import type { UserId, Workspace, WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { WorkspacesDeps } from './deps.ts'
import { findMembership, findWorkspace, saveHome } from './workspace-store.ts'

/** Goes into a workspace and remembers that: it is where the next sign-in begins. @throws workspace.not_found */
export const createOpenWorkspace =
  ({ transactions, clock }: Pick<WorkspacesDeps, 'transactions' | 'clock'>) =>
  async (userId: UserId, workspaceId: WorkspaceId): Promise<Workspace> => {
    const membership = await transactions.asSystem((tx) => findMembership(tx, userId, workspaceId))
    if (!membership) throw new AppError('workspace.not_found')
    await transactions.inPerson(userId, (tx) => saveHome(tx, userId, workspaceId, clock.now()))
    return transactions.inWorkspace(workspaceId, (tx) => findWorkspace(tx, membership))
  }
