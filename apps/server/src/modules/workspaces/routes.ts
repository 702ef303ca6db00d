import type { Router } from '#platform/http/router.ts'
import type { Workspaces } from './index.ts'

export function workspaceRoutes(router: Router, workspaces: Workspaces): void {
  const { members, invitations } = workspaces
  router.route('listWorkspaces', ({ person, query }) => workspaces.list(person.userId, query))
  router.route('openWorkspace', ({ person, params }) => workspaces.open(person.userId, params.id))
  router.route('transferWorkspace', async ({ member, body }) => {
    await workspaces.transfer(member, body)
    return { done: true }
  })
  router.route('deleteWorkspace', async ({ member, body }) => {
    await workspaces.delete(member, body)
    return { done: true }
  })
  router.route('listMembers', ({ member }) => members.list(member))
  router.route('changeRole', async ({ member, body }) => {
    await members.changeRole(member, body)
    return { done: true }
  })
  router.route('removeMember', async ({ member, body }) => {
    await members.remove(member, body.userId)
    return { done: true }
  })
  router.route('leaveWorkspace', async ({ member }) => {
    await members.leave(member)
    return { done: true }
  })
  router.route('inviteMember', ({ member, body }) => invitations.send(member, body))
  router.route('resendInvitation', ({ member, params }) => invitations.resend(member, params.id))
  router.route('revokeInvitation', async ({ member, params }) => {
    await invitations.revoke(member, params.id)
    return { done: true }
  })
  router.route('seeInvitation', ({ body }) => invitations.see(body.token))
  router.route('acceptInvitation', async ({ person, body }) => {
    const workspaceId = await invitations.accept(person, body.token)
    return workspaces.open(person.userId, workspaceId)
  })
  router.route('declineInvitation', async ({ body }) => {
    await invitations.decline(body.token)
    return { done: true }
  })
}
