import { badParam } from '../errors/invalid.ts'
import { checkMayAdvertise, standingOf } from '../people/standing.ts'
import { checkNotFrozen, checkRoomForCampaign } from '../rules/account-limits.ts'
import { checkName } from '../rules/ad-set-rules.ts'
import {
  checkCampaignBudget,
  checkCampaignChange,
  checkObjective,
  checkSpecialCategories,
  checkSpendCap,
} from '../rules/campaign-rules.ts'
import { checkEditable, createStatus } from '../rules/status-rules.ts'
import type { AdSet, Campaign, Json } from '../store/records.ts'
import { dayAt } from '../time/time-zone.ts'
import type { Call } from '../wire/call.ts'
import { flag, isObject, objectIn, objects, text, texts, whole } from '../wire/pick.ts'
import { compact, extraOf, success } from './created.ts'

const known = [
  'name', 'objective', 'status', 'buying_type', 'special_ad_categories', 'special_ad_category_country',
  'daily_budget', 'lifetime_budget', 'bid_strategy', 'is_adset_budget_sharing_enabled', 'spend_cap',
  'promoted_object', 'adset_budgets', 'adset_bid_amounts', 'start_time', 'stop_time',
] // prettier-ignore

const today = (call: Call): number => dayAt(call.account.timezone_name, call.now)

export function createCampaign(call: Call, input: Json): Json {
  checkMayAdvertise(call.twin, call.world)
  checkRoomForCampaign(call)
  for (const name of ['name', 'objective']) {
    if (!text(input, name)) throw badParam(`The parameter ${name} is required.`, name)
  }
  if (text(input, 'smart_promotion_type') && text(input, 'smart_promotion_type') !== 'GUIDED_CREATION') {
    throw badParam('Campaigns with smart_promotion_type can no longer be created.', 'smart_promotion_type')
  }
  const onCampaign = whole(input, 'daily_budget') ?? whole(input, 'lifetime_budget')
  const strategy = text(input, 'bid_strategy')
  const campaign: Campaign = compact({
    kind: 'campaign',
    id: call.twin.ids.next('campaign'),
    world: call.world.id,
    account: call.account.id,
    name: text(input, 'name') ?? '',
    objective: text(input, 'objective') ?? '',
    status: createStatus(input['status']),
    buying_type: text(input, 'buying_type') ?? 'AUCTION',
    special_ad_categories: texts(input, 'special_ad_categories'),
    special_ad_category_country:
      input['special_ad_category_country'] && texts(input, 'special_ad_category_country'),
    daily_budget: whole(input, 'daily_budget'),
    lifetime_budget: whole(input, 'lifetime_budget'),
    bid_strategy: strategy ?? (onCampaign === undefined ? undefined : 'LOWEST_COST_WITHOUT_CAP'),
    is_adset_budget_sharing_enabled: flag(input, 'is_adset_budget_sharing_enabled'),
    spend_cap: whole(input, 'spend_cap'),
    promoted_object: objectIn(input, 'promoted_object'),
    budget_day: today(call),
    created: call.now,
    updated: call.now,
    extra: extraOf(input, known),
  } as Campaign) // `compact` takes away the members that are undefined here.
  checkName(campaign.name)
  checkObjective(campaign.objective)
  checkSpecialCategories(campaign, standingOf(call.twin, call.world).political_authorised)
  checkCampaignBudget(campaign, call.account.currency)
  checkSpendCap(campaign.spend_cap, call.account.currency)
  call.twin.objects.save(campaign)
  return { id: campaign.id }
}

export function updateCampaign(call: Call, before: Campaign, input: Json): Json {
  checkEditable(before, input)
  const adSets = call.twin.objects
    .list(call.world.id, 'adset')
    .filter((adSet) => adSet.campaign === before.id)
  const after: Campaign = {
    ...before,
    updated: call.now,
    extra: { ...before.extra, ...extraOf(input, known) },
  }
  const { name, status, objective } = {
    name: text(input, 'name'),
    status: text(input, 'status'),
    objective: text(input, 'objective'),
  }
  if (name !== undefined) checkName((after.name = name))
  if (objective !== undefined) checkObjective((after.objective = objective))
  // The enum was checked against the schema: these four are all it holds.
  if (status !== undefined) after.status = status as Campaign['status']
  if (input['special_ad_categories']) after.special_ad_categories = texts(input, 'special_ad_categories')
  if (input['special_ad_category_country']) {
    after.special_ad_category_country = texts(input, 'special_ad_category_country')
  }
  if (text(input, 'bid_strategy')) after.bid_strategy = text(input, 'bid_strategy') ?? ''
  const sharing = flag(input, 'is_adset_budget_sharing_enabled')
  if (sharing !== undefined) after.is_adset_budget_sharing_enabled = sharing
  const cap = whole(input, 'spend_cap')
  if (cap !== undefined) after.spend_cap = cap
  changeBudget(after, input, call)
  const freed = objects(input, 'adset_budgets')
  if (freed.length > 0) moveBudgetToAdSets(call, after, adSets, freed)
  const inner = adSets.map((adSet) => call.twin.objects.get('adset', adSet.id))
  checkCampaignChange(before, after, inner)
  checkSpecialCategories(after, standingOf(call.twin, call.world).political_authorised)
  if (
    touches(input, ['daily_budget', 'lifetime_budget', 'bid_strategy', 'is_adset_budget_sharing_enabled'])
  ) {
    checkCampaignBudget(after, call.account.currency)
  }
  checkSpendCap(after.spend_cap, call.account.currency)
  call.twin.objects.save(after)
  return success
}

const touches = (input: Json, names: readonly string[]): boolean =>
  names.some((name) => input[name] !== undefined)

function changeBudget(after: Campaign, input: Json, call: Call): void {
  const daily = whole(input, 'daily_budget')
  const lifetime = whole(input, 'lifetime_budget')
  if (daily === undefined && lifetime === undefined) return
  if (daily !== undefined) {
    after.daily_budget = daily
    delete after.lifetime_budget
  }
  if (lifetime !== undefined) {
    after.lifetime_budget = lifetime
    if (daily === undefined) delete after.daily_budget
  }
  after.bid_strategy ??= 'LOWEST_COST_WITHOUT_CAP'
  after.budget_day = today(call)
}

/** `adset_budgets` switches the campaign budget off and gives every ad set one of its own. */
function moveBudgetToAdSets(
  call: Call,
  campaign: Campaign,
  adSets: readonly AdSet[],
  budgets: readonly Json[],
): void {
  checkNotFrozen(campaign, call)
  const strategy = campaign.bid_strategy ?? 'LOWEST_COST_WITHOUT_CAP'
  for (const adSet of adSets) {
    const budget = budgets.find((entry) => text(entry, 'adset_id') === adSet.id)
    if (!isObject(budget))
      throw badParam(`adset_budgets has no entry for ad set ${adSet.id}.`, 'adset_budgets')
    const daily = whole(budget, 'daily_budget')
    const lifetime = whole(budget, 'lifetime_budget')
    call.twin.objects.save(
      compact({
        ...adSet,
        ...(daily !== undefined && { daily_budget: daily }),
        ...(lifetime !== undefined && { lifetime_budget: lifetime }),
        bid_strategy: adSet.bid_strategy ?? strategy,
        budget_day: today(call),
        updated: call.now,
      }),
    )
  }
  delete campaign.daily_budget
  delete campaign.lifetime_budget
  delete campaign.bid_strategy
  campaign.is_adset_budget_sharing_enabled ??= false
}
