import type { Look } from '../delivery/look.ts'
import type { MarketingRecord } from './marketing-records.ts'
import type { PublishingRecord } from './publishing-records.ts'

/** What the twin keeps. Names follow Meta's wire; money is minor units, instants are epoch seconds. */
export type Json = Record<string, unknown>

interface Base<K extends string> {
  kind: K
  id: string
  world: string
}
export interface User extends Base<'user'> {
  name: string
  email: string
}
export interface Business extends Base<'business'> {
  name: string
  created: number
}
export interface Page extends Base<'page'> {
  name: string
  category: string
  instagram: string
}
export interface InstagramUser extends Base<'ig'> {
  /** The Page this account only stands in for. */
  page_backed?: string
  username: string
  name: string
}
export interface Pixel extends Base<'pixel'> {
  name: string
  created: number
}
export interface Account extends Base<'account'> {
  account_id: string
  name: string
  currency: string
  timezone_name: string
  country: string
  created: number
  default_dsa_beneficiary?: string
  default_dsa_payor?: string
  /** Minor units the account may spend, from `spend_cap_since` on when it was reset. */
  spend_cap?: number
  spend_cap_since?: number
  spend_cap_changes?: number[]
}

export type ConfiguredStatus = 'ACTIVE' | 'PAUSED' | 'ARCHIVED' | 'DELETED'

/** Fields every campaign, ad set and ad shares. `extra` holds accepted settings that no rule here reads. */
interface AdObject<K extends string> extends Base<K> {
  name: string
  status: ConfiguredStatus
  created: number
  updated: number
  extra: Json
}
interface Budgeted {
  daily_budget?: number
  lifetime_budget?: number
  bid_strategy?: string
  /** Local day on which the budget last changed: the weekly limit counts from there. */
  budget_day: number
}
export interface Campaign extends AdObject<'campaign'>, Budgeted {
  account: string
  objective: string
  buying_type: string
  special_ad_categories: string[]
  special_ad_category_country?: string[]
  is_adset_budget_sharing_enabled?: boolean
  spend_cap?: number
  promoted_object?: Json
}
export interface AdSet extends AdObject<'adset'>, Budgeted {
  account: string
  campaign: string
  optimization_goal: string
  billing_event: string
  bid_amount?: number
  bid_constraints?: Json
  destination_type?: string
  promoted_object?: Json
  targeting: Json
  attribution_spec?: Json[]
  start_time: number
  end_time?: number
  is_dynamic_creative: boolean
  dsa_beneficiary?: string
  dsa_payor?: string
  adset_schedule?: Json[]
  pacing_type?: string[]
  /** Instants of the latest budget changes, for Meta's limit of four an hour. */
  budget_changes: number[]
  /** Instant of the last edit that restarts the learning phase. */
  significant_edit: number
}
export interface Ad extends AdObject<'ad'> {
  account: string
  campaign: string
  adset: string
  creative: string
  /** When the review now running began, and when its verdict falls. */
  review_began: number
  review_ends: number
  /** Said by the rehearsal's own control, it overrules what the words of the ad would bring. */
  verdict?: { verdict: 'approve' | 'disapprove' | 'with_issues'; reason: string }
  tracking_specs?: unknown
}
export interface Creative extends Base<'creative'> {
  account: string
  name: string
  status: 'ACTIVE' | 'DELETED'
  created: number
  object_story_spec?: Json
  asset_feed_spec?: Json
  extra: Json
}
export interface Image extends Base<'image'> {
  account: string
  hash: string
  name: string
  width: number
  height: number
  format: 'jpeg' | 'png'
  /** What was measured of it when it was uploaded. */
  look?: Look
  created: number
  status: 'ACTIVE' | 'DELETED'
}
export interface ReportRun extends Base<'run'> {
  account: string
  node: string
  params: Json
  /** The world's time, like everything that takes a while. */
  created: number
  /** Reads of its status so far. */
  polls: number
}
export type AnyRecord =
  | User | Business | Page | InstagramUser | Pixel | Account | Campaign | AdSet | Ad | Creative | Image | ReportRun
  | MarketingRecord | PublishingRecord // prettier-ignore
export type Kind = AnyRecord['kind']
export type RecordOf<K extends Kind> = Extract<AnyRecord, { kind: K }>

/** One person's rehearsal: everything in it shares one clock. */
export interface World {
  id: string
  user: string
  business: string
  account: string
  page: string
  instagram: string
  pixel: string
  born: number
  /** It is `at` when the real time is `since`, and runs on `speed` times as fast as that; 0 stands still. */
  clock: { at: number; since: number; speed: number }
  /** Everything that happens by itself has happened up to this instant of the world's. */
  passed: number
  /** Delivery is written down up to this instant. */
  settled: number
}
