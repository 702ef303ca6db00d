import type { Invitation } from '@adwright/contract'
import { isExpired, resendsLeft, type StoredInvitation } from './invitation.ts'

export const presentInvitation = (
  invitation: StoredInvitation,
  invitedBy: string,
  now: Date,
): Invitation => ({
  id: invitation.id,
  email: invitation.email,
  role: invitation.role,
  invitedBy,
  createdAt: invitation.createdAt.toISOString(),
  expiresAt: invitation.expiresAt.toISOString(),
  expired: isExpired(invitation, now),
  resendsLeft: resendsLeft(invitation),
})
