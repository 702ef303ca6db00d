import type { ServerEvent, UserId, WorkspaceId } from '@adwright/contract'
import type { Tx } from './transaction.ts'

/** Who is to hear of it; everybody in the workspace unless told. */
export type Audience = readonly UserId[]
export type Hear = (id: number, event: ServerEvent, to: Audience | undefined) => void

/**
 * Tells the browsers of a workspace that something happened. The row commits with the caller's transaction and
 * reaches every API process by NOTIFY, so nobody hears of what was rolled back.
 */
export type Events = {
  publish(tx: Tx, workspaceId: WorkspaceId, event: ServerEvent, to?: Audience): Promise<void>
  /** Events after `afterId` first, then live ones, until `stop` is called. */
  subscribe(workspaceId: WorkspaceId, afterId: number | undefined, hear: Hear): Promise<{ stop(): void }>
}
