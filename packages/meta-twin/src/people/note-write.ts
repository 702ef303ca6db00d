import type { AnyRecord, Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { noteActivity } from './activities.ts'

const created: Readonly<Record<string, readonly [event: string, type: string]>> = {
  campaigns: ['create_campaign_group', 'CAMPAIGN_GROUP'],
  adsets: ['create_ad_set', 'CAMPAIGN'],
  ads: ['create_ad', 'ADGROUP'],
  adimages: ['add_images', 'ACCOUNT'],
}

/** Events of a change, by what was sent; the log's words for campaign and ad set are those of Meta's old names. */
const changed = {
  campaign: {
    type: 'CAMPAIGN_GROUP',
    status: 'update_campaign_run_status',
    name: 'update_campaign_name',
    daily_budget: 'update_campaign_budget',
    lifetime_budget: 'update_campaign_budget',
    spend_cap: 'update_campaign_group_spend_cap',
  },
  adset: {
    type: 'CAMPAIGN',
    status: 'update_ad_set_run_status',
    name: 'update_ad_set_name',
    daily_budget: 'update_ad_set_budget',
    lifetime_budget: 'update_ad_set_budget',
    targeting: 'update_ad_set_target_spec',
    end_time: 'update_ad_set_duration',
    bid_amount: 'update_ad_set_bidding',
    bid_strategy: 'update_ad_set_bid_strategy',
    optimization_goal: 'update_ad_set_optimization_goal',
  },
  ad: {
    type: 'ADGROUP',
    status: 'update_ad_run_status',
    name: 'update_ad_friendly_name',
    creative: 'update_ad_creative',
  },
} as const

/** Writes what a successful write changed into the account's activity log. */
export function noteWrite(record: AnyRecord, edge: string, call: Call, body: Json): void {
  const id = text(body, 'id')
  const made = record.kind === 'account' && Object.hasOwn(created, edge) ? created[edge] : undefined
  if (made && id !== undefined) {
    noteActivity(call, made[0], { id, name: text(call.raw, 'name') ?? '' }, made[1])
    return
  }
  if (edge !== '' || (record.kind !== 'campaign' && record.kind !== 'adset' && record.kind !== 'ad')) return
  const { type, ...events } = changed[record.kind]
  if (call.method === 'DELETE') {
    noteActivity(call, events.status, record, type, { old_value: record.status, new_value: 'DELETED' })
    return
  }
  const before: Json = { ...record }
  for (const [name, event] of Object.entries(events)) {
    if (call.raw[name] === undefined) continue
    noteActivity(call, event, record, type, { old_value: before[name], new_value: call.raw[name] })
  }
}
