import { badParam } from '../errors/invalid.ts'
import type { Json, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { objectIn, text } from '../wire/pick.ts'
import { isTier, useCases } from './tiers.ts'
import { crowdOf, limitsNow } from './use-case-of.ts'

/** `POST /_twin/limits {tier?, fill?: {bucket, percent}}`: another access tier, or buckets as good as full. */
export function changeLimits(twin: Twin, world: World, body: Json): Json {
  const { tier } = body
  if (tier !== undefined) {
    if (!isTier(tier)) throw badParam('tier must be one of {development, standard}.', 'tier')
    twin.limits.setTier(world.id, tier)
  }
  const fill = objectIn(body, 'fill')
  if (fill) {
    const bucket = text(fill, 'bucket') ?? ''
    const percent = Number(fill['percent'])
    if (!(percent >= 0 && percent <= 1000)) throw badParam('percent must be between 0 and 1000.', 'fill')
    const useCase = useCases.find((known) => known === bucket) ?? 'ads_insights'
    twin.limits.fill(world.id, bucket, percent, limitsNow({ twin, world }), crowdOf({ twin, world }, useCase))
  }
  return { tier: twin.limits.tierOf(world.id) }
}
