import type { CampaignId, WorkspaceId } from '@adwright/contract'
import type { LaunchTarget } from '#modules/connections'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'
import { inWords, isLaunchable } from './campaign.ts'
import type { CampaignDeps } from './deps.ts'
import { launchDigest } from './launch-digest.ts'
import { brokenVideos, loadMaterial, targetOf } from './load-material.ts'
import type { Material } from './material.ts'
import { smallestStep } from './meta-plan.ts'
import { preflight } from './preflight.ts'

export type Ready = { material: Material; target: LaunchTarget; digest: string }

/** The campaign, locked, and where it would go. @throws campaign.not_found, campaign.not_launchable */
export async function lockForLaunch(
  deps: CampaignDeps,
  tx: Tx,
  workspaceId: WorkspaceId,
  id: CampaignId,
): Promise<{ material: Material; target: LaunchTarget | undefined; digest: string | undefined }> {
  const material = await loadMaterial(deps, tx, workspaceId, id, { lock: true })
  const { campaign } = material
  if (!isLaunchable(campaign.state))
    throw new AppError('campaign.not_launchable', { state: inWords(campaign.state) })
  const target = await targetOf(deps, tx, workspaceId, campaign)
  return { material, target, digest: target && launchDigest(material, target) }
}

/** Checks it once more, right before it is launched or put forward. @throws campaign.preflight_failed */
export async function checkReady(
  deps: CampaignDeps,
  tx: Tx,
  workspaceId: WorkspaceId,
  { material, target, digest }: Awaited<ReturnType<typeof lockForLaunch>>,
): Promise<Ready> {
  const { findings } = preflight(material, target, {
    now: deps.clock.now(),
    step: smallestStep(material.campaign.currency),
    broken: await brokenVideos(deps, tx, workspaceId, material),
  })
  const problems = findings.filter((finding) => finding.level === 'problem')
  if (problems.length > 0 || !target || !digest)
    throw new AppError('campaign.preflight_failed', {
      findings: problems.map((finding) => finding.message).join(' '),
      list: problems,
    })
  return { material, target, digest }
}
