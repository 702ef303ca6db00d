import { settle } from '../delivery/settle.ts'
import { hasCampaignBudget } from '../rules/ad-set-budget-rules.ts'
import { minimumDaily } from '../money/minimum-budgets.ts'
import type { AdRule } from '../store/marketing-records.ts'
import type { Json, World } from '../store/records.ts'
import { dayAt } from '../time/time-zone.ts'
import type { Twin } from '../wire/call.ts'
import { list, objectIn, objects, text } from '../wire/pick.ts'
import { measure, metricNames, type Governed } from './metrics.ts'

export interface RuleResult {
  object_id: string
  object_type: string
  actions: { action: string; field: string; old_value: string; new_value: string }[]
}

export const historyOf = (rule: { id: string }): string => `rule:${rule.id}`

const objectTypes = { campaign: 'CAMPAIGN', adset: 'ADSET', ad: 'AD' } as const

/** Looks at everything a rule governs and does what it says, once. */
export function runRule(twin: Twin, world: World, rule: AdRule, now: number, manual: boolean): RuleResult[] {
  const matching = governed(twin, world, rule, now)
  const account = twin.objects.get('account', world.account)
  // What was delivered until now was delivered under the settings as they were.
  if (matching.length > 0) settle(twin, world, account, now, true)
  const results = matching.flatMap((record) => execute(twin, world, rule, record, now))
  twin.journal.append(world.id, historyOf(rule), now, { timestamp: now, is_manual: manual, results })
  return results
}

/** Objects a rule's filters let through. */
export function governed(twin: Twin, world: World, rule: AdRule, now: number): Governed[] {
  const filters = objects(rule.evaluation_spec, 'filters')
  const valueOf = (field: string): unknown =>
    filters.find((filter) => text(filter, 'field') === field)?.['value']
  const type = String(valueOf('entity_type') ?? '')
  const preset = String(valueOf('time_preset') ?? 'TODAY')
  const all: Governed[] = [
    ...(type === '' || type === 'CAMPAIGN' ? twin.objects.list(world.id, 'campaign') : []),
    ...(type === '' || type === 'ADSET' ? twin.objects.list(world.id, 'adset') : []),
    ...(type === '' || type === 'AD' ? twin.objects.list(world.id, 'ad') : []),
  ]
  return all.filter(
    (record) =>
      (record.status === 'ACTIVE' || record.status === 'PAUSED') &&
      filters.every((filter) => {
        const field = text(filter, 'field') ?? ''
        if (['entity_type', 'time_preset', 'attribution_window'].includes(field)) return true
        const actual = metricNames.includes(field)
          ? measure(twin, world, record, field, preset, now)
          : factOf(twin, record, field, now)
        return passes(filter, actual)
      }),
  )
}

function factOf(twin: Twin, record: Governed, field: string, now: number): string | number | undefined {
  switch (field) {
    case 'id':
      return record.id
    case 'name':
      return record.name
    case 'effective_status':
      return record.status
    case 'hours_since_creation':
      return (now - record.created) / 3600
    case 'campaign.id':
      return record.kind === 'campaign' ? record.id : record.campaign
    case 'adset.id':
      return record.kind === 'ad' ? record.adset : record.id
    case 'campaign.name':
      return record.kind === 'campaign' ? record.name : twin.objects.get('campaign', record.campaign).name
    case 'adset.name':
      return record.kind === 'ad' ? twin.objects.get('adset', record.adset).name : record.name
    default:
      return undefined
  }
}

function passes(filter: Json, actual: string | number | undefined): boolean {
  if (actual === undefined) return false
  const wanted = filter['value']
  const items = (list(filter, 'value') ?? [wanted]).map(String)
  const [low, high] = items.map(Number)
  switch (text(filter, 'operator')) {
    case 'EQUAL':
      return String(actual) === String(wanted)
    case 'NOT_EQUAL':
      return String(actual) !== String(wanted)
    case 'GREATER_THAN':
      return Number(actual) > Number(wanted)
    case 'LESS_THAN':
      return Number(actual) < Number(wanted)
    case 'IN_RANGE':
      return Number(actual) >= (low ?? 0) && Number(actual) <= (high ?? 0)
    case 'NOT_IN_RANGE':
      return Number(actual) < (low ?? 0) || Number(actual) > (high ?? 0)
    case 'IN':
    case 'ANY':
      return items.includes(String(actual))
    case 'NOT_IN':
    case 'NONE':
      return !items.includes(String(actual))
    case 'CONTAIN':
      return items.some((item) => String(actual).includes(item))
    case 'NOT_CONTAIN':
      return !items.some((item) => String(actual).includes(item))
    default:
      return items.every((item) => item === String(actual))
  }
}

