import type { PolicyPart } from '#platform/http/policy.ts'

export const workspacesPolicy = {
  listWorkspaces: 'personal',
  openWorkspace: 'person',
  listMembers: 'view',
  changeRole: 'people',
  removeMember: 'people',
  leaveWorkspace: 'belong',
  transferWorkspace: 'own',
  deleteWorkspace: 'own',
  inviteMember: 'people',
  resendInvitation: 'people',
  revokeInvitation: 'people',
  seeInvitation: 'public',
  acceptInvitation: 'person',
  declineInvitation: 'public',
} as const satisfies PolicyPart
