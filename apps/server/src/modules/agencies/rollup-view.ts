import type { ClientFigures, ListClients, OrganisationId, WorkspaceId } from '@adwright/contract'
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

type Provenance = { simulated: boolean | null; real: boolean | null }
export type RollupClient = Provenance & {
  id: WorkspaceId
  name: string
  createdAt: string
  members: number
  active: number
  total: number
  figures: ClientFigures[] | null
  connected: boolean | null
  broken: boolean | null
  lastActivityAt: string | null
}
export type Rollup = Provenance & {
  total: number
  totals: ClientFigures[] | null
  /** Null when no client matches. */
  since: string | null
  until: string | null
  fetchedAt: string | null
  /** One more than asked for when there are more. */
  clients: RollupClient[] | null
}

const orders = {
  name: sql`s.key`,
  created: sql`s.created_at desc`,
  spend: sql`l.rank nulls last, l.spend desc`,
  campaigns: sql`k.active desc, k.total desc`,
} as const satisfies Record<ListClients['sort'], RawBuilder<unknown>>

const sums = (alias: string) => sql`
  'spendMinor', ${sql.ref(`${alias}.spend`)}, 'impressions', ${sql.ref(`${alias}.impressions`)},
  'clicks', ${sql.ref(`${alias}.clicks`)}, 'linkClicks', ${sql.ref(`${alias}.link_clicks`)},
  'conversions', ${sql.ref(`${alias}.conversions`)}, 'conversionValueMinor', ${sql.ref(`${alias}.value`)}`

/**
 * A page of an agency's clients (not what it works in itself) with their figures, and the sums of all that match: one query over roll-ups, in a
 * transaction of the organisation, which sees no other. A client's last day is what its own dashboard ends with: today
 * where it is, or the newest day of a rehearsal that is ahead of us. A page begins after the client that ended the one
 * before, wherever that stands by now.
 */
export async function readRollup(
  tx: Tx,
  organisationId: OrganisationId,
  { search, sort, days, cursor, limit }: ListClients,
  now: Date,
): Promise<Rollup> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null
  const { rows } = await sql<{ rollup: Rollup }>`
    with client as materialized (
      select w.workspace_id, w.name, lower(w.name) as key, w.created_at,
          (${now}::timestamptz at time zone w.time_zone)::date as today
        from workspaces w
        where w.organisation_id = ${organisationId} and w.erased_at is null and w.for_client
          and (${like}::text is null or lower(w.name) like lower(${like}))
    ), span as materialized (
      select c.*, last.day as until, last.day - (${days}::int - 1) as since
        from client c cross join lateral (
          select greatest(c.today, (select max(d.day) from workspace_days d
            where d.workspace_id = c.workspace_id and d.day > c.today)) as day
        ) last
    ), figures as materialized (
      select s.workspace_id, f.* from span s cross join lateral (
        select d.currency, sum(d.spend_minor) as spend, sum(d.impressions) as impressions, sum(d.clicks) as clicks,
            sum(d.link_clicks) as link_clicks, sum(d.conversions) as conversions, sum(d.conversion_value_minor) as value,
            bool_or(d.simulated) as simulated, bool_or(not d.simulated) as real
          from workspace_days d
          where d.workspace_id = s.workspace_id and d.day between s.since and s.until
          group by d.currency
      ) f
    ), currencies as (
      select f.currency, row_number() over (order by count(*) desc, f.currency) as rank, sum(f.spend) as spend,
          sum(f.impressions) as impressions, sum(f.clicks) as clicks, sum(f.link_clicks) as link_clicks,
          sum(f.conversions) as conversions, sum(f.value) as value
        from figures f group by f.currency
    ), main as (
      select distinct on (f.workspace_id) f.workspace_id, c.rank, f.spend
        from figures f join currencies c using (currency) order by f.workspace_id, c.rank
    ), sorted as materialized (
      select s.*, k.active, k.total, row_number() over (order by ${orders[sort]}, s.key, s.workspace_id) as position
        from span s left join main l using (workspace_id) cross join lateral (
          select count(*) filter (where c.state = 'active') as active, count(*) as total
            from campaigns c where c.workspace_id = s.workspace_id and c.state <> 'deleted'
        ) k
    ), page as (
      select * from sorted
        where position > coalesce((select position from sorted where workspace_id = ${cursor ?? null}), 0)
        order by position limit ${limit + 1}
    )
    select json_build_object(
      'total', (select count(*) from client),
      'since', (select min(s.since) from span s),
      'until', (select max(s.until) from span s),
      'simulated', (select bool_or(f.simulated) from figures f),
      'real', (select bool_or(f.real) from figures f),
      'totals', (select json_agg(json_build_object('currency', c.currency, ${sums('c')}) order by c.rank) from currencies c),
      'fetchedAt', (select min(r.at) from span s cross join lateral (
          select coalesce(min(t.fetched_at) filter (where t.until >= s.until - 1), max(t.fetched_at)) as at
            from campaign_totals t where t.workspace_id = s.workspace_id and t.until >= s.since) r),
      'clients', (select json_agg(json_build_object(
          'id', p.workspace_id, 'name', p.name, 'createdAt', p.created_at, 'active', p.active, 'total', p.total,
          'members', (select count(*) from memberships m where m.workspace_id = p.workspace_id),
          'connected', n.connected, 'broken', n.broken,
          'lastActivityAt', (select a.at from audit_entries a where a.workspace_id = p.workspace_id
              and a.organisation_id = ${organisationId} order by a.at desc limit 1),
          'simulated', own.simulated, 'real', own.real, 'figures', own.figures
        ) order by p.position) from page p
        cross join lateral (
          select bool_or(c.status = 'active') as connected, bool_or(c.status = 'needs_reconnect') as broken
            from connections c where c.workspace_id = p.workspace_id) n
        cross join lateral (
          select bool_or(f.simulated) as simulated, bool_or(f.real) as real,
              json_agg(json_build_object('currency', f.currency, ${sums('f')}) order by f.spend desc, f.currency) as figures
            from figures f where f.workspace_id = p.workspace_id) own)
    ) as rollup`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('a query without a condition answered with no row')
  return row.rollup
}
