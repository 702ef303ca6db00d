import { badParam, noSuchObject } from '../errors/invalid.ts'
import { checkMayAdvertise } from '../people/standing.ts'
import { checkRoomForAdSet } from '../rules/account-limits.ts'
import { checkAudiences, checkExclusions } from '../rules/audience-rules.ts'
import { checkAdSetBudget, countBudgetChange } from '../rules/ad-set-budget-rules.ts'
import {
  checkAdSetChange,
  checkAttribution,
  checkBillingEvent,
  checkEndAhead,
  checkFrequency,
  checkGoal,
  checkName,
  checkSchedule,
} from '../rules/ad-set-rules.ts'
import { checkBid } from '../rules/bid-rules.ts'
import { checkPlacements } from '../rules/placement-rules.ts'
import { checkPromotedObject } from '../rules/promoted-object-rules.ts'
import { checkSpecialCategoryTargeting, isRestricted } from '../rules/special-category-rules.ts'
import { checkEditable, checkParent, createStatus } from '../rules/status-rules.ts'
import {
  checkAdvantageAudience,
  checkAges,
  checkDetailedTargeting,
  checkPlaces,
} from '../rules/targeting-rules.ts'
import { checkTransparency } from '../rules/transparency-rules.ts'
import type { AdSet, Campaign, Json } from '../store/records.ts'
import { dayAt } from '../time/time-zone.ts'
import type { Call } from '../wire/call.ts'
import { flag, objectIn, objects, text, texts, whole } from '../wire/pick.ts'
import { compact, extraOf, success } from './created.ts'
import { restartReviews } from './write-ad.ts'

const known = [
  'name', 'campaign_id', 'status', 'optimization_goal', 'billing_event', 'bid_amount', 'bid_constraints',
  'bid_strategy', 'destination_type', 'promoted_object', 'targeting', 'attribution_spec', 'start_time', 'end_time',
  'is_dynamic_creative', 'dsa_beneficiary', 'dsa_payor', 'adset_schedule', 'pacing_type', 'daily_budget',
  'lifetime_budget', 'time_start', 'time_stop', 'account_id',
] // prettier-ignore

/** Settings whose change starts the learning phase anew. */
const significant = [
  'targeting',
  'optimization_goal',
  'promoted_object',
  'billing_event',
  'bid_strategy',
  'attribution_spec',
]

export function createAdSet(call: Call, input: Json): Json {
  checkMayAdvertise(call.twin, call.world)
  for (const name of ['campaign_id', 'optimization_goal', 'billing_event', 'targeting']) {
    if (input[name] === undefined) throw badParam(`The parameter ${name} is required.`, name)
  }
  const campaignId = text(input, 'campaign_id') ?? ''
  const campaign = call.twin.objects.findOf('campaign', campaignId)
  if (!campaign || campaign.world !== call.world.id) throw noSuchObject(campaignId, 'POST')
  checkParent(campaign, 'campaign_id')
  checkRoomForAdSet(campaign, call)
  const blank: AdSet = {
    kind: 'adset',
    id: call.twin.ids.next('adset'),
    world: call.world.id,
    account: call.account.id,
    campaign: campaign.id,
    name: '',
    status: createStatus(input['status']),
    optimization_goal: '',
    billing_event: '',
    targeting: {},
    start_time: call.now,
    is_dynamic_creative: flag(input, 'is_dynamic_creative') ?? false,
    budget_day: dayAt(call.account.timezone_name, call.now),
    budget_changes: [],
    significant_edit: call.now,
    created: call.now,
    updated: call.now,
    extra: {},
  }
  const adSet = withSettings(blank, input, call)
  checkEndAhead(adSet, call.now)
  checkAdSet(adSet, campaign, call, true)
  checkSchedule(adSet, call.now)
  call.twin.objects.save(adSet)
  return { id: adSet.id }
}

