import type { CampaignId, Preflight } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { CampaignDeps } from './deps.ts'
import { brokenVideos, loadMaterial, targetOf } from './load-material.ts'
import { smallestStep } from './meta-plan.ts'
import { preflight } from './preflight.ts'

/** What would happen if it were launched now. @throws campaign.not_found */
export const createPreflightCampaign =
  (deps: CampaignDeps) =>
  async (member: Member, id: CampaignId): Promise<Preflight> => {
    const { workspaceId } = member
    const { material, target, broken } = await deps.transactions.inWorkspace(workspaceId, async (tx) => {
      const loaded = await loadMaterial(deps, tx, workspaceId, id)
      return {
        material: loaded,
        target: await targetOf(deps, tx, workspaceId, loaded.campaign),
        broken: await brokenVideos(deps, tx, workspaceId, loaded),
      }
    })
    const now = target
      ? await deps.connections.now(workspaceId, target.connectionId).catch(() => deps.clock.now())
      : deps.clock.now()
    return preflight(material, target, { now, step: smallestStep(material.campaign.currency), broken })
  }
