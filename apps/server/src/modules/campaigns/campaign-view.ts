import type { CampaignId, MediaId, Receipt, WorkspaceId } from '@adwright/contract'
import type { z } from 'zod'
import type { Tx } from '#platform/transaction.ts'
import type { TableRow } from './campaign-table-view.ts'

type Extra = Pick<TableRow, 'thumbnailKey' | 'onInstagram' | 'totals' | 'recentSpendMinor'> & {
  receipt: Omit<z.infer<typeof Receipt>, 'simulated'> | null
  /** The ad account's, once there is one. */
  accountTimeZone: string | null
}

/** What one campaign's screen shows besides its own row, steps and creatives. */
export async function viewCampaign(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: CampaignId,
): Promise<(Extra & { thumbnailId: MediaId | null }) | undefined> {
  const row = await tx
    .selectFrom('campaigns as c')
    .leftJoin('campaign_totals as t', 't.campaign_id', 'c.campaign_id')
    .leftJoin('media_files as m', 'm.media_id', 'c.thumbnail_media_id')
    .leftJoin('pages as p', 'p.page_id', 'c.page_id')
    .leftJoin('ad_accounts as a', 'a.ad_account_id', 'c.ad_account_id')
    .selectAll('t')
    .select(['m.storage_key', 'm.media_id', 'p.page_id', 'p.instagram_external_id'])
    .select('a.time_zone as account_time_zone')
    .where('c.workspace_id', '=', workspaceId)
    .where('c.campaign_id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { impressions, clicks, link_clicks, spend_minor, conversions, conversion_value_minor } = row
  const counted =
    impressions === null ||
    clicks === null ||
    link_clicks === null ||
    spend_minor === null ||
    conversions === null ||
    conversion_value_minor === null
      ? null
      : {
          impressions,
          reach: row.reach,
          clicks,
          linkClicks: link_clicks,
          spendMinor: spend_minor,
          conversions,
          conversionValueMinor: conversion_value_minor,
        }
  const { attribution, since, until, time_zone: timeZone, fetched_at: fetchedAt } = row
  return {
    accountTimeZone: row.account_time_zone,
    thumbnailId: row.media_id as MediaId | null, // written from a MediaId
    thumbnailKey: row.storage_key,
    onInstagram: row.page_id === null ? null : row.instagram_external_id !== null,
    totals: counted,
    recentSpendMinor: (row.recent_spend_minor ?? []).map(Number), // pg reads bigints in arrays as digits
    receipt:
      attribution === null || since === null || until === null || timeZone === null || fetchedAt === null
        ? null
        : {
            source: 'meta_insights',
            attribution,
            since,
            until,
            timeZone,
            fetchedAt: fetchedAt.toISOString(),
          },
  }
}
