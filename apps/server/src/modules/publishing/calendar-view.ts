import type { Network, PageId, PostFormat, PostId, WorkspaceId } from '@adwright/contract'
import { sql, type SqlBool } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

export type CalendarFilter = {
  network?: Network | undefined
  pageId?: PageId | undefined
  q?: string | undefined
  /** Of its publications; a post is found by any of them, and is a draft without any. */
  states?: readonly string[] | undefined
}
export type CalendarRow = {
  id: PostId
  version: number
  text: string
  format: PostFormat
  approval: 'none' | 'awaiting' | 'approved'
  dueAt: Date | null
  createdAt: Date
  recurrenceId: string | null
  simulated: boolean
  firstMediaId: string | null
  items: number
  publications: {
    state: string
    network: Network
    pageId: PageId
    problem: string | null
    sentence: string | null
  }[]
}

const columns = sql<CalendarRow>`
  o.post_id as id, o.version, left(o.text, 400) as text, o.format, o.approval, o.due_at as "dueAt",
  o.created_at as "createdAt", o.recurrence_id as "recurrenceId", o.simulated,
  o.items->0->>'mediaId' as "firstMediaId", jsonb_array_length(o.items) as items,
  coalesce((select jsonb_agg(jsonb_build_object('state', p.state, 'network', p.network, 'pageId', p.page_id,
      'problem', p.problem, 'sentence', p.waiting_for->>'sentence') order by p.position)
    from publications p where p.post_id = o.post_id), '[]') as publications`

const matching = (workspaceId: WorkspaceId, { network, pageId, q, states }: CalendarFilter) => sql<SqlBool>`
  o.workspace_id = ${workspaceId} and o.deleted_at is null
  and (${network ?? null}::text is null and ${pageId ?? null}::text is null or exists (
    select from publications p where p.post_id = o.post_id
      and (${network ?? null}::text is null or p.network = ${network ?? null})
      and (${pageId ?? null}::text is null or p.page_id = ${pageId ?? null})))
  and (${states ?? null}::text[] is null or exists (
      select from publications p where p.post_id = o.post_id and p.state = any(${states ?? null}::text[]))
    or 'draft' = any(${states ?? null}::text[]) and not exists (
      select from publications p where p.post_id = o.post_id))
  and (${q ?? ''} = '' or o.text ilike ${`%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`})`

/** Posts of a span of time, the earliest first. */
export async function postsBetween(
  tx: Tx,
  workspaceId: WorkspaceId,
  { from, to, most, ...filter }: CalendarFilter & { from: Date; to: Date; most: number },
): Promise<CalendarRow[]> {
  const { rows } = await sql<CalendarRow>`
    select ${columns} from posts o
    where ${matching(workspaceId, filter)} and o.due_at >= ${from} and o.due_at < ${to}
    order by o.due_at, o.post_id limit ${most}`.execute(tx)
  return rows
}

/** Drafts without a time, the newest first. */
export async function timelessPosts(
  tx: Tx,
  workspaceId: WorkspaceId,
  { most, ...filter }: CalendarFilter & { most: number },
): Promise<CalendarRow[]> {
  const { rows } = await sql<CalendarRow>`
    select ${columns} from posts o
    where ${matching(workspaceId, filter)} and o.due_at is null
    order by o.created_at desc, o.post_id desc limit ${most}`.execute(tx)
  return rows
}

export async function countTimeless(
  tx: Tx,
  workspaceId: WorkspaceId,
  filter: CalendarFilter,
): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from posts o where ${matching(workspaceId, filter)} and o.due_at is null`.execute(tx)
  return Number(rows[0]?.count)
}

export type After = { at: Date; id: string }
/** All posts, the newest first. */
export async function newestPosts(
  tx: Tx,
  workspaceId: WorkspaceId,
  { after, most, ...filter }: CalendarFilter & { after?: After | undefined; most: number },
): Promise<CalendarRow[]> {
  const { rows } = await sql<CalendarRow>`
    select ${columns} from posts o
    where ${matching(workspaceId, filter)}
      and (${after?.at ?? null}::timestamptz is null or (o.created_at, o.post_id) < (${after?.at ?? null}, ${after?.id ?? null}))
    order by o.created_at desc, o.post_id desc limit ${most}`.execute(tx)
  return rows
}

/** Times from now on that are taken by some post, for the queue. */
export async function takenTimes(tx: Tx, workspaceId: WorkspaceId, now: Date, not?: PostId): Promise<Date[]> {
  const rows = await tx
    .selectFrom('posts')
    .select('due_at')
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .where('due_at', '>=', now)
    .$if(not !== undefined, (query) => query.where('post_id', '<>', not ?? ''))
    .orderBy('due_at')
    .limit(2000)
    .execute()
  return rows.flatMap(({ due_at: at }) => (at === null ? [] : [at]))
}
