import type { Invitation, InviteMember } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import type { WorkspacesDeps } from './deps.ts'
import { expiryFrom, newToken, type StoredInvitation } from './invitation.ts'
import { endExpired, insertInvitation } from './invitation-store.ts'
import { lockMembership } from './membership-store.ts'
import { presentInvitation } from './present-invitation.ts'
import { refuseStronger } from './role.ts'
import { askForSeat, refuseMissingRole } from './seats.ts'
import { sendInvitation } from './send-invitation.ts'
import { tellMembersChanged } from './tell-members-changed.ts'
import { factsOf } from './workspace-facts.ts'

/**
 * Invites an address; nobody is a member before they have said yes. As the system, because the seats of all workspaces
 * of the organisation are counted.
 * @throws workspace.role_too_strong, workspace.member_already, invitation.pending_already, plan.seats_taken, plan.feature_missing
 */
export const createInviteMember =
  (deps: WorkspacesDeps) =>
  async (member: Member, { email, role }: InviteMember): Promise<Invitation> => {
    refuseStronger(member.role, role)
    const { workspaceId } = member
    const { name, organisation } = await factsOf(deps, workspaceId)
    await refuseMissingRole(deps, workspaceId, role)
    const keepSeat = await askForSeat(deps, member, organisation.id)
    const { token, tokenHash } = newToken()
    const now = deps.clock.now()
    const invitation: StoredInvitation = {
      id: newId('inv'),
      workspaceId,
      email,
      role,
      state: 'pending',
      invitedBy: member.userId,
      acceptedBy: null,
      sent: 1,
      createdAt: now,
      expiresAt: expiryFrom(now),
    }
    await deps.transactions.asSystem(async (tx) => {
      const account = (await deps.people.findByEmail([email])).get(email)
      if (account && (await lockMembership(tx, workspaceId, account.id)))
        throw new AppError('workspace.member_already', { email }, { field: 'email' })
      await endExpired(tx, workspaceId, email, now)
      await keepSeat(tx, email)
      if (!(await insertInvitation(tx, { ...invitation, tokenHash })))
        throw new AppError('invitation.pending_already', { email }, { field: 'email' })
      await deps.audit.record(tx, member, 'invitation.sent', invitation.id, undefined, { email, role })
      await tellMembersChanged(deps, tx, workspaceId)
    })
    const inviter = (await deps.people.find([member.userId])).get(member.userId)?.name ?? ''
    await sendInvitation(deps, { invitation, inviter, workspace: name, token })
    return presentInvitation(invitation, inviter, now)
  }
