import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import type { WorkspacesDeps } from './deps.ts'
import { eraseWorkflow, type EraseInput } from './erase-workspace.ts'
import { findFacts, markErased } from './workspace-store.ts'

/** In an error: more names than these help nobody. */
const MOST_NAMED = 5

/**
 * From here on nobody sees the workspace, nothing of it goes on by itself, and a job erases what is in it. In a
 * transaction of the system. Refused while campaigns spend at Meta, where they would go on without anybody who can stop them.
 * @throws workspace.not_found, workspace.campaigns_running
 */
export const createCloseWorkspace =
  (deps: WorkspacesDeps) =>
  async (tx: Tx, member: Member): Promise<void> => {
    const { workspaceId } = member
    // A launch that is being written down ends first and is then seen.
    const facts = await findFacts(tx, workspaceId, { lock: true })
    if (!facts) throw new AppError('workspace.not_found')
    const running = await deps.runningCampaigns(tx, workspaceId)
    if (running.length > 0) throw new AppError('workspace.campaigns_running', { campaigns: inWords(running) })
    await deps.standDown(tx, workspaceId)
    await markErased(tx, workspaceId, deps.clock.now())
    const there: Member = { ...member, organisation: { id: facts.organisation.id, role: null } }
    await deps.audit.record(tx, there, 'workspace.deleted', workspaceId, { name: facts.name })
    const input: EraseInput = { workspaceId, organisationId: facts.organisation.id }
    await deps.jobs.enqueue(tx, eraseWorkflow, input, { key: workspaceId })
  }

function inWords(names: readonly string[]): string {
  const more = names.length - MOST_NAMED
  return more > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more` : names.join(', ')
}
