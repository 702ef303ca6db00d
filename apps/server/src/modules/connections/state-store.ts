import type { ConnectionId, UserId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

export type SignInState = {
  workspaceId: WorkspaceId
  userId: UserId
  returnTo: string
  /** The connection it is there to renew, if any. */
  connectionId: ConnectionId | undefined
  askedScopes: string[]
}

export async function insertState(
  tx: Tx,
  state: SignInState & { hash: string; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('connection_states')
    .values({
      state_hash: state.hash,
      workspace_id: state.workspaceId,
      user_id: state.userId,
      return_to: state.returnTo,
      connection_id: state.connectionId ?? null,
      asked_scopes: state.askedScopes,
      expires_at: state.expiresAt,
    })
    .execute()
}

/** Those of a workspace that is being deleted. */
export async function forgetStatesOf(tx: Tx, workspaceId: WorkspaceId): Promise<void> {
  await tx.deleteFrom('connection_states').where('workspace_id', '=', workspaceId).execute()
}

/**
 * Takes a state out of use, once; with `owner`, only if it is theirs. Runs as the system: Meta's redirect does not say
 * which workspace it is for.
 */
export async function spendState(
  tx: Tx,
  hash: string,
  now: Date,
  owner?: { userId: UserId; workspaceId: WorkspaceId },
): Promise<SignInState | undefined> {
  const row = await tx
    .updateTable('connection_states')
    .set({ used_at: now })
    .where('state_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .$if(owner !== undefined, (query) =>
      query.where('user_id', '=', owner?.userId ?? '').where('workspace_id', '=', owner?.workspaceId ?? ''),
    )
    .returning(['workspace_id', 'user_id', 'return_to', 'connection_id', 'asked_scopes'])
    .executeTakeFirst()
  // The ids were written from branded ones.
  return (
    row && {
      workspaceId: row.workspace_id as WorkspaceId,
      userId: row.user_id as UserId,
      returnTo: row.return_to,
      connectionId: (row.connection_id ?? undefined) as ConnectionId | undefined,
      askedScopes: row.asked_scopes,
    }
  )
}

export async function forgetStates(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('connection_states').where('expires_at', '<', before).execute()
}
