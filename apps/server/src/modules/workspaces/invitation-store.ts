import type { GivenRole, InvitationId, UserId, WorkspaceId } from '@adwright/contract'
import type { Selectable } from 'kysely'
import type { Invitations } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { InvitationState, StoredInvitation } from './invitation.ts'

/** @returns false when there is one to this address already */
export async function insertInvitation(
  tx: Tx,
  { tokenHash, ...invitation }: StoredInvitation & { tokenHash: string },
): Promise<boolean> {
  const row = await tx
    .insertInto('invitations')
    .values({
      invitation_id: invitation.id,
      workspace_id: invitation.workspaceId,
      email: invitation.email,
      role: invitation.role,
      token_hash: tokenHash,
      invited_by: invitation.invitedBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'email']).where('state', '=', 'pending').doNothing(),
    )
    .returning('invitation_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Those that wait for an answer, expired ones too, the newest first. */
export async function pendingInvitations(tx: Tx, workspaceId: WorkspaceId): Promise<StoredInvitation[]> {
  const rows = await tx
    .selectFrom('invitations')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'pending')
    .orderBy('created_at', 'desc')
    .orderBy('invitation_id', 'desc')
    .execute()
  return rows.map(present)
}

/** One that waits for an answer, locked. */
export async function lockPending(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: InvitationId,
): Promise<StoredInvitation | undefined> {
  const row = await tx
    .selectFrom('invitations')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('invitation_id', '=', id)
    .where('state', '=', 'pending')
    .forUpdate()
    .executeTakeFirst()
  return row && present(row)
}

/** Needs the system role: whoever holds a token is in no workspace yet. Those of erased workspaces are not found. */
export async function findByToken(
  tx: Tx,
  tokenHash: string,
  { lock = false } = {},
): Promise<StoredInvitation | undefined> {
  const row = await tx
    .selectFrom('invitations as i')
    .innerJoin('workspaces as w', 'w.workspace_id', 'i.workspace_id')
    .selectAll('i')
    .where('i.token_hash', '=', tokenHash)
    .where('w.erased_at', 'is', null)
    .$if(lock, (query) => query.forUpdate('i'))
    .executeTakeFirst()
  return row && present(row)
}

/** It goes out once more: another token, and as much time as at first. */
export async function renewInvitation(
  tx: Tx,
  { id, workspaceId, sent, expiresAt }: StoredInvitation,
  tokenHash: string,
): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ sent, expires_at: expiresAt, token_hash: tokenHash })
    .where('workspace_id', '=', workspaceId)
    .where('invitation_id', '=', id)
    .execute()
}

export async function endInvitation(
  tx: Tx,
  { id, workspaceId }: Pick<StoredInvitation, 'id' | 'workspaceId'>,
  end: { state: Exclude<InvitationState, 'pending'>; at: Date; acceptedBy?: UserId },
): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ state: end.state, ended_at: end.at, accepted_by: end.acceptedBy ?? null })
    .where('workspace_id', '=', workspaceId)
    .where('invitation_id', '=', id)
    .execute()
}

/** One that nobody answered in time makes room for another to the same address. */
export async function endExpired(tx: Tx, workspaceId: WorkspaceId, email: string, now: Date): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ state: 'revoked', ended_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email)
    .where('state', '=', 'pending')
    .where('expires_at', '<=', now)
    .execute()
}

const present = (row: Selectable<Invitations>): StoredInvitation => ({
  // Only this store writes the table, from these very types; the table checks the literals.
  id: row.invitation_id as InvitationId,
  workspaceId: row.workspace_id as WorkspaceId,
  email: row.email,
  role: row.role as GivenRole,
  state: row.state as InvitationState,
  invitedBy: row.invited_by as UserId,
  acceptedBy: row.accepted_by as UserId | null,
  sent: row.sent,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
})
