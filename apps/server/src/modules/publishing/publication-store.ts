import type {
  ConnectionId,
  Network,
  Overrides,
  PageId,
  PostFigures,
  PostId,
  PostWait,
  PublicationId,
  WorkspaceId,
} from '@adwright/contract'
import { sql, type Selectable, type Updateable } from 'kysely'
import type { Publications as Table } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Prepared, StoredPublication } from './post.ts'

export async function publicationsOf(
  tx: Tx,
  workspaceId: WorkspaceId,
  postIds: readonly PostId[],
  { lock = false }: { lock?: boolean } = {},
): Promise<StoredPublication[]> {
  if (postIds.length === 0) return []
  const rows = await tx
    .selectFrom('publications')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('post_id', 'in', postIds)
    .orderBy('post_id')
    .orderBy('position')
    .$if(lock, (query) => query.forUpdate())
    .execute()
  return rows.map(fromRow)
}

export async function findPublication(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: PublicationId,
  { lock = false }: { lock?: boolean } = {},
): Promise<StoredPublication | undefined> {
  const row = await tx
    .selectFrom('publications')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('publication_id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && fromRow(row)
}

export async function insertPublications(
  tx: Tx,
  workspaceId: WorkspaceId,
  publications: readonly StoredPublication[],
): Promise<void> {
  if (publications.length === 0) return
  await tx
    .insertInto('publications')
    .values(
      publications.map((publication) => ({
        ...toRow(publication),
        publication_id: publication.id,
        workspace_id: workspaceId,
        post_id: publication.postId,
        page_id: publication.pageId,
        connection_id: publication.connectionId,
        network: publication.network,
        position: publication.position,
        simulated: publication.simulated,
        state: publication.state,
        updated_at: publication.updatedAt,
      })),
    )
    .execute()
}

export async function removePublications(
  tx: Tx,
  workspaceId: WorkspaceId,
  ids: readonly PublicationId[],
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .deleteFrom('publications')
    .where('workspace_id', '=', workspaceId)
    .where('publication_id', 'in', ids)
    .execute()
}

export async function savePublication(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: PublicationId,
  change: Partial<StoredPublication>,
): Promise<void> {
  await tx
    .updateTable('publications')
    .set(toRow(change))
    .where('workspace_id', '=', workspaceId)
    .where('publication_id', '=', id)
    .execute()
}

/** Of one destination: all that is due waits behind whatever holds it. `now` is the destination's own time. */
export async function holdDue(
  tx: Tx,
  workspaceId: WorkspaceId,
  { network, pageId }: { network: Network; pageId: PageId },
  { waitingFor, nextAt, ahead, now }: { waitingFor: PostWait; nextAt: Date | null; ahead: number; now: Date },
): Promise<PostId[]> {
  const { rows } = await sql<{ postId: PostId }>`
    update publications p
      set state = 'waiting', waiting_for = ${JSON.stringify(waitingFor)}::jsonb, next_at = ${nextAt},
        -- What must not be too late is looked at when its time is over.
        wake_at = least(${nextAt}::timestamptz, o.not_after + interval '1 second') - make_interval(secs => ${ahead / 1000})
      from posts o
      where o.post_id = p.post_id and p.workspace_id = ${workspaceId} and p.page_id = ${pageId}
        and p.network = ${network} and p.state in ('scheduled', 'waiting') and p.due_at <= ${now}
      returning p.post_id as "postId"`.execute(tx)
  return rows.map(({ postId }) => postId)
}

/** Clocks are told to the second: less is no move. */
const MOVED_SECONDS = 1.5

/**
 * After a connection's clock was moved: what it wakes for comes so much sooner or later by ours. What somebody works
 * on at this moment is left to them.
 */
export async function moveWakes(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
  aheadMs: number,
): Promise<void> {
  await sql`
    with moved as (
      select p.publication_id,
        least(p.next_at, o.not_after + interval '1 second') - make_interval(secs => ${aheadMs / 1000}) as wake_at
      from publications p join posts o on o.post_id = p.post_id
      where p.workspace_id = ${workspaceId} and p.connection_id = ${connectionId} and p.wake_at is not null
        and abs(extract(epoch from p.wake_at + make_interval(secs => ${aheadMs / 1000})
          - least(p.next_at, o.not_after + interval '1 second'))) > ${MOVED_SECONDS}
      for update of p skip locked)
    update publications p set wake_at = moved.wake_at from moved where p.publication_id = moved.publication_id`.execute(
    tx,
  )
}

/** What waits for a connection to be healed may go on. */
export async function wakeReconnected(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
  now: Date,
): Promise<PostId[]> {
  const rows = await tx
    .updateTable('publications')
    .set({ wake_at: now, next_at: sql<Date>`coalesce(next_at, due_at)` })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
    .where((is) =>
      is.or([
        is('state', 'in', ['waiting', 'unknown']),
        // Held back before its time had come.
        is.and([is('state', '=', 'scheduled'), is('wake_at', 'is', null)]),
        // Out, and not yet rounded off.
        is(sql`waiting_for->>'kind'`, '=', 'reconnect'),
      ]),
    )
    .returning('post_id')
    .execute()
  return rows.map((row) => row.post_id as PostId)
}

const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

function toRow(change: Partial<StoredPublication>): Updateable<Table> {
  const set = <Key extends keyof StoredPublication>(
    key: Key,
    to: (value: StoredPublication[Key]) => Updateable<Table>,
  ) => (change[key] === undefined ? {} : to(change[key] as StoredPublication[Key])) // just seen
  return {
    ...set('overrides', (overrides) => ({ overrides: JSON.stringify(overrides) })),
    ...set('state', (state) => ({ state })),
    ...set('position', (position) => ({ position })),
    ...set('dueAt', (at) => ({ due_at: at })),
    ...set('nextAt', (at) => ({ next_at: at })),
    ...set('wakeAt', (at) => ({ wake_at: at })),
    ...set('round', (round) => ({ round })),
    ...set('prepared', (prepared) => ({ prepared: JSON.stringify(prepared) })),
    ...set('looks', (looks) => ({ looks })),
    ...set('waitingFor', (wait) => ({ waiting_for: json(wait) })),
    ...set('problem', (problem) => ({ problem })),
    ...set('externalId', (id) => ({ external_id: id })),
    ...set('mediaExternalId', (id) => ({ media_external_id: id })),
    ...set('permalink', (permalink) => ({ permalink })),
    ...set('publishedAt', (at) => ({ published_at: at })),
    ...set('commentState', (state) => ({ comment_state: state })),
    ...set('commentProblem', (problem) => ({ comment_problem: problem })),
    ...set('figures', (figures) => ({ figures: json(figures) })),
    ...set('figuresNextAt', (at) => ({ figures_next_at: at })),
    ...set('commentsFetchedAt', (at) => ({ comments_fetched_at: at })),
    ...set('commentsProblem', (problem) => ({ comments_problem: problem })),
    ...set('updatedAt', (at) => ({ updated_at: at })),
  }
}

const fromRow = (row: Selectable<Table>): StoredPublication => ({
  // Only this store writes the table, from these very types; the table checks the literals.
  id: row.publication_id as PublicationId,
  postId: row.post_id as PostId,
  pageId: row.page_id as PageId,
  connectionId: row.connection_id as ConnectionId,
  network: row.network as Network,
  position: row.position,
  simulated: row.simulated,
  overrides: row.overrides as Overrides,
  state: row.state as StoredPublication['state'],
  dueAt: row.due_at,
  nextAt: row.next_at,
  wakeAt: row.wake_at,
  round: row.round,
  prepared: row.prepared as Prepared[],
  looks: row.looks,
  waitingFor: row.waiting_for as PostWait | null,
  problem: row.problem,
  externalId: row.external_id,
  mediaExternalId: row.media_external_id,
  permalink: row.permalink,
  publishedAt: row.published_at,
  commentState: row.comment_state as StoredPublication['commentState'],
  commentProblem: row.comment_problem,
  figures: row.figures as PostFigures | null,
  figuresNextAt: row.figures_next_at,
  commentsFetchedAt: row.comments_fetched_at,
  commentsProblem: row.comments_problem,
  updatedAt: row.updated_at,
})
