import type { CampaignRow, ListCampaigns, MediaId, Metrics, WorkspaceId } from '@adwright/contract'
import type { z } from 'zod'
import type { Reader } from '#platform/transaction.ts'

export type TableQuery = z.output<typeof ListCampaigns>
export type Cursor = { value: string | number; id: string }

export type TableRow = {
  id: CampaignRow['id']
  name: string
  objective: CampaignRow['objective']
  state: CampaignRow['state']
  simulated: boolean
  dailyBudgetMinor: number
  currency: CampaignRow['currency']
  thumbnailKey: string | null
  thumbnailId: MediaId | null
  /** Null before a Page is chosen. */
  onInstagram: boolean | null
  totals: (Omit<Figures, 'reach'> & { reach: number | null }) | null
  recentSpendMinor: number[]
  createdAt: Date
  updatedAt: Date
}
type Figures = Pick<
  Metrics,
  'impressions' | 'reach' | 'clicks' | 'linkClicks' | 'spendMinor' | 'conversions' | 'conversionValueMinor'
>

const sorts = {
  created: { key: 'c.created_at', type: 'timestamptz', order: 'desc' },
  name: { key: 'c.name', type: 'text', order: 'asc' },
  spend: { key: 'coalesce(t.spend_minor, 0)', type: 'bigint', order: 'desc' },
} as const

type Row = {
  counts: Record<string, number>
  campaign_id: string | null
  name: string
  objective: string
  state: string
  simulated: boolean
  daily_budget_minor: number
  currency: string
  thumbnail_key: string | null
  on_instagram: boolean | null
  created_at: Date
  updated_at: Date
  impressions: number | null
  reach: number | null
  clicks: number
  link_clicks: number
  spend_minor: number
  conversions: number
  conversion_value_minor: number
  /** Digits: pg reads single bigints as numbers here, but not those in arrays. */
  recent_spend_minor: string[] | null
}

/**
 * A page of the campaign table with its figures, and how many campaigns there are in each state: one query. Pages are
 * found by the sort key of the last row, so they cost the same however far down one is.
 */
export async function campaignTable(
  read: Reader,
  workspaceId: WorkspaceId,
  query: TableQuery,
  after: Cursor | undefined,
): Promise<{ rows: TableRow[]; counts: Record<string, number> }> {
  const values: unknown[] = [workspaceId, query.limit + 1]
  const bind = (value: unknown) => `$${values.push(value)}`
  const { key, type, order } = sorts[query.sort]
  const conditions = ['c.workspace_id = $1']
  conditions.push(query.state === undefined ? `c.state <> 'deleted'` : `c.state = ${bind(query.state)}`)
  if (query.q) conditions.push(`c.name ilike ${bind(`%${query.q.replace(/[\\%_]/g, '\\$&')}%`)}`)
  if (after)
    conditions.push(
      `(${key}, c.campaign_id) ${order === 'desc' ? '<' : '>'} (${bind(after.value)}::${type}, ${bind(after.id)})`,
    )
  const text = `
    with page as materialized (
      select c.campaign_id, c.name, c.objective, c.state, c.simulated, c.daily_budget_minor, c.currency,
          c.created_at, c.updated_at, c.thumbnail_media_id, c.page_id,
          t.impressions, t.reach, t.clicks, t.link_clicks, t.spend_minor, t.conversions, t.conversion_value_minor,
          t.recent_spend_minor
        from campaigns c left join campaign_totals t on t.campaign_id = c.campaign_id
        where ${conditions.join(' and ')}
        order by ${key} ${order}, c.campaign_id ${order}
        limit $2
    )
    select counted.counts, page.*, m.storage_key as thumbnail_key, p.instagram_external_id is not null as on_instagram
      from (
        select coalesce(json_object_agg(s.state, s.n), '{}') as counts
          from (select state, count(*) as n from campaigns where workspace_id = $1 group by state) s
      ) counted
      left join page on true
      left join media_files m on m.media_id = page.thumbnail_media_id
      left join pages p on p.page_id = page.page_id
      order by ${key.replace('c.', 'page.').replace('t.', 'page.')} ${order}, page.campaign_id ${order}`
  const shape = [query.sort, query.state !== undefined && 'state', query.q && 'q', after && 'after']
  const name = ['campaign_table', ...shape.filter(Boolean)].join('_')
  const rows = await read<Row & { page_id: string | null; thumbnail_media_id: string | null }>({
    name,
    text,
    values,
  })
  return {
    counts: rows[0]?.counts ?? {},
    rows: rows.flatMap((row) => (row.campaign_id === null ? [] : [present(row)])),
  }
}

function present(row: Row & { page_id: string | null; thumbnail_media_id: string | null }): TableRow {
  return {
    // Written by the store from these very types.
    id: row.campaign_id as TableRow['id'],
    objective: row.objective as TableRow['objective'],
    state: row.state as TableRow['state'],
    currency: row.currency as TableRow['currency'],
    thumbnailId: row.thumbnail_media_id as TableRow['thumbnailId'],
    name: row.name,
    simulated: row.simulated,
    dailyBudgetMinor: row.daily_budget_minor,
    thumbnailKey: row.thumbnail_key,
    onInstagram: row.page_id === null ? null : row.on_instagram,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    totals:
      row.impressions === null
        ? null
        : {
            impressions: row.impressions,
            reach: row.reach,
            clicks: row.clicks,
            linkClicks: row.link_clicks,
            spendMinor: row.spend_minor,
            conversions: row.conversions,
            conversionValueMinor: row.conversion_value_minor,
          },
    recentSpendMinor: (row.recent_spend_minor ?? []).map(Number),
  }
}
