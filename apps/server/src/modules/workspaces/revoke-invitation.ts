import type { InvitationId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { WorkspacesDeps } from './deps.ts'
import { endInvitation, lockPending } from './invitation-store.ts'
import { tellMembersChanged } from './tell-members-changed.ts'

/** Takes an invitation back: its link opens nothing any more. @throws invitation.not_found */
export const createRevokeInvitation =
  (deps: WorkspacesDeps) =>
  ({ workspaceId, ...rest }: Member, id: InvitationId): Promise<void> =>
    deps.transactions.inWorkspace(workspaceId, async (tx) => {
      const found = await lockPending(tx, workspaceId, id)
      if (!found) throw new AppError('invitation.not_found')
      await endInvitation(tx, found, { state: 'revoked', at: deps.clock.now() })
      const { email, role } = found
      await deps.audit.record(tx, { workspaceId, ...rest }, 'invitation.revoked', id, { email, role })
      await tellMembersChanged(deps, tx, workspaceId)
    })
