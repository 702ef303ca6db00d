import { WriteFailure, type Intent } from '#modules/intents'
import type { Place } from './ad-platform.ts'
import type { CampaignDeps } from './deps.ts'
import { asFacts, type Change } from './intent-facts.ts'
import { intentKey } from './intent-key.ts'
import { markOfStep, objectOf, type Made } from './launch-plan.ts'
import type { PlannedStep } from './launch-steps.ts'
import type { TargetedMaterial } from './material.ts'
import type { StoredStep } from './object-store.ts'
import { settingsOf } from './settings.ts'

/** A step of a launch with all that it is made from. */
export type StepAtHand = {
  material: TargetedMaterial
  place: Place
  plans: PlannedStep[]
  plan: PlannedStep
  steps: StoredStep[]
  step: StoredStep
}

/** External ids of what is made already. */
export const madeBy = (steps: readonly StoredStep[]): Made =>
  new Map(steps.flatMap((one) => (one.externalId === null ? [] : [[one.key, one.externalId]])))

type Base = Pick<Intent, 'key' | 'mark' | 'label' | 'subject' | 'connectionId'>
export function baseOf({ material, place }: StepAtHand, step: StoredStep): Base {
  const { campaign } = material
  return {
    key: intentKey(campaign, step),
    mark: markOfStep(campaign, step.key),
    label: step.label,
    subject: campaign.id,
    connectionId: place.connectionId,
  }
}

/** The one write to Meta that a step is; videos have `make-video.ts`. @throws WriteFailure when a picture is missing */
export async function intentOf(
  { metaAds, media }: Pick<CampaignDeps, 'metaAds' | 'media'>,
  at: StepAtHand,
  endsAt: Date | null,
): Promise<Intent> {
  const { material, place, steps, step, plan } = at
  const base = baseOf(at, step)
  const account = place.adAccountExternalId
  const made = madeBy(steps)
  if (plan.kind === 'activate') {
    const change = changeOf(plan, made, endsAt)
    return {
      ...base,
      kind: 'ads.change',
      facts: asFacts({ account, change }),
      create: () => metaAds.change(place, change),
    }
  }
  if (plan.kind === 'image') {
    const creative = material.creatives[plan.index ?? 0]
    const rendition = creative?.renditions.find((one) => one.placement === plan.placement)
    if (!rendition) throw new WriteFailure('refused', 'This picture is missing. Make the poster again.')
    return imageIntent(metaAds, at, plan.placement ?? 'picture', await media.read(rendition.media))
  }
  const object = objectOf(plan, material, made, endsAt)
  return {
    ...base,
    kind: 'ads.object',
    facts: asFacts({ account, object: object.kind, step: step.key, set: settingsOf(object) }),
    create: () => metaAds.make(place, object, base.mark),
  }
}

/** A JPEG on its way to the ad account, found again by its name. */
export function imageIntent(
  metaAds: CampaignDeps['metaAds'],
  at: StepAtHand,
  name: string,
  bytes: Buffer,
): Intent {
  const { place, step } = at
  const base = baseOf(at, step)
  const filename = `${name}-${base.mark}.jpg`
  return {
    ...base,
    kind: 'ads.image',
    facts: asFacts({ account: place.adAccountExternalId, name: filename, step: step.key }),
    create: () => metaAds.uploadImage(place, { filename, bytes }),
  }
}

function changeOf(plan: PlannedStep, made: Made, endsAt: Date | null): Change {
  const level = plan.of ?? 'campaign'
  const key = level === 'ad' ? `ad:${(plan.index ?? 0) + 1}` : level
  const externalId = made.get(key)
  if (externalId === undefined) throw new Error(`${plan.key} needs ${key}, which is not made yet.`)
  // The days count from here, however long the launch took.
  return {
    kind: 'status',
    level,
    externalId,
    status: 'active',
    ...(level === 'ad_set' && { endsAt: endsAt?.toISOString() ?? null }),
  }
}
