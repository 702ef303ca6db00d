import type { CampaignId, Currency, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import type { Day } from './calendar.ts'
import type { AdDay } from './insights-reader.ts'

export type FreshFigures = {
  campaignId: CampaignId
  currency: Currency
  simulated: boolean
  timeZone: string
  since: Day
  until: Day
  rows: AdDay[]
  reachByDay: { day: Day; reach: number }[]
  lifetimeReach: number | null
  attribution: string
  counted: string
  /** When the reading began: a slower, older reading never overwrites a newer one. */
  fetchedAt: Date
}

const sums = sql.raw(
  ['impressions', 'clicks', 'link_clicks', 'spend_minor', 'conversions', 'conversion_value_minor']
    .map((column) => `sum(${column})::bigint`)
    .join(', '),
)
const columns = sql.raw('impressions, clicks, link_clicks, spend_minor, conversions, conversion_value_minor')

/** Until which day a campaign was read, if ever. */
export async function readUntil(
  tx: Tx,
  workspaceId: WorkspaceId,
  campaignId: CampaignId,
): Promise<Day | undefined> {
  const row = await tx
    .selectFrom('campaign_totals')
    .select(sql<Day>`until`.as('until'))
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  return row?.until
}

/**
 * Replaces a campaign's days from `since` to `until` and everything that is added up from them.
 * @returns false, with nothing changed, when a newer reading is already there.
 */
export async function replaceFigures(
  tx: Tx,
  workspaceId: WorkspaceId,
  fresh: FreshFigures,
): Promise<boolean> {
  // Two campaigns of a workspace share its days, so their writes queue up here; their readings do not.
  await sql`select pg_advisory_xact_lock(hashtextextended('insights ' || ${workspaceId}, 0))`.execute(tx)
  if (await isOutdated(tx, workspaceId, fresh)) return false
  await replaceDailyMetrics(tx, workspaceId, fresh)
  await rollUpCampaign(tx, workspaceId, fresh)
  await rollUpWorkspace(tx, workspaceId, fresh)
  await replaceReach(tx, workspaceId, fresh)
  await replaceTotals(tx, workspaceId, fresh)
  return true
}

async function isOutdated(tx: Tx, workspaceId: WorkspaceId, fresh: FreshFigures): Promise<boolean> {
  const held = await tx
    .selectFrom('campaign_totals')
    .select('fetched_at')
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', fresh.campaignId)
    .executeTakeFirst()
  return held !== undefined && held.fetched_at > fresh.fetchedAt
}

async function replaceDailyMetrics(tx: Tx, workspaceId: WorkspaceId, fresh: FreshFigures): Promise<void> {
  const { campaignId, since, until, fetchedAt } = fresh
  await sql`delete from daily_metrics where workspace_id = ${workspaceId} and campaign_id = ${campaignId}
    and day between ${since} and ${until}`.execute(tx)
  await sql`
    insert into daily_metrics (campaign_id, workspace_id, fetched_at, ad_external_id, platform, day, ${columns})
    select ${campaignId}, ${workspaceId}, ${fetchedAt}, r."adExternalId", r.platform, r.day, r.impressions, r.clicks,
      r."linkClicks", r."spendMinor", r.conversions, r."conversionValueMinor"
    from jsonb_to_recordset(${JSON.stringify(fresh.rows)}::jsonb) as r("adExternalId" text, platform text, day date,
      impressions bigint, clicks bigint, "linkClicks" bigint, "spendMinor" bigint, conversions bigint,
      "conversionValueMinor" bigint)
    where r.day between ${since} and ${until}`.execute(tx)
}

async function rollUpCampaign(tx: Tx, workspaceId: WorkspaceId, fresh: FreshFigures): Promise<void> {
  const { campaignId, since, until, currency, simulated } = fresh
  await sql`delete from campaign_days where workspace_id = ${workspaceId} and campaign_id = ${campaignId}
    and day between ${since} and ${until}`.execute(tx)
  await sql`
    insert into campaign_days (campaign_id, workspace_id, currency, simulated, day, platform, ${columns})
    select ${campaignId}, ${workspaceId}, ${currency}, ${simulated}, day, platform, ${sums} from daily_metrics
    where workspace_id = ${workspaceId} and campaign_id = ${campaignId} and day between ${since} and ${until}
    group by day, platform`.execute(tx)
}

async function rollUpWorkspace(tx: Tx, workspaceId: WorkspaceId, fresh: FreshFigures): Promise<void> {
  const { since, until, currency, simulated } = fresh
  const affected = sql`workspace_id = ${workspaceId} and currency = ${currency} and simulated = ${simulated}
    and day between ${since} and ${until}`
  await sql`delete from workspace_days where ${affected}`.execute(tx)
  await sql`
    insert into workspace_days (workspace_id, currency, simulated, day, platform, ${columns})
    select ${workspaceId}, ${currency}, ${simulated}, day, platform, ${sums} from campaign_days where ${affected}
    group by day, platform`.execute(tx)
}

async function replaceReach(tx: Tx, workspaceId: WorkspaceId, fresh: FreshFigures): Promise<void> {
  const { campaignId, since, until, lifetimeReach, fetchedAt } = fresh
  const periods = fresh.reachByDay.map(({ day, reach }) => ({ period: day, reach }))
  if (lifetimeReach !== null) periods.push({ period: 'lifetime', reach: lifetimeReach })
  // Days are written YYYY-MM-DD, so they compare as text; 'lifetime' sorts after all of them.
  await sql`delete from campaign_reach where workspace_id = ${workspaceId} and campaign_id = ${campaignId}
    and (period between ${since} and ${until} or period = 'lifetime')`.execute(tx)
  await sql`
    insert into campaign_reach (campaign_id, workspace_id, fetched_at, period, reach)
    select ${campaignId}, ${workspaceId}, ${fetchedAt}, r.period, r.reach
    from jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) as r(period text, reach bigint)`.execute(tx)
}

async function replaceTotals(tx: Tx, workspaceId: WorkspaceId, fresh: FreshFigures): Promise<void> {
  const { campaignId, since, until, lifetimeReach, timeZone, attribution, counted, fetchedAt } = fresh
  await sql`
    with own as (
      select * from campaign_days where workspace_id = ${workspaceId} and campaign_id = ${campaignId}
    ), total as (
      select coalesce(sum(impressions), 0) as impressions, coalesce(sum(clicks), 0) as clicks,
        coalesce(sum(link_clicks), 0) as link_clicks, coalesce(sum(spend_minor), 0) as spend_minor,
        coalesce(sum(conversions), 0) as conversions, coalesce(sum(conversion_value_minor), 0) as value
      from own
    ), recent as (
      select array_agg(coalesce(spent.minor, 0)::bigint order by calendar.day) as spend
      from generate_series(greatest(${since}::date, ${until}::date - 13), ${until}::date, '1 day') as calendar(day)
      left join (select day, sum(spend_minor) as minor from own group by day) spent on spent.day = calendar.day
    )
    insert into campaign_totals (campaign_id, workspace_id, impressions, reach, clicks, link_clicks, spend_minor,
      conversions, conversion_value_minor, recent_spend_minor, since, until, time_zone, attribution, counted, fetched_at)
    select ${campaignId}, ${workspaceId}, total.impressions, ${lifetimeReach}::bigint, total.clicks,
      total.link_clicks, total.spend_minor, total.conversions, total.value, recent.spend, ${since}::date,
      ${until}::date, ${timeZone}, ${attribution}, ${counted}, ${fetchedAt}::timestamptz
    from total, recent
    on conflict (campaign_id) do update set impressions = excluded.impressions, reach = excluded.reach,
      clicks = excluded.clicks, link_clicks = excluded.link_clicks, spend_minor = excluded.spend_minor,
      conversions = excluded.conversions, conversion_value_minor = excluded.conversion_value_minor,
      recent_spend_minor = excluded.recent_spend_minor, since = least(campaign_totals.since, excluded.since),
      until = excluded.until, time_zone = excluded.time_zone, attribution = excluded.attribution,
      counted = excluded.counted, fetched_at = excluded.fetched_at`.execute(tx)
}
