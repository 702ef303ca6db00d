import { isPermitted, type MemberList, type WorkspaceMember } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { WorkspacesDeps } from './deps.ts'
import { pendingInvitations } from './invitation-store.ts'
import { leadersOf, membershipsOf, type Leader, type StoredMembership } from './membership-store.ts'
import { presentInvitation } from './present-invitation.ts'
import { byStrength, strongestRole } from './role.ts'

type Listed = Omit<WorkspaceMember, 'name' | 'email' | 'joinedAt' | 'you'> & { joinedAt: Date }

/**
 * The people of a workspace, the strongest first. Who leads the organisation without being a member is shown to those
 * who lead it too: the client of an agency sees its own people. Addresses are for those who work there; whoever only
 * looks on sees the owner's and their own.
 */
export const createListMembers =
  ({ transactions, people, clock }: WorkspacesDeps) =>
  async (member: Member): Promise<MemberList> => {
    const { workspaceId, organisation } = member
    const { memberships, invitations } = await transactions.inWorkspace(workspaceId, async (tx) => ({
      memberships: await membershipsOf(tx, workspaceId),
      invitations: isPermitted(member, 'manage') ? await pendingInvitations(tx, workspaceId) : [],
    }))
    const leaders =
      organisation?.role != null
        ? await transactions.inOrganisation(organisation.id, (tx) => leadersOf(tx, organisation.id))
        : []
    const listed = listOf(memberships, leaders)
    const known = await people.find([
      ...listed.map(({ userId }) => userId),
      ...invitations.map(({ invitedBy }) => invitedBy),
    ])
    const seesAll = isPermitted(member, 'create')
    const members = listed.map(({ joinedAt, ...one }): WorkspaceMember => {
      const { name = '', email = null } = known.get(one.userId) ?? {}
      const you = one.userId === member.userId
      const shown = seesAll || you || one.role === 'owner'
      return { ...one, name, email: shown ? email : null, joinedAt: joinedAt.toISOString(), you }
    })
    return {
      members: members.toSorted((a, b) => byStrength(a.role, b.role) || a.name.localeCompare(b.name)),
      invitations: invitations.map((invitation) =>
        presentInvitation(invitation, known.get(invitation.invitedBy)?.name ?? '', clock.now()),
      ),
    }
  }

function listOf(memberships: readonly StoredMembership[], leaders: readonly Leader[]): Listed[] {
  const leads = new Map(leaders.map((leader) => [leader.userId, leader.role]))
  const members = memberships.map(({ userId, role, joinedAt }) => ({
    userId,
    role: strongestRole(role, leads.get(userId) ?? null),
    joinedAt,
    throughOrganisation: false,
  }))
  const here = new Set(members.map(({ userId }) => userId))
  const through = leaders
    .filter(({ userId }) => !here.has(userId))
    .map(({ userId, role, since }) => ({ userId, role, joinedAt: since, throughOrganisation: true }))
  return [...members, ...through]
}
