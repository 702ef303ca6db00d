import type { CampaignId, MediaId, WorkspaceId } from '@adwright/contract'
import type { LaunchTarget } from '#modules/connections'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'
import { creativeIdsOf, findCampaign } from './campaign-store.ts'
import type { StoredCampaign } from './campaign.ts'
import type { CampaignDeps } from './deps.ts'
import type { Material } from './material.ts'
import { videosOf } from './video-store.ts'

/** A campaign with the brief and the creatives it was planned from. @throws campaign.not_found */
export async function loadMaterial(
  { studio, media }: Pick<CampaignDeps, 'studio' | 'media'>,
  tx: Tx,
  workspaceId: WorkspaceId,
  id: CampaignId,
  options: { lock?: boolean } = {},
): Promise<Material> {
  const campaign = await findCampaign(tx, workspaceId, id, options)
  if (!campaign || campaign.state === 'deleted') throw new AppError('campaign.not_found')
  const brief = await studio.getBrief(tx, workspaceId, campaign.briefId)
  if (!brief) throw new AppError('brief.not_found')
  const ids = await creativeIdsOf(tx, workspaceId, id)
  const found = new Map((await studio.getCreatives(tx, workspaceId, ids)).map((one) => [one.id, one]))
  const videos = await videosOf(tx, workspaceId, id)
  const mediaIds = videos.flatMap(({ mediaId }) => mediaId ?? [])
  const files = new Map((await media.find(tx, workspaceId, mediaIds)).map((file) => [file.id, file]))
  return {
    campaign,
    brief,
    creatives: ids.flatMap((creativeId) => found.get(creativeId) ?? []),
    videos: videos.map((video) => ({
      ...video,
      media: (video.mediaId && files.get(video.mediaId)) ?? null,
    })),
  }
}

/** Videos of it that a look at every picture found damaged. */
export async function brokenVideos(
  { media }: Pick<CampaignDeps, 'media'>,
  tx: Tx,
  workspaceId: WorkspaceId,
  { videos }: Pick<Material, 'videos'>,
): Promise<Set<MediaId>> {
  const broken = new Set<MediaId>()
  for (const id of new Set(videos.flatMap(({ mediaId }) => mediaId ?? [])))
    if ((await media.videoCheck(tx, workspaceId, id))?.verdict === 'broken') broken.add(id)
  return broken
}

/**
 * What a campaign is launched with. Once something is made it stays in its ad account; before that, an account that
 * cannot deliver any more gives way to the one chosen now.
 */
export async function targetOf(
  { connections }: Pick<CampaignDeps, 'connections'>,
  tx: Tx,
  workspaceId: WorkspaceId,
  { adAccountId, pageId, externalId }: Pick<StoredCampaign, 'adAccountId' | 'pageId' | 'externalId'>,
): Promise<LaunchTarget | undefined> {
  const asked = { adAccountId: adAccountId ?? undefined, pageId: pageId ?? undefined }
  const target = await connections.target(tx, workspaceId, asked)
  if ((target?.connected && target.adAccount.canDeliver) || externalId !== null) return target
  return (await connections.target(tx, workspaceId, {})) ?? target
}
