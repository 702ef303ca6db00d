import type {
  ConnectionId,
  Network,
  PageId,
  PublicationId,
  PublicationState,
  WorkspaceId,
} from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/** What has ended waits for its author, whatever woke it. */
export const toGoOut = ['scheduled', 'waiting', 'publishing', 'unknown'] as const satisfies PublicationState[]

/** A destination whose turn it may be. */
export type Place = { workspaceId: WorkspaceId; network: Network; pageId: PageId }

/**
 * Destinations of all workspaces for which something is to be done by now: first those with something that is not out
 * yet, the longest overdue first. Runs as the system.
 */
export async function duePlaces(tx: Tx, now: Date, most: number): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select p.workspace_id as "workspaceId", p.network, p.page_id as "pageId"
    from publications p
    where p.wake_at <= ${now} and (p.external_id is not null or p.state in (${sql.join(toGoOut)}))
      and not exists (select from publishing_settings s where s.workspace_id = p.workspace_id and s.paused)
    group by 1, 2, 3 order by bool_and(p.external_id is not null), min(p.wake_at) limit ${most}`.execute(tx)
  return rows
}

/** What is to be done first on one destination: what is due earliest, and of that what was written first. */
export async function firstDue(
  tx: Tx,
  { workspaceId, network, pageId }: Place,
  now: Date,
): Promise<PublicationId | undefined> {
  const row = await tx
    .selectFrom('publications')
    .select('publication_id')
    .where('workspace_id', '=', workspaceId)
    .where('page_id', '=', pageId)
    .where('network', '=', network)
    .where('wake_at', '<=', now)
    .where((is) => is.or([is('external_id', 'is not', null), is('state', 'in', toGoOut)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('publishing_settings')
            .select('workspace_id')
            .where('workspace_id', '=', workspaceId)
            .where('paused', '=', true),
        ),
      ),
    )
    // What is out already and only has to be rounded off comes after what is not out yet.
    .orderBy(sql`external_id is not null`)
    .orderBy('due_at')
    .orderBy('publication_id')
    .limit(1)
    .executeTakeFirst()
  return row?.publication_id as PublicationId | undefined // written from one
}

/** Simulated connections with something to come, for whose clocks one has to look. Runs as the system. */
export async function simulatedWaiting(
  tx: Tx,
): Promise<{ workspaceId: WorkspaceId; connectionId: string }[]> {
  const rows = await tx
    .selectFrom('publications')
    .select(['workspace_id as workspaceId', 'connection_id as connectionId'])
    .where('simulated', '=', true)
    .where('next_at', 'is not', null)
    .groupBy(['workspace_id', 'connection_id'])
    .execute()
  return rows as { workspaceId: WorkspaceId; connectionId: string }[] // written from branded ids
}

/** When posts of a connection are due until then, each moment once. */
export async function dueUntil(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
  until: Date,
  most: number,
): Promise<Date[]> {
  const rows = await tx
    .selectFrom('publications')
    .select('due_at')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
    .where('state', '=', 'scheduled')
    .where('due_at', '<', until)
    .orderBy('due_at')
    .limit(most)
    .execute()
  return rows.flatMap(({ due_at: at }) => (at === null ? [] : [at]))
}

/** Whether something of a connection waits for a worker right now. */
export async function hasDue(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
  now: Date,
): Promise<boolean> {
  const row = await tx
    .selectFrom('publications')
    .select('publication_id')
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
    .where('wake_at', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
