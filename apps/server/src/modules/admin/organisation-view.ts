import {
  meters,
  type Currency,
  type Meter,
  type OrganisationId,
  type OrganisationRole,
  type PlanId,
  type UserId,
  type WorkspaceId,
} from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

// Everything here runs as the system.

export type ListedOrganisation = {
  id: OrganisationId
  name: string
  kind: 'business' | 'agency'
  createdAt: Date
  source: 'trial' | 'stripe' | 'assigned'
  workspaces: number
  people: number
  monthly: { amountMinor: number; currency: Currency } | null
}
type Query = {
  /** Just that one. */
  id?: OrganisationId
  search?: string | undefined
  after?: OrganisationId | undefined
  limit: number
}

/** Organisations, the newest first: their ids sort by birth. */
export async function listOrganisations(
  tx: Tx,
  { id, search, after, limit }: Query,
): Promise<ListedOrganisation[]> {
  const part = search === undefined ? null : `%${search.toLowerCase().replace(/[\\%_]/g, String.raw`\$&`)}%`
  const { rows } = await sql<{
    id: OrganisationId
    name: string
    kind: 'business' | 'agency'
    created_at: Date
    source: ListedOrganisation['source'] | null
    monthly_minor: number | null
    currency: Currency | null
    workspaces: number
    people: number
  }>`
    select o.organisation_id as id, o.name, o.kind, o.created_at, s.source, s.monthly_minor, s.currency,
      (select count(*) from workspaces w where w.organisation_id = o.organisation_id and w.erased_at is null)::int as workspaces,
      (select count(*) from (
        select m.user_id from workspaces w join memberships m using (workspace_id)
          where w.organisation_id = o.organisation_id and w.erased_at is null
        union select user_id from organisation_members where organisation_id = o.organisation_id) as everybody)::int as people
    from organisations o left join subscriptions s using (organisation_id)
    where (${part}::text is null or o.organisation_id = ${search ?? null} or lower(o.name) like ${part})
      and (${id ?? null}::text is null or o.organisation_id = ${id ?? null})
      and (${after ?? null}::text is null or o.organisation_id < ${after ?? null})
    order by o.organisation_id desc limit ${limit}`.execute(tx)
  return rows.map(({ created_at: createdAt, source, monthly_minor: minor, currency, ...row }) => ({
    ...row,
    createdAt,
    source: source ?? 'trial',
    monthly: minor !== null && minor > 0 && currency ? { amountMinor: minor, currency } : null,
  }))
}

/** What each used of every meter since its period began. */
export async function usageOf(
  tx: Tx,
  periods: readonly { id: OrganisationId; since: Date }[],
): Promise<ReadonlyMap<OrganisationId, Readonly<Record<Meter, number>>>> {
  const { rows } = await sql<{ id: OrganisationId; meter: Meter; used: number }>`
    with asked as (
      select * from unnest(${periods.map(({ id }) => id)}::text[], ${periods.map(({ since }) => since)}::timestamptz[]) as a(id, since))
    select id, meter, sum(used)::bigint as used from (
      select a.id, r.meter, coalesce(r.used, r.reserved) as used
      from asked a join workspaces w on w.organisation_id = a.id
      join usage_reservations r on r.workspace_id = w.workspace_id and r.reserved_at >= a.since
      union all
      select a.id, c.meter, c.used from asked a
      join usage_counters c on c.organisation_id = a.id and c.period_start >= a.since) as counted
    group by id, meter`.execute(tx)
  const none = Object.fromEntries(meters.map((meter) => [meter, 0])) as Record<Meter, number> // all of them
  const usage = new Map(periods.map(({ id }) => [id, { ...none }]))
  for (const { id, meter, used } of rows) {
    const one = usage.get(id)
    if (one && meter in none) one[meter] = Number(used)
  }
  return usage
}

/** Who leads an organisation. */
export async function leadersOf(
  tx: Tx,
  id: OrganisationId,
): Promise<{ userId: UserId; role: OrganisationRole }[]> {
  const rows = await tx
    .selectFrom('organisation_members')
    .where('organisation_id', '=', id)
    .orderBy('created_at')
    .limit(100)
    .select(['user_id', 'role'])
    .execute()
  // written from one; the table's own check
  return rows.map((row) => ({ userId: row.user_id as UserId, role: row.role as OrganisationRole }))
}

/** The newest hundred of its workspaces. */
export async function clientsOf(tx: Tx, id: OrganisationId) {
  const rows = await tx
    .selectFrom('workspaces as w')
    .where('w.organisation_id', '=', id)
    .where('w.erased_at', 'is', null)
    .orderBy('w.workspace_id', 'desc')
    .limit(100)
    .select((eb) => [
      'w.workspace_id',
      'w.name',
      'w.created_at',
      eb
        .selectFrom('memberships as m')
        .whereRef('m.workspace_id', '=', 'w.workspace_id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('members'),
    ])
    .execute()
  return rows.map((row) => ({
    id: row.workspace_id as WorkspaceId, // written from one
    name: row.name,
    members: Number(row.members ?? 0),
    createdAt: row.created_at.toISOString(),
  }))
}

/** The last hundred changes of its plan, the latest first. */
export async function planChangesOf(tx: Tx, id: OrganisationId) {
  const rows = await tx
    .selectFrom('subscription_changes')
    .where('organisation_id', '=', id)
    .orderBy('subscription_change_entry_id', 'desc')
    .limit(100)
    .select(['at', 'from_plan', 'to_plan', 'to_status', 'reason'])
    .execute()
  return rows.map((row) => ({
    at: row.at.toISOString(),
    fromPlan: row.from_plan as PlanId | null, // billing's own words
    toPlan: row.to_plan as PlanId,
    status: row.to_status,
    reason: row.reason,
  }))
}
