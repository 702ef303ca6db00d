import type {
  GivenRole,
  Invitation,
  InvitationId,
  InviteMember,
  MemberList,
  OrganisationId,
  SeenInvitation,
  UserId,
  Workspace,
  WorkspaceId,
  WorkspacePage,
} from '@adwright/contract'
import type { Member, Person } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { createAcceptInvitation } from './accept-invitation.ts'
import { createChangeRole } from './change-role.ts'
import { createCloseWorkspace } from './close-workspace.ts'
import { createDeclineInvitation } from './decline-invitation.ts'
import { createDeleteWorkspace } from './delete-workspace.ts'
import type { WorkspacesDeps } from './deps.ts'
import { createEraseWorkspace, type EraseWorkspace } from './erase-workspace.ts'
import { createInviteMember } from './invite-member.ts'
import { createLeaveWorkspace } from './leave-workspace.ts'
import { createListMembers } from './list-members.ts'
import { createListWorkspaces, type WorkspaceQuery } from './list-workspaces.ts'
import { createMembershipMemory } from './membership-memory.ts'
import { createOpenWorkspace } from './open-workspace.ts'
import { createRemoveMember } from './remove-member.ts'
import { createResendInvitation } from './resend-invitation.ts'
import { createRevokeInvitation } from './revoke-invitation.ts'
import { createSeeInvitation } from './see-invitation.ts'
import { createTransferWorkspace } from './transfer-workspace.ts'
import { createUpdateWorkspace, refuseUnknownTimeZone, type WorkspaceChange } from './update-workspace.ts'
import {
  ensureOwnWorkspace,
  findWorkspace,
  insertWorkspace,
  type Membership,
  type Owner,
} from './workspace-store.ts'

export type { KnownPerson, People, TeamLimits, WorkspacesDeps } from './deps.ts'
export { workspaceJobs } from './jobs.ts'
export { workspaceRoutes } from './routes.ts'
export { isTimeZone } from './time-zone.ts'
export type { Membership } from './workspace-store.ts'

export type Workspaces = {
  /** The user's own workspace, made now when there is none. */
  ensureOwn(user: Owner): Promise<Membership>
  /** Role in that workspace, or (without one) in the one they were in last; at most five seconds old. */
  membershipOf(userId: UserId, workspaceId?: WorkspaceId): Promise<Membership | undefined>
  /** Forgets what this process remembers of memberships: after somebody's place changed. */
  forget(): void
  get(tx: Tx, member: Member): Promise<Workspace>
  list(userId: UserId, query: WorkspaceQuery): Promise<WorkspacePage>
  open(userId: UserId, workspaceId: WorkspaceId): Promise<Workspace>
  update(member: Member, change: WorkspaceChange): Promise<void>
  transfer(member: Member, wish: { userId: UserId; password: string }): Promise<void>
  delete(member: Member, wish: { name: string; password: string }): Promise<void>
  /** The same without questions, in a transaction of the system. @throws workspace.campaigns_running */
  close(tx: Tx, member: Member): Promise<void>
  /** Makes a workspace for a client of an agency, in a transaction of the system. Whoever leads it is there by that. */
  add(
    tx: Tx,
    organisationId: OrganisationId,
    workspace: { name: string; timeZone: string },
  ): Promise<WorkspaceId>
  members: {
    list(member: Member): Promise<MemberList>
    changeRole(member: Member, wish: { userId: UserId; role: GivenRole }): Promise<void>
    remove(member: Member, userId: UserId): Promise<void>
    leave(member: Member): Promise<void>
  }
  invitations: {
    send(member: Member, wish: InviteMember): Promise<Invitation>
    resend(member: Member, id: InvitationId): Promise<Invitation>
    revoke(member: Member, id: InvitationId): Promise<void>
    see(token: string): Promise<SeenInvitation>
    accept(person: Person, token: string): Promise<WorkspaceId>
    decline(token: string): Promise<void>
  }
  /** The parts of the job that erases what was deleted. */
  erase: EraseWorkspace
}

export function createWorkspaces(deps: WorkspacesDeps): Workspaces {
  const { transactions } = deps
  const memory = createMembershipMemory(deps)
  const thenForget =
    <Given extends unknown[], Answer>(act: (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> => {
      const answer = await act(...given)
      memory.forget()
      return answer
    }
  return {
    ensureOwn: (user) => transactions.asSystem((tx) => ensureOwnWorkspace(tx, user, deps)),
    membershipOf: memory.membershipOf,
    forget: memory.forget,
    get: findWorkspace,
    list: createListWorkspaces(deps),
    open: thenForget(createOpenWorkspace(deps)),
    update: createUpdateWorkspace(deps),
    transfer: thenForget(createTransferWorkspace(deps)),
    delete: thenForget(createDeleteWorkspace(deps)),
    close: createCloseWorkspace(deps),
    add: (tx, organisationId, { name, timeZone }) => {
      refuseUnknownTimeZone(timeZone)
      return insertWorkspace(tx, { organisationId, name, timeZone, forClient: true })
    },
    members: {
      list: createListMembers(deps),
      changeRole: thenForget(createChangeRole(deps)),
      remove: thenForget(createRemoveMember(deps)),
      leave: thenForget(createLeaveWorkspace(deps)),
    },
    invitations: {
      send: createInviteMember(deps),
      resend: createResendInvitation(deps),
      revoke: createRevokeInvitation(deps),
      see: createSeeInvitation(deps),
      accept: thenForget(createAcceptInvitation(deps)),
      decline: createDeclineInvitation(deps),
    },
    erase: createEraseWorkspace(deps),
  }
}
