import type { PostId, RecurrenceId, RecurrenceRule, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

export type StoredRecurrence = {
  id: RecurrenceId
  postId: PostId
  rule: RecurrenceRule
  active: boolean
}

export async function insertRecurrence(
  tx: Tx,
  workspaceId: WorkspaceId,
  { id, postId, rule }: StoredRecurrence,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('recurrences')
    .values({
      recurrence_id: id,
      workspace_id: workspaceId,
      post_id: postId,
      rule: JSON.stringify(rule),
      extend_at: now,
      created_at: now,
    })
    .execute()
}

export async function findRecurrence(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: RecurrenceId,
  { lock = false }: { lock?: boolean } = {},
): Promise<StoredRecurrence | undefined> {
  const row = await tx
    .selectFrom('recurrences')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('recurrence_id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return (
    row && {
      id,
      postId: row.post_id as PostId, // written from these very types
      rule: row.rule as RecurrenceRule,
      active: row.active,
    }
  )
}

/** A post has one at most. */
export async function hasActiveSeries(tx: Tx, workspaceId: WorkspaceId, postId: PostId): Promise<boolean> {
  const row = await tx
    .selectFrom('recurrences')
    .select('recurrence_id')
    .where('workspace_id', '=', workspaceId)
    .where('post_id', '=', postId)
    .where('active', '=', true)
    .executeTakeFirst()
  return row !== undefined
}

export async function saveNextExtension(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: RecurrenceId,
  extendAt: Date | null,
): Promise<void> {
  await tx
    .updateTable('recurrences')
    .set({ extend_at: extendAt })
    .where('workspace_id', '=', workspaceId)
    .where('recurrence_id', '=', id)
    .where('active', '=', true)
    .execute()
}

export async function endSeries(tx: Tx, workspaceId: WorkspaceId, id: RecurrenceId): Promise<void> {
  await tx
    .updateTable('recurrences')
    .set({ active: false, extend_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('recurrence_id', '=', id)
    .execute()
}

/** The series that is made from a post goes no further. */
export async function endSeriesOf(tx: Tx, workspaceId: WorkspaceId, postId: PostId): Promise<void> {
  await tx
    .updateTable('recurrences')
    .set({ active: false, extend_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('post_id', '=', postId)
    .execute()
}

/** No series of a workspace goes any further. */
export async function endAllSeries(tx: Tx, workspaceId: WorkspaceId): Promise<void> {
  await tx
    .updateTable('recurrences')
    .set({ active: false, extend_at: null })
    .where('workspace_id', '=', workspaceId)
    .execute()
}

/** Posts of a series that are not out anywhere yet. */
export async function postsToCome(tx: Tx, workspaceId: WorkspaceId, id: RecurrenceId): Promise<PostId[]> {
  const rows = await tx
    .selectFrom('posts as o')
    .select('o.post_id')
    .where('o.workspace_id', '=', workspaceId)
    .where('o.recurrence_id', '=', id)
    .where('o.deleted_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('publications as p')
            .select('p.publication_id')
            .whereRef('p.post_id', '=', 'o.post_id')
            .where('p.state', 'not in', ['draft', 'scheduled', 'waiting']),
        ),
      ),
    )
    .orderBy('o.due_at')
    .execute()
  return rows.map((row) => row.post_id as PostId) // written from one
}

/** Series of all workspaces whose next posts are to be put on the calendar. Runs as the system. */
export async function dueToExtend(
  tx: Tx,
  now: Date,
): Promise<{ workspaceId: WorkspaceId; recurrenceId: RecurrenceId }[]> {
  const rows = await tx
    .selectFrom('recurrences')
    .select(['workspace_id', 'recurrence_id'])
    .where('active', '=', true)
    .where('extend_at', '<=', now)
    .orderBy('extend_at')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    workspaceId: row.workspace_id as WorkspaceId, // written from branded ids
    recurrenceId: row.recurrence_id as RecurrenceId,
  }))
}
