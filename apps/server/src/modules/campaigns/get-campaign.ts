import type { Campaign, CampaignId } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import { viewCampaign } from './campaign-view.ts'
import type { CampaignDeps } from './deps.ts'
import { presentRow } from './list-campaigns.ts'
import { loadMaterial } from './load-material.ts'
import { stepsOf, type StoredStep } from './object-store.ts'
import { AppError } from '#platform/errors.ts'

/** One campaign, whole. @throws campaign.not_found */
export const createGetCampaign =
  (deps: CampaignDeps) =>
  async (member: Member, id: CampaignId): Promise<Campaign> => {
    const { workspaceId } = member
    const { campaign, creatives, steps, view } = await deps.transactions.inWorkspace(
      workspaceId,
      async (tx) => ({
        ...(await loadMaterial(deps, tx, workspaceId, id)),
        steps: await stepsOf(tx, workspaceId, id),
        view: await viewCampaign(tx, workspaceId, id),
      }),
    )
    if (!view) throw new AppError('campaign.not_found')
    const { receipt, ...extra } = view
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
