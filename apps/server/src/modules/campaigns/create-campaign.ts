import type { CampaignId, CreateCampaign } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { findByIdempotencyKey, insertCampaign } from './campaign-store.ts'
import type { StoredCampaign } from './campaign.ts'
import { chooseVideos } from './choose-videos.ts'
import type { CampaignDeps } from './deps.ts'
import { planSteps } from './launch-steps.ts'
import { adsOf, type LaunchBrief, type LaunchCreative } from './material.ts'
import { insertSteps } from './object-store.ts'
import { insertVideos } from './video-store.ts'

/**
 * Plans a campaign from a brief and its creatives; nothing reaches Meta. The same idempotency key is one campaign.
 * @throws brief.not_found, creative.not_found, connection.choice_invalid; of videos: request.invalid, media.not_found,
 *   media.not_video
 */
export const createCreateCampaign = (deps: CampaignDeps) => {
  const { transactions, clock, studio, audit } = deps
  return (member: Member, input: CreateCampaign): Promise<CampaignId> =>
    transactions.inWorkspace(member.workspaceId, async (tx) => {
      const { workspaceId } = member
      const { idempotencyKey } = input
      const before = idempotencyKey && (await findByIdempotencyKey(tx, workspaceId, idempotencyKey))
      if (before) return before
      const brief = await studio.getBrief(tx, workspaceId, input.briefId)
      if (!brief) throw new AppError('brief.not_found')
      const creativeIds = [...new Set(input.creativeIds)]
      const creatives = await studio.getCreatives(tx, workspaceId, creativeIds)
      if (creatives.length < creativeIds.length || creatives.some((one) => one.briefId !== brief.id))
        throw new AppError('creative.not_found', {}, { field: 'creativeIds' })
      const videos = await chooseVideos(deps, tx, member, input.videos ?? [], creativeIds)
      const first = creatives.find((one) => one.id === creativeIds[0])
      const asked = await askedFor(deps, tx, member, input)
      const campaign = planned(input, brief, first, asked, clock.now())
      const own = await insertCampaign(tx, workspaceId, campaign, { creativeIds, idempotencyKey })
      if (!own) {
        const faster = idempotencyKey && (await findByIdempotencyKey(tx, workspaceId, idempotencyKey))
        if (!faster) throw new AppError('request.in_progress')
        return faster
      }
      await insertVideos(tx, workspaceId, campaign.id, videos)
      const ads = adsOf({ creatives: creativeIds.map((id) => ({ id })), videos })
      await insertSteps(tx, workspaceId, campaign.id, planSteps(ads))
      await audit.record(tx, member, 'campaign.planned', campaign.id, undefined, {
        name: campaign.name,
        dailyBudgetMinor: campaign.dailyBudgetMinor,
        currency: campaign.currency,
      })
      return campaign.id
    })
}

type Asked = Pick<StoredCampaign, 'connectionId' | 'adAccountId' | 'pageId' | 'simulated'>

/** Accounts named in the request are kept; without any, the launch takes the ones chosen then. */
async function askedFor(
  { connections, simulated }: CampaignDeps,
  tx: Tx,
  { workspaceId }: Member,
  { adAccountId, pageId }: CreateCampaign,
): Promise<Asked> {
  const target = await connections.target(tx, workspaceId, { adAccountId, pageId })
  const named = adAccountId !== undefined || pageId !== undefined
  if (named && !target)
    throw new AppError('connection.choice_invalid', { what: adAccountId ? 'ad account' : 'Page' })
  return {
    connectionId: named ? (target?.connectionId ?? null) : null,
    adAccountId: named ? (target?.adAccount.id ?? null) : null,
    pageId: named ? (target?.page.id ?? null) : null,
    simulated: target ? target.mode === 'twin' : simulated,
  }
}

function planned(
  input: CreateCampaign,
  brief: LaunchBrief,
  first: LaunchCreative | undefined,
  asked: Asked,
  now: Date,
): StoredCampaign {
  return {
    ...asked,
    id: newId('cmp'),
    briefId: input.briefId,
    name: input.name ?? brief.product,
    objective: input.objective ?? brief.objective,
    country: input.country ?? brief.country,
    language: brief.language,
    url: input.url ?? brief.url,
    dailyBudgetMinor: input.dailyBudgetMinor ?? brief.dailyBudgetMinor,
    currency: brief.currency,
    days: input.days ?? null,
    state: 'draft',
    externalId: null,
    thumbnailMediaId: first?.renditions.find((one) => one.placement === 'square_1x1')?.media.id ?? null,
    launchAttempt: 0,
    launchRound: 0,
    launchSeries: 0,
    waitingFor: null,
    cancelling: false,
    launchedAt: null,
    startsAt: null,
    endsAt: null,
    problems: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}
