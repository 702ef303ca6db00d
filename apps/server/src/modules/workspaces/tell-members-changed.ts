import type { WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import type { WorkspacesDeps } from './deps.ts'

/** Open browsers read the list of members anew. */
export const tellMembersChanged = (
  { events }: Pick<WorkspacesDeps, 'events'>,
  tx: Tx,
  workspaceId: WorkspaceId,
): Promise<void> => events.publish(tx, workspaceId, { name: 'workspace.members_changed', data: {} })
