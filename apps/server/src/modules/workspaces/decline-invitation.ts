import type { WorkspacesDeps } from './deps.ts'
import { AppError } from '#platform/errors.ts'
import { hashOf, refuseUnusable } from './invitation.ts'
import { endInvitation, findByToken } from './invitation-store.ts'
import { tellMembersChanged } from './tell-members-changed.ts'

/** Says no for the invited address; needs no account. @throws invitation.not_valid, invitation.expired */
export const createDeclineInvitation =
  (deps: WorkspacesDeps) =>
  (token: string): Promise<void> =>
    deps.transactions.asSystem(async (tx) => {
      const invitation = await findByToken(tx, hashOf(token), { lock: true })
      if (!invitation) throw new AppError('invitation.not_valid')
      const { id, workspaceId, email, role, state } = invitation
      if (state === 'declined') return
      refuseUnusable(invitation, deps.clock.now())
      await endInvitation(tx, invitation, { state: 'declined', at: deps.clock.now() })
      // Nobody in person: whoever holds the token.
      const nobody = { name: 'system' as const, workspaceId }
      await deps.audit.recordOf(tx, nobody, 'invitation.declined', id, { before: { email, role } })
      await tellMembersChanged(deps, tx, workspaceId)
    })
