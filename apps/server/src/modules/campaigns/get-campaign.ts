import type { Campaign, CampaignId, VideoPlacement } from '@adwright/contract'
import type { MediaFile } from '#modules/media'
import type { Member } from '#platform/member.ts'
import { viewCampaign } from './campaign-view.ts'
import type { StoredCampaign } from './campaign.ts'
import type { CampaignDeps } from './deps.ts'
import { presentApproval, viewApproval } from './present-approval.ts'
import { findDrift, type StoredDrift } from './drift-store.ts'
import { present, type StoredDifference } from './drift.ts'
import { presentRow } from './list-campaigns.ts'
import { loadMaterial } from './load-material.ts'
import type { Material } from './material.ts'
import { stepsOf, type StoredStep } from './object-store.ts'
import { AppError } from '#platform/errors.ts'

/** One campaign, whole. @throws campaign.not_found */
export const createGetCampaign =
  (deps: CampaignDeps) =>
  async (member: Member, id: CampaignId): Promise<Campaign> => {
    const { workspaceId } = member
    const { campaign, creatives, videos, steps, view, unknownWrites, drift, approval } =
      await deps.transactions.inWorkspace(workspaceId, async (tx) => ({
        ...(await loadMaterial(deps, tx, workspaceId, id)),
        approval: await viewApproval(deps, tx, workspaceId, id),
        steps: await stepsOf(tx, workspaceId, id),
        view: await viewCampaign(tx, workspaceId, id),
        unknownWrites: await deps.intents.countUnknown(tx, workspaceId, id),
        drift: await findDrift(tx, workspaceId, id),
      }))
    if (!view) throw new AppError('campaign.not_found')
    const { receipt, accountTimeZone, ...extra } = view
    const row = await presentRow(deps, { ...campaign, ...extra })
    return {
      ...pick(row),
      briefId: campaign.briefId,
      connectionId: campaign.connectionId,
      adAccountId: campaign.adAccountId,
      pageId: campaign.pageId,
      country: campaign.country,
      url: campaign.url,
      startsAt: campaign.startsAt?.toISOString() ?? null,
      endsAt: campaign.endsAt?.toISOString() ?? null,
      launchedAt: campaign.launchedAt?.toISOString() ?? null,
      creatives: await deps.studio.presentCreatives(creatives),
      videos: await presentVideos(deps, creatives, videos),
      steps: steps.map(({ key, kind, label, state, externalId, problem }) => ({
        key,
        kind,
        label,
        state,
        externalId,
        problem,
      })),
      meta: { campaign: campaign.externalId, adsets: idsOf(steps, 'ad_set'), ads: idsOf(steps, 'ad') },
      problems: campaign.problems,
      receipt: receipt && { ...receipt, simulated: campaign.simulated },
      waitingFor: campaign.waitingFor,
      cancelling: campaign.cancelling,
      unknownWrites,
      approval: approval && (await presentApproval(deps, approval)),
      drift: drift ? presentDrift(drift, campaign, steps, accountTimeZone ?? 'UTC') : null,
    }
  }

/** In the order of the ads. A file that is gone is left out, and with its last one the ad. */
async function presentVideos(
  { media }: Pick<CampaignDeps, 'media'>,
  creatives: Material['creatives'],
  videos: Material['videos'],
): Promise<Campaign['videos']> {
  const shown = creatives.map(async ({ id }) => ({
    creativeId: id,
    files: await Promise.all(
      videos.flatMap((video) =>
        video.creativeId === id && video.media ? [presentVideo(media, video.media, video.shownIn)] : [],
      ),
    ),
  }))
  return (await Promise.all(shown)).filter(({ files }) => files.length > 0)
}
const presentVideo = async (
  media: Pick<CampaignDeps['media'], 'present'>,
  file: MediaFile,
  shownIn: VideoPlacement[],
) => ({ media: await media.present(file), shownIn })

function presentDrift(
  { checkedAt, differences }: StoredDrift,
  { name, currency }: StoredCampaign,
  steps: readonly StoredStep[],
  timeZone: string,
): Campaign['drift'] {
  const ads = idsOf(steps, 'ad')
  const nameOf = ({ level, externalId }: StoredDifference) =>
    level === 'campaign'
      ? `the campaign “${name}”`
      : level === 'ad_set'
        ? 'the ad set'
        : ads.length === 1
          ? 'the ad'
          : `ad ${ads.indexOf(externalId) + 1}`
  return {
    checkedAt: checkedAt.toISOString(),
    differences: differences.map((one) => present(one, { currency, timeZone, name: nameOf(one) })),
  }
}

const idsOf = (steps: readonly StoredStep[], kind: StoredStep['kind']): string[] =>
  steps.flatMap((step) => (step.kind === kind && step.externalId !== null ? [step.externalId] : []))

type Row = Awaited<ReturnType<typeof presentRow>>
/** A stored campaign has more than the table shows. */
const pick = (row: Row): Row => ({
  id: row.id,
  name: row.name,
  objective: row.objective,
  state: row.state,
  simulated: row.simulated,
  platforms: row.platforms,
  dailyBudgetMinor: row.dailyBudgetMinor,
  currency: row.currency,
  thumbnailUrl: row.thumbnailUrl,
  metrics: row.metrics,
  recentSpendMinor: row.recentSpendMinor,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
})
