import type { WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Transactions } from '#platform/transaction.ts'
import { findFacts, type WorkspaceFacts } from './workspace-store.ts'

/** @throws workspace.not_found for one that is erased */
export async function factsOf(
  { transactions }: { transactions: Transactions },
  workspaceId: WorkspaceId,
): Promise<WorkspaceFacts> {
  const facts = await transactions.asSystem((tx) => findFacts(tx, workspaceId))
  if (!facts) throw new AppError('workspace.not_found')
  return facts
}
