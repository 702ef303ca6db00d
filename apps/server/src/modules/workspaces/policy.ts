import type { PolicyPart } from '#platform/http/policy.ts'

export const workspacesPolicy = {
  listWorkspaces: 'person',
  openWorkspace: 'person',
  listMembers: 'view',
  changeRole: 'manage',
  removeMember: 'manage',
  leaveWorkspace: 'belong',
  transferWorkspace: 'own',
  deleteWorkspace: 'own',
  inviteMember: 'manage',
  resendInvitation: 'manage',
  revokeInvitation: 'manage',
  seeInvitation: 'public',
  acceptInvitation: 'person',
  declineInvitation: 'public',
} as const satisfies PolicyPart
