import type { CampaignId, CampaignInsights, Currency, InsightsQuery, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { z } from 'zod'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Day } from './calendar.ts'
import { rowToFigures, type FigureRow } from './figure-row.ts'
import { sumFigures, toMetrics } from './metrics.ts'

type Receipted = {
  currency: Currency
  simulated: boolean
  since: Day | null
  until: Day | null
  reach: number | null
  time_zone: string | null
  attribution: string | null
  counted: string | null
  fetched_at: Date | null
}
type PlatformRow = FigureRow<[CampaignInsights['platforms'][number]['platform']]>
type AdRow = FigureRow<[creativeId: string | null]>

const figures = sql.raw(
  ['impressions', 'clicks', 'link_clicks', 'spend_minor', 'conversions', 'conversion_value_minor']
    .map((column) => `sum(f.${column})`)
    .join(', '),
)

/** One campaign's figures by day, platform and ad. @throws campaign.not_found */
export async function campaignInsights(
  tx: Tx,
  workspaceId: WorkspaceId,
  campaignId: CampaignId,
  query: z.output<typeof InsightsQuery>,
): Promise<CampaignInsights> {
  const campaign = await receiptOf(tx, workspaceId, campaignId)
  if (!campaign) throw new AppError('campaign.not_found')
  const since = latest(query.since, campaign.since) ?? '0001-01-01'
  const until = earliest(query.until, campaign.until) ?? '9999-12-31'
  const own = sql`f.workspace_id = ${workspaceId} and f.campaign_id = ${campaignId} and f.day between ${since} and ${until}`
  const { rows } = await sql<{
    days: PlatformRow[] | null
    ads: AdRow[] | null
    reach: [Day, number][] | null
  }>`
    select (select json_agg(json_build_array(d.day, d.i, d.c, d.l, d.s, d.n, d.v, d.platform) order by d.day, d.platform)
        from (select f.day, f.platform, ${figures} from campaign_days f where ${own} group by f.day, f.platform)
          d(day, platform, i, c, l, s, n, v)) as days,
      (select json_agg(json_build_array(a.ad, a.i, a.c, a.l, a.s, a.n, a.v, o.creative_id) order by a.s desc, a.ad)
        from (select f.ad_external_id, ${figures} from daily_metrics f where ${own} group by f.ad_external_id)
          a(ad, i, c, l, s, n, v)
        left join campaign_objects o on o.campaign_id = ${campaignId} and o.kind = 'ad' and o.external_id = a.ad) as ads,
      (select json_agg(json_build_array(r.period, r.reach)) from campaign_reach r
        where r.workspace_id = ${workspaceId} and r.campaign_id = ${campaignId}
          and r.period between ${since} and ${until}) as reach`.execute(tx)
  const { days, ads, reach } = {
    days: rows[0]?.days ?? [],
    ads: rows[0]?.ads ?? [],
    reach: rows[0]?.reach ?? [],
  }
  const reachOn = new Map(reach)
  const covers = since === campaign.since && until === campaign.until
  const totalReach = covers ? campaign.reach : since === until ? (reachOn.get(since) ?? null) : null
  return {
    campaignId,
    currency: campaign.currency,
    totals: toMetrics(sumFigures(days.map(rowToFigures)), totalReach),
    days: [...Map.groupBy(days, (row) => row[0])].map(([day, rows]) => ({
      day,
      metrics: toMetrics(sumFigures(rows.map(rowToFigures)), reachOn.get(day) ?? null),
    })),
    platforms: [...Map.groupBy(days, (row) => row[7])].map(([platform, rows]) => ({
      platform,
      metrics: toMetrics(sumFigures(rows.map(rowToFigures))),
    })),
    daysByPlatform: days.map((row) => ({
      day: row[0],
      platform: row[7],
      metrics: toMetrics(rowToFigures(row)),
    })),
    ads: ads.map((row) => ({
      adExternalId: row[0],
      creativeId: row[7],
      metrics: toMetrics(rowToFigures(row)),
    })),
    receipt: toReceipt(campaign, since, until),
  }
}

async function receiptOf(
  tx: Tx,
  workspaceId: WorkspaceId,
  campaignId: CampaignId,
): Promise<Receipted | undefined> {
  const { rows } = await sql<Receipted>`
    select c.currency, c.simulated, t.since, t.until, t.reach, t.time_zone, t.attribution, t.counted, t.fetched_at
    from campaigns c left join campaign_totals t using (campaign_id)
    where c.workspace_id = ${workspaceId} and c.campaign_id = ${campaignId}`.execute(tx)
  return rows[0]
}

function toReceipt(campaign: Receipted, since: Day, until: Day): CampaignInsights['receipt'] {
  const { fetched_at, time_zone, attribution, counted, simulated } = campaign
  if (!fetched_at || time_zone === null || attribution === null) return null
  return {
    source: 'meta_insights',
    simulated,
    attribution: counted ? `${attribution}. Conversions: ${counted}.` : attribution,
    since,
    until,
    timeZone: time_zone,
    fetchedAt: fetched_at.toISOString(),
  }
}

const latest = (a: Day | undefined, b: Day | null) => (a && b ? (a > b ? a : b) : (a ?? b ?? undefined))
const earliest = (a: Day | undefined, b: Day | null) => (a && b ? (a < b ? a : b) : (a ?? b ?? undefined))
