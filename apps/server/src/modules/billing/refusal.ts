import type { Meter, OrganisationId, PlanFeature } from '@adwright/contract'
import { plans } from '@adwright/contract/plans'
import { AppError } from '#platform/errors.ts'
import type { Standing } from './standing.ts'

/** A plan with all that a refusal has to know of it. */
export type HeldPlan = {
  organisationId: OrganisationId
  standing: Standing
  /** In an agency, members of a client's workspace do not learn what the agency has bought. */
  isAgency: boolean
  isSelfHosted: boolean
}

const meterWords: Readonly<Record<Meter, string>> = {
  campaigns: 'campaign launches',
  generations: 'AI generations',
  apiCalls: 'API calls',
}
const featureWords: Readonly<Record<PlanFeature, string>> = {
  teamRoles: 'the roles analyst and client',
  bulkTools: 'the import of many posts at once',
  agency: 'workspaces for clients',
}

/** The next larger plan that allows more of it, or nothing. */
export function upgradeFor({ plan, limits }: Pick<Standing, 'plan' | 'limits'>, meter: Meter) {
  const now = limits[meter]
  if (now === null) return undefined
  return larger(plan).find(({ limits: more }) => more[meter] === null || more[meter] > now)
}
const upgradeWith = (plan: Standing['plan'], feature: PlanFeature) =>
  larger(plan).find(({ features }) => (features as readonly PlanFeature[]).includes(feature))

/** A trial is smaller than all that can be bought. */
function larger(plan: Standing['plan']) {
  const all = Object.values(plans)
  return all.slice(all.findIndex(({ id }) => id === plan) + 1)
}

export function limitReached(
  { standing, isAgency, isSelfHosted }: HeldPlan,
  { meter, used, wanted }: { meter: Meter; used: number; wanted: number },
): AppError {
  const { plan, planName, limits, resetsAt, period } = standing
  const limit = limits[meter] ?? 0
  const what = meterWords[meter]
  const left = Math.max(0, limit - used)
  const again = resetsAt ? `There are new ones on ${dayWords(period.end)}.` : ''
  if (isAgency)
    return new AppError('plan.limit_reached', {
      sentence: sentences(
        `The agency’s plan does not have the ${wanted} ${what} left that this needs.`,
        again,
      ),
      meter,
      wanted,
      resetsAt,
    })
  const upgrade = upgradeFor(standing, meter)
  const more =
    upgrade && !isSelfHosted
      ? `${upgrade.name} has ${upgrade.limits[meter] ?? 'no limit of them'}: change the plan in Settings, Billing.`
      : isSelfHosted && 'Whoever runs this installation can give you more.'
  return new AppError('plan.limit_reached', {
    sentence: sentences(
      `Your ${planName} plan has ${left} of ${limit} ${what} left, and this needs ${wanted}.`,
      again,
      more,
    ),
    meter,
    used,
    limit,
    left,
    wanted,
    resetsAt,
    plan,
    upgrade: upgrade?.id ?? null,
  })
}

/** What ended shows everything and makes nothing new. */
export function planEnded({ standing, isAgency, isSelfHosted }: HeldPlan): AppError {
  const { plan, planName, endsAt } = standing
  const when = endsAt ? ` on ${dayWords(endsAt)}` : ''
  if (isAgency)
    return new AppError('plan.ended', { what: `The agency’s plan ended${when}.`, remedy: askAgency })
  return new AppError('plan.ended', {
    what: `Your ${plan === 'trial' ? 'trial' : `${planName} plan`} ended${when}.`,
    remedy: isSelfHosted
      ? 'Ask whoever runs this installation for a plan.'
      : 'Choose a plan in Settings, Billing.',
    plan,
    endedAt: endsAt,
  })
}
const askAgency = 'Ask the agency that you work with.'

export function featureMissing(
  { standing: { plan, planName }, isSelfHosted }: HeldPlan,
  feature: PlanFeature,
): AppError {
  const upgrade = upgradeWith(plan, feature)
  const remedy = isSelfHosted
    ? 'Ask whoever runs this installation for one that does.'
    : `${upgrade?.name ?? 'A larger plan'} does: change the plan in Settings, Billing.`
  const what = featureWords[feature]
  return new AppError('plan.feature_missing', {
    planName,
    what,
    remedy,
    feature,
    plan,
    upgrade: upgrade?.id ?? null,
  })
}

const sentences = (...all: (string | false | undefined)[]): string => all.filter(Boolean).join(' ')

/** `3 December 2026`, the day in UTC. */
export const dayWords = (at: Date): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at)
