import type { CampaignId, Preflight } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { CampaignDeps } from './deps.ts'
import { launchDigest } from './launch-digest.ts'
import { whoseYes } from './whose-yes.ts'
import { brokenVideos, loadMaterial, targetOf } from './load-material.ts'
import { smallestStep } from './meta-plan.ts'
import { preflight } from './preflight.ts'

/** What would happen if it were launched now. @throws campaign.not_found */
export const createPreflightCampaign =
  (deps: CampaignDeps) =>
  async (member: Member, id: CampaignId): Promise<Preflight> => {
    const { workspaceId } = member
    const { material, target, broken, waitsFor } = await deps.transactions.inWorkspace(
      workspaceId,
      async (tx) => {
        const loaded = await loadMaterial(deps, tx, workspaceId, id)
        const chosen = await targetOf(deps, tx, workspaceId, loaded.campaign)
        const digest = chosen && launchDigest(loaded, chosen)
        return {
          material: loaded,
          target: chosen,
          waitsFor: await whoseYes(deps, tx, member, id, digest),
          broken: await brokenVideos(deps, tx, workspaceId, loaded),
        }
      },
    )
    const now = target
      ? await deps.connections.now(workspaceId, target.connectionId).catch(() => deps.clock.now())
      : deps.clock.now()
    const step = smallestStep(material.campaign.currency)
    return { ...preflight(material, target, { now, step, broken }), waitsFor }
  }
