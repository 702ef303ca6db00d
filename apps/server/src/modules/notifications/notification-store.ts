import {
  NotificationKind,
  type ConnectionId,
  type NotificationEmail,
  type NotificationId,
  type UserId,
  type WorkspaceId,
} from '@adwright/contract'
import { sql, type Selectable } from 'kysely'
import type { Notifications } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { StoredNotification } from './notification.ts'
import { Params } from './words.ts'

/** @returns those that are news: whose key the person has not heard of */
export async function insertNotifications(
  tx: Tx,
  notifications: readonly StoredNotification[],
): Promise<StoredNotification[]> {
  if (notifications.length === 0) return []
  const rows = await tx
    .insertInto('notifications')
    .values(
      notifications.map((one) => ({
        notification_id: one.id,
        workspace_id: one.workspaceId,
        user_id: one.userId,
        kind: one.kind,
        params: JSON.stringify(one.params),
        link: one.link,
        key: one.key,
        at: one.at,
        in_app: one.inApp,
        read_at: one.readAt,
        email: one.email,
      })),
    )
    .onConflict((conflict) => conflict.columns(['user_id', 'key']).doNothing())
    .returning('notification_id')
    .execute()
  const added = new Set<string>(rows.map((row) => row.notification_id))
  return notifications.filter(({ id }) => added.has(id))
}

/** What a person sees in a workspace; for transactions of theirs (`inPerson`). */
const shownIn = (tx: Tx, userId: UserId, workspaceId: WorkspaceId) =>
  tx
    .selectFrom('notifications')
    .where('user_id', '=', userId)
    .where('in_app', '=', true)
    .where((is) => is.or([is('workspace_id', '=', workspaceId), is('workspace_id', 'is', null)]))

type Page = { cursor?: NotificationId | undefined; limit: number; unreadOnly: boolean }

/** The newest first; the cursor is the last one seen. */
export async function listNotifications(
  tx: Tx,
  userId: UserId,
  workspaceId: WorkspaceId,
  { cursor, limit, unreadOnly }: Page,
): Promise<{ notifications: StoredNotification[]; nextCursor?: NotificationId }> {
  const rows = await shownIn(tx, userId, workspaceId)
    .selectAll()
    .$if(unreadOnly, (query) => query.where('read_at', 'is', null))
    .$if(cursor !== undefined, (query) => query.where('notification_id', '<', cursor ?? ''))
    .orderBy('notification_id', 'desc')
    .limit(limit + 1)
    .execute()
  const notifications = rows.slice(0, limit).flatMap(fromRow)
  const last = rows[limit - 1]
  return rows.length > limit && last
    ? { notifications, nextCursor: last.notification_id as NotificationId } // written from one
    : { notifications }
}

/** `theirs`: the workspaces that the person is in. Of one that they left nothing is left to read. */
export async function countUnread(
  tx: Tx,
  userId: UserId,
  workspaceId: WorkspaceId,
  theirs: readonly WorkspaceId[],
): Promise<{ unread: number; unreadElsewhere: number }> {
  const here = sql`workspace_id is null or workspace_id = ${workspaceId}`
  const { rows } = await sql<{ unread: number; elsewhere: number }>`
    select count(*) filter (where ${here}) as unread, count(*) filter (where not (${here}) and workspace_id = any(${[...theirs]}::text[])) as elsewhere
    from notifications where user_id = ${userId} and read_at is null and in_app`.execute(tx)
  return { unread: rows[0]?.unread ?? 0, unreadElsewhere: rows[0]?.elsewhere ?? 0 }
}

/** Some of them, or all that are shown in the workspace. */
export async function markRead(
  tx: Tx,
  userId: UserId,
  which: { ids: readonly NotificationId[] } | { workspaceId: WorkspaceId },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('notifications')
    .set({ read_at: now })
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
    .where((is) =>
      'ids' in which
        ? is('notification_id', 'in', which.ids)
        : is.or([is('workspace_id', '=', which.workspaceId), is('workspace_id', 'is', null)]),
    )
    .execute()
}

type Due = { userId: UserId; email: Exclude<NotificationEmail, 'off'>; before?: Date | undefined }

/** Takes what is to be mailed to somebody: nobody else gets it any more. Runs as the system. */
export async function takeToMail(
  tx: Tx,
  { userId, email, before }: Due,
  now: Date,
): Promise<StoredNotification[]> {
  const rows = await tx
    .updateTable('notifications')
    .set({ mailed_at: now })
    .where('user_id', '=', userId)
    .where('email', '=', email)
    .where('mailed_at', 'is', null)
    .$if(before !== undefined, (query) => query.where('at', '<', before ?? now))
    .returningAll()
    .execute()
  return rows.flatMap(fromRow).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** The mail was not taken: it is to be sent again. Runs as the system. */
export async function giveBack(tx: Tx, ids: readonly NotificationId[]): Promise<void> {
  await tx.updateTable('notifications').set({ mailed_at: null }).where('notification_id', 'in', ids).execute()
}

/** What was told of a connection no longer names whose it was. Runs as the system. */
export async function forgetName(tx: Tx, connectionId: ConnectionId): Promise<void> {
  await tx
    .updateTable('notifications')
    .set({ params: sql`params - 'name'` })
    .where('kind', '=', 'connection.needs_reconnect')
    .where('key', 'like', `${connectionId}:%`)
    .execute()
}

/** Runs as the system. */
export async function forgetNotifications(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('notifications').where('at', '<', before).execute()
}

/** A kind that a newer version knew is left out. */
function fromRow(row: Selectable<Notifications>): StoredNotification[] {
  const kind = NotificationKind.safeParse(row.kind)
  if (!kind.success) return []
  return [
    {
      // Written by this store from these very types.
      id: row.notification_id as NotificationId,
      workspaceId: row.workspace_id as WorkspaceId | null,
      userId: row.user_id as UserId,
      kind: kind.data,
      params: Params.catch({}).parse(row.params),
      link: row.link,
      key: row.key,
      at: row.at,
      inApp: row.in_app,
      readAt: row.read_at,
      email: row.email as NotificationEmail,
    },
  ]
}
