import type { ServerEvent, WorkspaceId } from '@adwright/contract'
import type { Tx } from './transaction.ts'

/**
 * Tells the browsers of a workspace that something happened. The row commits with the caller's transaction and
 * reaches every API process by NOTIFY, so nobody hears of what was rolled back.
 */
export type Events = {
  publish(tx: Tx, workspaceId: WorkspaceId, event: ServerEvent): Promise<void>
  /** Events after `afterId` first, then live ones, until `stop` is called. */
  subscribe(
    workspaceId: WorkspaceId,
    afterId: number | undefined,
    hear: (id: number, event: ServerEvent) => void,
  ): Promise<{ stop(): void }>
}
