import type { CampaignId, CreativeId, MediaId, VideoPlacement, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import type { StoredVideo } from './material.ts'

export async function insertVideos(
  tx: Tx,
  workspaceId: WorkspaceId,
  campaignId: CampaignId,
  videos: readonly StoredVideo[],
): Promise<void> {
  if (videos.length === 0) return
  await tx
    .insertInto('campaign_videos')
    .values(
      videos.map(({ creativeId, nth, mediaId, shownIn }) => ({
        campaign_id: campaignId,
        creative_id: creativeId,
        nth,
        workspace_id: workspaceId,
        media_id: mediaId,
        shown_in: shownIn,
      })),
    )
    .execute()
}

/** The videos of a campaign's ads; those of one ad in their order. */
export async function videosOf(
  tx: Tx,
  workspaceId: WorkspaceId,
  campaignId: CampaignId,
): Promise<StoredVideo[]> {
  const rows = await tx
    .selectFrom('campaign_videos')
    .select(['creative_id', 'nth', 'media_id', 'shown_in'])
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', campaignId)
    .orderBy('creative_id')
    .orderBy('nth')
    .execute()
  return rows.map((row) => ({
    creativeId: row.creative_id as CreativeId, // written from CreativeIds
    nth: row.nth,
    mediaId: row.media_id as MediaId | null, // written from MediaIds
    shownIn: row.shown_in as VideoPlacement[], // checked by the table
  }))
}
