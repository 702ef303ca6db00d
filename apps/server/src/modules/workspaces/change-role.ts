import type { GivenRole, UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { WorkspacesDeps } from './deps.ts'
import { lockMembership, saveRole } from './membership-store.ts'
import { refuseLeader } from './refuse-leader.ts'
import { refuseChangeOf, refuseStronger } from './role.ts'
import { refuseMissingRole } from './seats.ts'
import { tellMembersChanged } from './tell-members-changed.ts'
import { factsOf } from './workspace-facts.ts'

/**
 * Gives a member another role.
 * @throws workspace.member_not_found, workspace.own_role, workspace.owner_stays, workspace.role_too_strong,
 * workspace.through_organisation, plan.feature_missing
 */
export const createChangeRole =
  (deps: WorkspacesDeps) =>
  async (member: Member, { userId, role }: { userId: UserId; role: GivenRole }): Promise<void> => {
    const { workspaceId } = member
    const { organisation } = await factsOf(deps, workspaceId)
    await refuseMissingRole(deps, workspaceId, role)
    await refuseLeader(deps, member, organisation.id, userId)
    await deps.transactions.inWorkspace(workspaceId, async (tx) => {
      const found = await lockMembership(tx, workspaceId, userId)
      if (!found) throw new AppError('workspace.member_not_found')
      refuseChangeOf(member, found)
      refuseStronger(member.role, role)
      if (found.role === role) return
      await saveRole(tx, workspaceId, userId, role)
      await deps.audit.record(tx, member, 'member.role_changed', userId, { role: found.role }, { role })
      await tellMembersChanged(deps, tx, workspaceId)
    })
  }