export function updateAdSet(call: Call, before: AdSet, input: Json): Json {
  checkEditable(before, input)
  const campaign = call.twin.objects.get('campaign', before.campaign)
  const after = withSettings(before, input, call)
  // The enum was checked against the schema: its four values are those of the record.
  if (text(input, 'status')) after.status = text(input, 'status') as AdSet['status']
  checkAdSetChange(before, after, campaign)
  if (input['end_time'] !== undefined) checkEndAhead(after, call.now)
  const settingsChange = Object.keys(input).some((name) => name !== 'status' && name !== 'name')
  if (settingsChange) checkAdSet(after, campaign, call, false)
  if (input['end_time'] !== undefined || input['adset_schedule'] !== undefined) checkSchedule(after, call.now)
  if (after.daily_budget !== before.daily_budget || after.lifetime_budget !== before.lifetime_budget) {
    after.budget_changes = countBudgetChange(before, call.now)
    after.budget_day = dayAt(call.account.timezone_name, call.now)
  }
  if (significant.some((name) => input[name] !== undefined)) after.significant_edit = call.now
  call.twin.objects.save(after)
  if (input['targeting'] !== undefined) restartReviews(call, after)
  return success
}

function withSettings(adSet: AdSet, input: Json, call: Call): AdSet {
  const after: AdSet = { ...adSet, updated: call.now, extra: { ...adSet.extra, ...extraOf(input, known) } }
  const words = [
    'name', 'optimization_goal', 'billing_event', 'bid_strategy', 'destination_type', 'dsa_beneficiary', 'dsa_payor',
  ] as const // prettier-ignore
  for (const name of words) {
    const value = text(input, name)
    if (value !== undefined) after[name] = value
  }
  for (const name of ['promoted_object', 'bid_constraints'] as const) {
    const value = objectIn(input, name)
    if (value) after[name] = value
  }
  const amount = whole(input, 'bid_amount')
  if (amount !== undefined) after.bid_amount = amount
  if (input['attribution_spec']) after.attribution_spec = objects(input, 'attribution_spec')
  if (input['adset_schedule']) after.adset_schedule = objects(input, 'adset_schedule')
  if (input['pacing_type']) after.pacing_type = texts(input, 'pacing_type')
  const start = whole(input, 'start_time') ?? whole(input, 'time_start')
  if (start !== undefined && start > 0) after.start_time = Math.max(start, adSet.created)
  const end = whole(input, 'end_time') ?? whole(input, 'time_stop')
  if (end === 0) delete after.end_time
  else if (end !== undefined) after.end_time = end
  const daily = whole(input, 'daily_budget')
  const lifetime = whole(input, 'lifetime_budget')
  if (daily !== undefined && daily > 0) after.daily_budget = daily
  if (lifetime !== undefined && lifetime > 0) after.lifetime_budget = lifetime
  const targeting = objectIn(input, 'targeting')
  if (targeting) after.targeting = targeting
  if (after.destination_type === 'UNDEFINED') delete after.destination_type
  return compact(after)
}

/** Every rule of the combination; also normalises the targeting as Meta stores it. */
function checkAdSet(adSet: AdSet, campaign: Campaign, call: Call, creating: boolean): void {
  checkName(adSet.name)
  checkGoal(adSet, campaign)
  checkBillingEvent(adSet)
  checkPlaces(adSet.targeting)
  checkAges(adSet.targeting)
  checkSpecialCategoryTargeting(adSet.targeting, campaign)
  checkAdvantageAudience(adSet.targeting, creating, isRestricted(campaign) && call.version === 'v26.0')
  checkDetailedTargeting(adSet.targeting)
  checkExclusions(adSet.targeting, creating)
  checkAudiences(adSet.targeting, campaign, call)
  const placed = checkPlacements(adSet.targeting, call.version)
  const automation = objectIn(placed, 'targeting_automation')
  adSet.targeting = {
    age_max: 65,
    age_min: 18,
    ...placed,
    targeting_automation: { advantage_audience: creating && !automation ? 1 : 0, ...automation },
  }
  checkAdSetBudget(adSet, campaign, call.account.currency)
  checkBid(adSet, campaign)
  checkPromotedObject(adSet, campaign, call)
  checkAttribution(adSet, campaign)
  checkFrequency(adSet)
  checkTransparency(adSet, call.account)
}