function execute(twin: Twin, world: World, rule: AdRule, record: Governed, now: number): RuleResult[] {
  const type = text(rule.execution_spec, 'execution_type') ?? ''
  const done = (action: string, field: string, before: string, after: string): RuleResult[] => [
    {
      object_id: record.id,
      object_type: objectTypes[record.kind],
      actions: [{ action, field, old_value: before, new_value: after }],
    },
  ]
  switch (type) {
    case 'PAUSE':
      if (record.status !== 'ACTIVE') return []
      twin.objects.save({ ...record, status: 'PAUSED', updated: now })
      return done('PAUSED', 'status', 'ACTIVE', 'PAUSED')
    case 'UNPAUSE':
      if (record.status !== 'PAUSED') return []
      twin.objects.save({ ...record, status: 'ACTIVE', updated: now })
      return done('UNPAUSED', 'status', 'PAUSED', 'ACTIVE')
    case 'CHANGE_BUDGET':
    case 'CHANGE_CAMPAIGN_BUDGET':
      return changeBudget(twin, world, rule, record, now, done)
    case 'CHANGE_BID':
      return changeBid(twin, rule, record, now, done)
    default:
      // Notifications reach nobody in a rehearsal; the history says that they were sent.
      return done(type === 'NOTIFICATION' ? 'EMAIL' : type, '', '', '')
  }
}

type Done = (action: string, field: string, before: string, after: string) => RuleResult[]

/** The amount after a `change_spec`, kept within its limit. */
function changed(rule: AdRule, before: number): number {
  const options = objects(rule.execution_spec, 'execution_options')
  const spec = objectIn(
    options.find((option) => text(option, 'field') === 'change_spec'),
    'value',
  )
  const amount = Number(spec?.['amount'] ?? 0)
  const after = text(spec, 'unit') === 'PERCENTAGE' ? before * (1 + amount / 100) : before + amount
  const limit = Number(spec?.['limit'] ?? Number.NaN)
  const capped = Number.isNaN(limit) ? after : amount > 0 ? Math.min(after, limit) : Math.max(after, limit)
  return Math.round(capped)
}

function changeBudget(
  twin: Twin,
  world: World,
  rule: AdRule,
  record: Governed,
  now: number,
  done: Done,
): RuleResult[] {
  const holder = holderOf(twin, record)
  if (holder.kind === 'ad') return []
  const field = holder.daily_budget === undefined ? 'lifetime_budget' : 'daily_budget'
  const before = holder[field]
  if (before === undefined) return []
  const account = twin.objects.get('account', world.account)
  const after = Math.max(changed(rule, before), minimumDaily(account.currency, 'IMPRESSIONS'))
  if (after === before) return []
  twin.objects.save({
    ...holder,
    [field]: after,
    budget_day: dayAt(account.timezone_name, now),
    updated: now,
  })
  return done('CHANGED_BUDGET', field, String(before), String(after))
}

/** Where the money of an object lies: with its campaign when that has a budget, else with the ad set. */
function holderOf(twin: Twin, record: Governed): Governed {
  if (record.kind === 'campaign') return record
  const campaign = twin.objects.get('campaign', record.campaign)
  if (hasCampaignBudget(campaign)) return campaign
  return record.kind === 'ad' ? twin.objects.get('adset', record.adset) : record
}

function changeBid(twin: Twin, rule: AdRule, record: Governed, now: number, done: Done): RuleResult[] {
  if (record.kind !== 'adset' || record.bid_amount === undefined) return []
  const after = Math.max(1, changed(rule, record.bid_amount))
  if (after === record.bid_amount) return []
  twin.objects.save({ ...record, bid_amount: after, updated: now })
  return done('CHANGED_BID', 'bid_amount', String(record.bid_amount), String(after))
}
