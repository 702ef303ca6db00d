import type { WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import { connectionsOf, eraseTokens } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'
import { forgetStatesOf } from './state-store.ts'

/**
 * Forgets every token of a workspace that is being deleted, and every sign-in at Meta under way, in the transaction that
 * deletes it. Nothing is revoked at Meta: it knows the person only, who may be connected in other workspaces too.
 */
export const createForgetWorkspace =
  ({ clock }: Pick<ConnectionDeps, 'clock'>) =>
  async (tx: Tx, workspaceId: WorkspaceId): Promise<void> => {
    for (const id of await connectionsOf(tx, workspaceId)) await eraseTokens(tx, workspaceId, id, clock.now())
    await forgetStatesOf(tx, workspaceId)
  }
