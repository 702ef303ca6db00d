import { createHash, randomBytes } from 'node:crypto'
import type { GivenRole, InvitationId, UserId, WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'

export type InvitationState = 'pending' | 'accepted' | 'declined' | 'revoked'
export type StoredInvitation = {
  id: InvitationId
  workspaceId: WorkspaceId
  /** In lower case. */
  email: string
  role: GivenRole
  state: InvitationState
  invitedBy: UserId
  acceptedBy: UserId | null
  /** How often it went out. */
  sent: number
  createdAt: Date
  expiresAt: Date
}

const VALID_MS = 7 * 24 * 3_600_000
export const MOST_RESENDS = 5

/** The token goes into the mail and nowhere else. 256 random bits need no slow hash. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: hashOf(token) }
}
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

export const expiryFrom = (now: Date): Date => new Date(now.getTime() + VALID_MS)
export const isExpired = ({ expiresAt }: Pick<StoredInvitation, 'expiresAt'>, now: Date): boolean =>
  expiresAt <= now
export const resendsLeft = ({ sent }: Pick<StoredInvitation, 'sent'>): number =>
  Math.max(0, MOST_RESENDS - (sent - 1))

/** @throws invitation.not_valid, invitation.expired */
export function refuseUnusable(invitation: Pick<StoredInvitation, 'state' | 'expiresAt'>, now: Date): void {
  if (invitation.state !== 'pending') throw new AppError('invitation.not_valid')
  if (isExpired(invitation, now)) throw new AppError('invitation.expired')
}
