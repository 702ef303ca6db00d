import type { MediaId, PostId, RecurrenceId, WorkspaceId } from '@adwright/contract'
import type { Insertable, Selectable } from 'kysely'
import type { Posts as Table } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Item, LinkPreview, StoredPost } from './post.ts'

export async function findPost(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: PostId,
  { lock = false }: { lock?: boolean } = {},
): Promise<StoredPost | undefined> {
  const row = await tx
    .selectFrom('posts')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('post_id', '=', id)
    .where('deleted_at', 'is', null)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && fromRow(row)
}

/** The post that was made with a key before. */
export async function postByKey(tx: Tx, workspaceId: WorkspaceId, key: string): Promise<PostId | undefined> {
  return (await postsByKey(tx, workspaceId, [key])).get(key)
}

/** The posts that were made under these keys, by key. */
export async function postsByKey(
  tx: Tx,
  workspaceId: WorkspaceId,
  keys: readonly string[],
): Promise<Map<string, PostId>> {
  if (keys.length === 0) return new Map()
  const rows = await tx
    .selectFrom('posts')
    .select(['post_id', 'idempotency_key'])
    .where('workspace_id', '=', workspaceId)
    .where('idempotency_key', 'in', keys)
    .execute()
  return new Map(rows.map((row) => [row.idempotency_key ?? '', row.post_id as PostId])) // written from one
}

/** Adds a post, once per key and per place in a series. Answers whether it was added. */
export async function insertPost(
  tx: Tx,
  workspaceId: WorkspaceId,
  post: StoredPost,
  { key, mediaIds }: { key?: string | undefined; mediaIds: readonly MediaId[] },
): Promise<boolean> {
  const row = await tx
    .insertInto('posts')
    .values({
      ...toRow(post),
      post_id: post.id,
      workspace_id: workspaceId,
      idempotency_key: key ?? null,
      media_ids: [...mediaIds],
      created_by: post.createdBy,
      created_at: post.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('post_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Writes over the version that was read. Answers false when somebody else was faster. */
export async function savePost(
  tx: Tx,
  workspaceId: WorkspaceId,
  post: StoredPost,
  mediaIds: readonly MediaId[],
): Promise<boolean> {
  const row = await tx
    .updateTable('posts')
    .set({ ...toRow(post), version: post.version + 1, media_ids: [...mediaIds] })
    .where('workspace_id', '=', workspaceId)
    .where('post_id', '=', post.id)
    .where('version', '=', post.version)
    .returning('post_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function saveLinkPreview(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: PostId,
  link: string,
  preview: LinkPreview,
): Promise<void> {
  await tx
    .updateTable('posts')
    .set({ link_preview: JSON.stringify(preview) })
    .where('workspace_id', '=', workspaceId)
    .where('post_id', '=', id)
    .where('link', '=', link)
    .execute()
}

export async function forgetPost(tx: Tx, workspaceId: WorkspaceId, id: PostId, now: Date): Promise<void> {
  await tx
    .updateTable('posts')
    .set({ deleted_at: now, updated_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('post_id', '=', id)
    .execute()
}

const toRow = (
  post: StoredPost,
): Omit<Insertable<Table>, 'post_id' | 'workspace_id' | 'created_by' | 'created_at'> => ({
  text: post.text,
  hashtags: post.hashtags,
  link: post.link,
  link_preview: post.linkPreview === null ? null : JSON.stringify(post.linkPreview),
  first_comment: post.firstComment,
  format: post.format,
  items: JSON.stringify(post.items),
  collaborators: post.collaborators,
  due_at: post.dueAt,
  not_after: post.notAfter,
  timing: post.timing,
  approval: post.approval,
  approval_note: post.approvalNote,
  recurrence_id: post.recurrenceId,
  occurrence: post.occurrence,
  simulated: post.simulated,
  updated_at: post.updatedAt,
})

const fromRow = (row: Selectable<Table>): StoredPost => ({
  // Only this store writes the table, from these very types; the table checks the literals.
  id: row.post_id as PostId,
  text: row.text,
  hashtags: row.hashtags,
  link: row.link,
  linkPreview: row.link_preview as LinkPreview | null,
  firstComment: row.first_comment,
  format: row.format as StoredPost['format'],
  items: row.items as Item[],
  collaborators: row.collaborators,
  dueAt: row.due_at,
  notAfter: row.not_after,
  timing: row.timing as StoredPost['timing'],
  approval: row.approval as StoredPost['approval'],
  approvalNote: row.approval_note,
  recurrenceId: row.recurrence_id as RecurrenceId | null,
  occurrence: row.occurrence,
  simulated: row.simulated,
  version: row.version,
  createdBy: row.created_by,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

/** Files of the library by their name or id; of several with one name the newest. */
export async function namedMedia(
  tx: Tx,
  workspaceId: WorkspaceId,
  names: readonly string[],
): Promise<Map<string, MediaId>> {
  if (names.length === 0) return new Map()
  const rows = await tx
    .selectFrom('media_files')
    .select(['media_id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where((is) => is.or([is('name', 'in', names), is('media_id', 'in', names)]))
    .orderBy('created_at')
    .execute()
  // Written from branded ids.
  return new Map(
    rows.flatMap((row) => [
      [row.name, row.media_id as MediaId] as const,
      [row.media_id, row.media_id as MediaId] as const,
    ]),
  )
}
