import type { WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member, Person } from '#platform/member.ts'
import type { WorkspacesDeps } from './deps.ts'
import { hashOf, refuseUnusable } from './invitation.ts'
import { endInvitation, findByToken } from './invitation-store.ts'
import { addMembership, lockMembership } from './membership-store.ts'
import { tellMembersChanged } from './tell-members-changed.ts'
import { findFacts, saveHome } from './workspace-store.ts'

/**
 * Makes the invited person a member, once. Sent twice, it answers the same to whoever is a member by it, and nothing
 * happens again; the token of somebody who was removed since opens nothing.
 * @throws invitation.other_person, invitation.not_valid, invitation.expired
 */
export const createAcceptInvitation =
  (deps: WorkspacesDeps) =>
  async (person: Person, token: string): Promise<WorkspaceId> => {
    const me = (await deps.people.find([person.userId])).get(person.userId)
    if (!me) throw new AppError('auth.required')
    return deps.transactions.asSystem(async (tx) => {
      const invitation = await findByToken(tx, hashOf(token), { lock: true })
      const facts = invitation && (await findFacts(tx, invitation.workspaceId))
      if (!invitation || !facts) throw new AppError('invitation.not_valid')
      const { id, workspaceId, role, email, invitedBy } = invitation
      if (email !== me.email.toLowerCase()) throw new AppError('invitation.other_person', { email })
      const isMine = invitation.state === 'accepted' && invitation.acceptedBy === me.id
      if (isMine && (await lockMembership(tx, workspaceId, me.id))) return workspaceId
      const now = deps.clock.now()
      refuseUnusable(invitation, now)
      await addMembership(tx, workspaceId, { userId: me.id, role, joinedAt: now })
      await endInvitation(tx, invitation, { state: 'accepted', at: now, acceptedBy: me.id })
      await saveHome(tx, me.id, workspaceId, now)
      const member: Member = {
        ...person,
        workspaceId,
        role,
        organisation: { id: facts.organisation.id, role: null },
      }
      // Whoever sent it hears of this entry, by mail too unless they chose otherwise.
      await deps.audit.record(tx, member, 'invitation.accepted', id, undefined, { email, role, invitedBy })
      await tellMembersChanged(deps, tx, workspaceId)
      return workspaceId
    })
  }
