import type { ConnectionId, WorkspaceId } from '@adwright/contract'
import type { Jobs } from '#platform/jobs.ts'
import type { Tx } from '#platform/transaction.ts'

export const checkWorkflow = 'connections.check'
export const subscribeWorkflow = 'connections.subscribe'
export type CheckInput = { workspaceId: WorkspaceId; connectionId: ConnectionId }

/** Asks for a look at a connection soon. The same reason is one look. */
export const enqueueCheck = (
  { jobs }: { jobs: Pick<Jobs, 'enqueue'> },
  tx: Tx,
  input: CheckInput,
  reason: string,
): Promise<void> => jobs.enqueue(tx, checkWorkflow, input, { key: `${input.connectionId}:${reason}` })

/** Asks for webhooks of what is chosen in a connection. */
export const enqueueSubscription = (
  { jobs }: { jobs: Pick<Jobs, 'enqueue'> },
  tx: Tx,
  input: CheckInput,
  reason: string,
): Promise<void> => jobs.enqueue(tx, subscribeWorkflow, input, { key: `${input.connectionId}:${reason}` })
