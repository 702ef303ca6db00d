import type { UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { WorkspacesDeps } from './deps.ts'
import { lockMembership, removeMembership } from './membership-store.ts'
import { refuseLeader } from './refuse-leader.ts'
import { refuseChangeOf } from './role.ts'
import { tellMembersChanged } from './tell-members-changed.ts'
import { factsOf } from './workspace-facts.ts'

/**
 * Takes somebody out of the workspace. What they made stays.
 * @throws workspace.member_not_found, workspace.own_role, workspace.owner_stays, workspace.role_too_strong, workspace.through_organisation
 */
export const createRemoveMember =
  (deps: WorkspacesDeps) =>
  async (member: Member, userId: UserId): Promise<void> => {
    const { workspaceId } = member
    const { organisation } = await factsOf(deps, workspaceId)
    await refuseLeader(deps, member, organisation.id, userId)
    await deps.transactions.inWorkspace(workspaceId, async (tx) => {
      const found = await lockMembership(tx, workspaceId, userId)
      if (!found) throw new AppError('workspace.member_not_found')
      refuseChangeOf(member, found)
      await removeMembership(tx, workspaceId, userId)
      await deps.audit.record(tx, member, 'member.removed', userId, { role: found.role })
      await tellMembersChanged(deps, tx, workspaceId)
    })
  }
