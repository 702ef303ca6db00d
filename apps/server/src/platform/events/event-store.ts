import { serverEvents, type ServerEvent, type UserId, type WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Audience } from '../events.ts'
import type { Transactions, Tx } from '../transaction.ts'

export const channel = 'adwright_events'
export type StoredEvent = { id: number; event: ServerEvent; to: Audience | undefined }

/** Stores the event and notifies; PostgreSQL delivers the notice when (and only if) the transaction commits. */
export async function storeEvent(
  tx: Tx,
  workspaceId: WorkspaceId,
  event: ServerEvent,
  to?: Audience,
): Promise<void> {
  const { event_id: id } = await tx
    .insertInto('events')
    .values({
      workspace_id: workspaceId,
      name: event.name,
      data: JSON.stringify(event.data),
      user_ids: to && [...to],
    })
    .returning('event_id')
    .executeTakeFirstOrThrow()
  await sql`select pg_notify(${channel}, ${`${workspaceId} ${id}`})`.execute(tx)
}

export function eventsAfter(
  { inWorkspace }: Transactions,
  workspaceId: WorkspaceId,
  afterId: number,
  most: number,
): Promise<StoredEvent[]> {
  return inWorkspace(workspaceId, async (tx) => {
    const rows = await tx
      .selectFrom('events')
      .select(['event_id', 'name', 'data', 'user_ids'])
      .where('workspace_id', '=', workspaceId)
      .where('event_id', '>', afterId)
      .orderBy('event_id')
      .limit(most)
      .execute()
    return rows.flatMap((row) => toEvent(row))
  })
}

export function eventById(
  { inWorkspace }: Transactions,
  workspaceId: WorkspaceId,
  id: number,
): Promise<StoredEvent | undefined> {
  return inWorkspace(workspaceId, async (tx) => {
    const row = await tx
      .selectFrom('events')
      .select(['event_id', 'name', 'data', 'user_ids'])
      .where('workspace_id', '=', workspaceId)
      .where('event_id', '=', id)
      .executeTakeFirst()
    return row && toEvent(row)[0]
  })
}

/** Browsers reconnect within minutes; a day is generous. */
export function forgetEvents({ asSystem }: Transactions, before: Date): Promise<void> {
  return asSystem(async (tx) => {
    await tx.deleteFrom('events').where('at', '<', before).execute()
  })
}

type Row = { event_id: number; name: string; data: unknown; user_ids: string[] | null }

/** An event of another version, whose name or shape we do not know, is left out. */
function toEvent(row: Row): StoredEvent[] {
  if (!(row.name in serverEvents)) return []
  const name = row.name as ServerEvent['name'] // just looked up
  const parsed = serverEvents[name].safeParse(row.data)
  if (!parsed.success) return []
  const event = { name, data: parsed.data } as ServerEvent // name and shape belong together
  return [{ id: row.event_id, event, to: (row.user_ids as UserId[] | null) ?? undefined }] // written from branded ids
}

export function newestEventId({ inWorkspace }: Transactions, workspaceId: WorkspaceId): Promise<number> {
  return inWorkspace(workspaceId, async (tx) => {
    const row = await tx
      .selectFrom('events')
      .select((eb) => eb.fn.max('event_id').as('newest'))
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirst()
    return row?.newest ?? 0
  })
}
