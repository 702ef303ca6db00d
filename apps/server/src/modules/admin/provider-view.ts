import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { withoutSecrets } from '#platform/without-secrets.ts'
import { readEndings, type Ending } from './ending-store.ts'

export type MetaLimit = { key: string; percent: number; toldAt: Date; closedUntil: Date | null }
export type ProviderRows = Awaited<ReturnType<typeof readProviders>>

/** Of so many newest rows: enough to know how a provider does, few enough to be read at any size. */
const NEWEST = 500

/** Runs as the system: all that our own rows say of those we depend on. */
export async function readProviders(tx: Tx, now: Date) {
  return {
    endings: await readEndings(tx),
    metaWrites: await endingOf(tx, sql`
      select ended_at as at, problem, outcome = 'live' as worked from intent_attempts
      where ended_at is not null order by intent_id desc, number desc limit ${NEWEST}`),
    metaReadAt: await momentOf(tx, sql`select max(fetched_at) as at from campaign_totals`),
    limits: await limitsOf(tx, now),
    connections: await countsOf(tx, sql`select status as name, count(*) as n from connections group by 1`),
    pictures: await endingOf(tx, sql`
      select coalesce(ended_at, asked_at) as at, problem, state = 'made' as worked from model_pictures
      where state <> 'asking' order by generation_id desc, position desc limit ${NEWEST}`),
    clips: await endingOf(tx, sql`
      select asked_at as at, problem, state = 'made' as worked from film_clips
      where state in ('made', 'failed') order by film_id desc limit ${NEWEST}`),
    files: await firstOf<{ n: number; bytes: number; at: Date | null }>(tx, sql`
      select count(*) as n, coalesce(sum(bytes), 0)::bigint as bytes, max(created_at) as at from media_files`),
    mails: await firstOf<{ n: number; at: Date | null }>(tx, sql`
      select count(*) as n, max(sent_at) as at from outbox_mails`),
    stripe: await firstOf<{ waiting: number; heard: Date | null; handled: Date | null; synced: Date | null }>(tx, sql`
      select (count(*) filter (where state = 'waiting'))::int as waiting, max(received_at) as heard, max(handled_at) as handled,
        (select max(synced_at) from subscriptions) as synced
      from stripe_events`),
    database: await firstOf<{ bytes: number; version: string; connections: number; most: number }>(tx, sql`
      select pg_database_size(current_database()) as bytes, current_setting('server_version') as version,
        (select count(*) from pg_stat_activity where datname = current_database())::int as connections,
        current_setting('max_connections')::int as most`),
  } // prettier-ignore
}

type Query = ReturnType<typeof sql>

async function endingOf(tx: Tx, newest: Query): Promise<Ending> {
  const { rows } = await sql<{ at: Date; problem: string | null; worked: boolean }>`
    select distinct on (worked) at, problem, worked from (${newest}) as newest order by worked, at desc`.execute(
    tx,
  )
  const failed = rows.find(({ worked }) => !worked)
  return {
    lastSuccessAt: rows.find(({ worked }) => worked)?.at ?? null,
    lastProblem: failed ? { at: failed.at, text: withoutSecrets(failed.problem ?? 'no answer') } : null,
  }
}

/** The closed ones, and the fullest of the last hour. */
async function limitsOf(tx: Tx, now: Date): Promise<MetaLimit[]> {
  const rows = await tx
    .selectFrom('meta_limits')
    .selectAll()
    .where((is) =>
      is.or([is('closed_until', '>', now), is('told_at', '>', new Date(now.getTime() - 3_600_000))]),
    )
    .orderBy('closed_until', (order) => order.desc().nullsLast())
    .orderBy('use', 'desc')
    .limit(12)
    .execute()
  return rows.map((row) => ({
    key: row.key,
    percent: Math.round(row.use),
    toldAt: row.told_at,
    closedUntil: row.closed_until,
  }))
}

const momentOf = async (tx: Tx, query: Query): Promise<Date | null> =>
  (await firstOf<{ at: Date | null }>(tx, query)).at

async function countsOf(tx: Tx, query: Query): Promise<{ name: string; n: number }[]> {
  const { rows } = await query.execute(tx)
  return (rows as { name: string; n: number }[]).map(({ name, n }) => ({ name, n: Number(n) })) // as each query names them
}

async function firstOf<Row>(tx: Tx, query: Query): Promise<Row> {
  const [row] = (await query.execute(tx)).rows
  return row as Row // a query without groups has one
}
