import type { Invitation, InvitationId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { WorkspacesDeps } from './deps.ts'
import { expiryFrom, MOST_RESENDS, newToken, resendsLeft, type StoredInvitation } from './invitation.ts'
import { lockPending, renewInvitation } from './invitation-store.ts'
import { presentInvitation } from './present-invitation.ts'
import { askForSeat } from './seats.ts'
import { sendInvitation } from './send-invitation.ts'
import { tellMembersChanged } from './tell-members-changed.ts'
import { factsOf } from './workspace-facts.ts'

/**
 * Sends an invitation again, also one that has expired: with another token, so the link of the mail before is dead.
 * @throws invitation.not_found, invitation.sent_too_often, plan.seats_taken
 */
export const createResendInvitation =
  (deps: WorkspacesDeps) =>
  async (member: Member, id: InvitationId): Promise<Invitation> => {
    const { workspaceId } = member
    const { name, organisation } = await factsOf(deps, workspaceId)
    const keepSeat = await askForSeat(deps, member, organisation.id)
    const { token, tokenHash } = newToken()
    const now = deps.clock.now()
    const invitation = await deps.transactions.asSystem(async (tx) => {
      const found = await lockPending(tx, workspaceId, id)
      if (!found) throw new AppError('invitation.not_found')
      if (resendsLeft(found) === 0) throw new AppError('invitation.sent_too_often', { most: MOST_RESENDS })
      // One that had expired gave its seat back.
      await keepSeat(tx, found.email)
      const again: StoredInvitation = { ...found, sent: found.sent + 1, expiresAt: expiryFrom(now) }
      await renewInvitation(tx, again, tokenHash)
      const [before, after] = [{ sent: found.sent }, { sent: again.sent, email: again.email }]
      await deps.audit.record(tx, member, 'invitation.resent', id, before, after)
      await tellMembersChanged(deps, tx, workspaceId)
      return again
    })
    const names = await deps.people.find([invitation.invitedBy, member.userId])
    const inviter = (names.get(invitation.invitedBy) ?? names.get(member.userId))?.name ?? ''
    await sendInvitation(deps, { invitation, inviter, workspace: name, token })
    return presentInvitation(invitation, inviter, now)
  }
