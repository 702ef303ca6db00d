import type { UserId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/**
 * Whose daily mail is due: there is something from before the last eight in the morning, by their own clock or else by
 * that of the workspace it happened in. Runs as the system.
 */
export async function dailyDue(tx: Tx, now: Date): Promise<{ userId: UserId; before: Date }[]> {
  const { rows } = await sql<{ userId: UserId; before: Date }>`
    with waiting as (
      select n.user_id, n.at,
        coalesce(p.time_zone, w.time_zone, 'UTC') as zone
      from notifications n
      left join profiles p on p.user_id = n.user_id
      left join workspaces w on w.workspace_id = coalesce(n.workspace_id, p.home_workspace_id)
      where n.email = 'daily' and n.mailed_at is null),
    due as (
      select user_id, at,
        (date_trunc('day', (${now}::timestamptz at time zone zone) - interval '8 hours') + interval '8 hours')
          at time zone zone as eight
      from waiting)
    select user_id as "userId", max(eight) as before from due where at < eight group by user_id`.execute(tx)
  return rows
}

/** Whose mail was to come at once and did not. Runs as the system. */
export async function lateAtOnce(tx: Tx, from: Date, until: Date): Promise<UserId[]> {
  const rows = await tx
    .selectFrom('notifications')
    .select('user_id')
    .distinct()
    .where('email', '=', 'at_once')
    .where('mailed_at', 'is', null)
    .where('at', '>', from)
    .where('at', '<', until)
    .execute()
  return rows.map((row) => row.user_id as UserId) // written from one
}
