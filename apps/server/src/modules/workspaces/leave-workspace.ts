import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { WorkspacesDeps } from './deps.ts'
import { lockMembership, removeMembership } from './membership-store.ts'
import { tellMembersChanged } from './tell-members-changed.ts'

/**
 * Goes away by oneself.
 * @throws workspace.owner_stays, workspace.through_organisation for who has no membership, auth.session_needed
 */
export const createLeaveWorkspace =
  (deps: WorkspacesDeps) =>
  async (member: Member): Promise<void> => {
    // A program with a key is nobody in person: it does not leave for whoever made the key.
    if (member.scopes) throw new AppError('auth.session_needed')
    const { workspaceId, userId } = member
    const me = (await deps.people.find([userId])).get(userId)
    await deps.transactions.inWorkspace(workspaceId, async (tx) => {
      const found = await lockMembership(tx, workspaceId, userId)
      if (!found) throw new AppError('workspace.through_organisation', { name: me?.name ?? '' })
      if (found.role === 'owner') throw new AppError('workspace.owner_stays')
      await removeMembership(tx, workspaceId, userId)
      await deps.audit.record(tx, member, 'member.left', userId, { role: found.role })
      await tellMembersChanged(deps, tx, workspaceId)
    })
  }
