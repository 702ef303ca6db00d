import { sql, type Selectable } from 'kysely'
import type { MetaWebhookEvents } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { ArrivedEvent } from './webhook-event.ts'

/** Keeps what is new of a delivery, waiting; what is there already stays as it is. Answers how many were new. */
export async function keepEvents(tx: Tx, events: readonly ArrivedEvent[], now: Date): Promise<number> {
  if (events.length === 0) return 0
  const { numInsertedOrUpdatedRows: kept = 0n } = await tx
    .insertInto('meta_webhook_events')
    .values(
      events.map(({ hash, object, objectId, field, at, valueSealed }) => ({
        event_hash: hash,
        object,
        object_id: objectId,
        field,
        at,
        value_sealed: valueSealed,
        state: 'waiting',
        received_at: now,
      })),
    )
    .onConflict((conflict) => conflict.column('event_hash').doNothing())
    .executeTakeFirstOrThrow()
  return Number(kept)
}

/** The oldest waiting ones, by Meta's own time. */
export async function waitingEvents(tx: Tx, most: number): Promise<ArrivedEvent[]> {
  const rows = await tx
    .selectFrom('meta_webhook_events')
    .selectAll()
    .where('state', '=', 'waiting')
    .orderBy('at')
    .orderBy('event_hash')
    .limit(most)
    .execute()
  return rows.map(fromRow)
}

export type EventEnd = 'done' | 'superseded' | 'kept'
/** Answers false when somebody else was faster. */
export async function endEvent(tx: Tx, hash: string, end: EventEnd, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('meta_webhook_events')
    .set({ state: end, handled_at: now })
    .where('event_hash', '=', hash)
    .where('state', '=', 'waiting')
    .returning('event_hash')
    .executeTakeFirst()
  return row !== undefined
}

/** Events about the same Page, account or person that happened later and were acted on. */
export async function doneLater(
  tx: Tx,
  { object, objectId, at }: Pick<ArrivedEvent, 'object' | 'objectId' | 'at'>,
): Promise<ArrivedEvent[]> {
  const rows = await tx
    .selectFrom('meta_webhook_events')
    .selectAll()
    .where('object', '=', object)
    .where('object_id', '=', objectId)
    .where('at', '>', at)
    .where('state', '=', 'done')
    .execute()
  return rows.map(fromRow)
}

/** When Meta was last heard, and when it last confirmed the address. */
export async function lastHeard(tx: Tx): Promise<{ eventAt: Date | null; verifiedAt: Date | null }> {
  const { rows } = await sql<{ event_at: Date | null; verified_at: Date | null }>`
    select (select max(received_at) from meta_webhook_events) as event_at,
      (select verified_at from meta_webhook_address) as verified_at`.execute(tx)
  return { eventAt: rows[0]?.event_at ?? null, verifiedAt: rows[0]?.verified_at ?? null }
}

export async function noteVerified(tx: Tx, now: Date): Promise<void> {
  await sql`insert into meta_webhook_address (what, verified_at) values ('webhooks', ${now})
    on conflict (what) do update set verified_at = excluded.verified_at`.execute(tx)
}

export async function forgetEvents(tx: Tx, before: { done: Date; kept: Date }): Promise<void> {
  await tx
    .deleteFrom('meta_webhook_events')
    .where((is) =>
      is.or([
        is('received_at', '<', before.kept),
        is.and([is('received_at', '<', before.done), is('state', 'in', ['done', 'superseded'])]),
      ]),
    )
    .execute()
}

/** What was told of a person, by Meta's id. */
export async function forgetEventsOf(tx: Tx, personId: string): Promise<void> {
  await tx
    .deleteFrom('meta_webhook_events')
    .where('object', 'in', ['permissions', 'user'])
    .where('object_id', '=', personId)
    .execute()
}

const fromRow = (row: Selectable<MetaWebhookEvents>): ArrivedEvent => ({
  hash: row.event_hash,
  object: row.object,
  objectId: row.object_id,
  field: row.field,
  at: row.at,
  valueSealed: row.value_sealed,
})
