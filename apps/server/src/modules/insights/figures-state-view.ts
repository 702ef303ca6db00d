import type { WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/** A text that changes whenever a dashboard could; undefined before the first figures. */
export async function figuresState(tx: Tx, workspaceId: WorkspaceId, now: Date): Promise<string | undefined> {
  const { rows } = await sql<{ state: string | null }>`
    select v.version || ' ' || (${now}::timestamptz at time zone w.time_zone)::date || ' '
      || (select max(c.updated_at) from campaigns c where c.workspace_id = ${workspaceId}) as state
    from workspaces w join figures_versions v using (workspace_id)
    where w.workspace_id = ${workspaceId}`.execute(tx)
  return rows[0]?.state ?? undefined
}
