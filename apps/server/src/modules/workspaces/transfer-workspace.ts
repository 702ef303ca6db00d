import type { UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { WorkspacesDeps } from './deps.ts'
import {
  leadersOf,
  lockMembership,
  lockOwner,
  replaceOrganisationOwner,
  saveRole,
} from './membership-store.ts'
import { tellMembersChanged } from './tell-members-changed.ts'
import { findFacts } from './workspace-store.ts'

/**
 * Hands the workspace to another member; the owner before stays as an admin. A business goes with its workspace: the new
 * owner leads it and pays, and the one before does neither any more. An agency keeps leading what it hands to a client.
 * @throws auth.wrong_password, workspace.member_not_found, workspace.no_permission for who is not the owner any more
 */
export const createTransferWorkspace =
  (deps: WorkspacesDeps) =>
  async (member: Member, { userId, password }: { userId: UserId; password: string }): Promise<void> => {
    const { workspaceId } = member
    if (userId === member.userId) throw ownAlready()
    await deps.checkPassword(member, password)
    await deps.transactions.asSystem(async (tx) => {
      const facts = await findFacts(tx, workspaceId, { lock: true })
      if (!facts) throw new AppError('workspace.not_found')
      const { organisation } = facts
      const [owner, leaders] = [await lockOwner(tx, workspaceId), await leadersOf(tx, organisation.id)]
      const leads = leaders.some((one) => one.userId === member.userId && one.role === 'owner')
      // Of two transfers at once the second comes from somebody who has given it away.
      if (owner?.userId !== member.userId && !leads) throw new AppError('workspace.no_permission')
      const heir = await lockMembership(tx, workspaceId, userId)
      if (!heir) throw new AppError('workspace.member_not_found', {}, { field: 'userId' })
      if (heir.role === 'owner') return
      if (owner) await saveRole(tx, workspaceId, owner.userId, 'admin')
      await saveRole(tx, workspaceId, userId, 'owner')
      if (organisation.kind === 'business') await replaceOrganisationOwner(tx, organisation.id, userId)
      const [before, after] = [{ owner: owner?.userId ?? null }, { owner: userId }]
      await deps.audit.record(tx, member, 'workspace.transferred', workspaceId, before, after)
      await tellMembersChanged(deps, tx, workspaceId)
    })
  }

const ownAlready = () =>
  new AppError(
    'request.invalid',
    { reason: 'the workspace is yours already; choose another member.' },
    { field: 'userId' },
  )
