/**
 * What the twin keeps beside worlds and their ads: apps with their webhooks, audiences, studies, leads, rules and
 * events. Names follow Meta's wire; instants are epoch seconds of the world's clock unless said otherwise.
 */
type Bag = Record<string, unknown>

interface Base<K extends string> {
  kind: K
  id: string
  world: string
}

export interface WebhookSubscription {
  object: string
  callback_url: string
  fields: string[]
  include_values: boolean
}
/** Belongs to no world. */
export interface AppRecord extends Base<'app'> {
  name: string
  /** As it is: this is a simulator, its apps are made up, and Meta too must know the secret to sign what it sends. */
  secret: string
  deauthorize_url?: string
  data_deletion_url?: string
  subscriptions: WebhookSubscription[]
}
/** A Page or an ad account that has added an app. */
export interface SubscribedApp extends Base<'subscribed_app'> {
  app: string
  target: string
  /** Empty for an ad account: the fields of the app's own subscription count. */
  fields: string[]
  active: boolean
}

/** The outbox is one list for all worlds; what was delivered or given up leaves it for the journal. */
interface Outgoing<K extends string> extends Base<K> {
  /** The world it happened in, whose clock it goes by. */
  origin: string
  app: string
  attempts: number
  /** When it happened, and when it is tried next. */
  time: number
  due: number
}
export interface WebhookEvent extends Outgoing<'webhook_event'> {
  object: string
  node: string
  field: string
  value: unknown
}
/** Meta tells an app's own addresses that a person removed it, or wants their data deleted. */
export interface PlatformCallback extends Outgoing<'platform_callback'> {
  purpose: 'deauthorize' | 'data_deletion'
  user: string
}

export interface AudienceSession {
  session_id: string
  start_time: number
  end_time?: number
  received: number
  invalid: number
}
export interface CustomAudience extends Base<'customaudience'> {
  account: string
  name: string
  subtype: string
  status: 'ACTIVE' | 'DELETED'
  created: number
  updated: number
  /** Short digests of the rows that were uploaded, so that the same person counts once and can be taken out. */
  rows: string[]
  sessions: AudienceSession[]
  lookalike_spec?: Bag
  origin?: string
  rule?: string
  pixel_id?: string
  retention_days?: number
  customer_file_source?: string
  description?: string
  extra: Bag
}
export interface SavedAudience extends Base<'saved_audience'> {
  account: string
  name: string
  targeting: Bag
  created: number
}
export interface AdStudy extends Base<'adstudy'> {
  name: string
  type: string
  start_time: number
  end_time: number
  cooldown_start_time?: number
  observation_end_time?: number
  created: number
  updated: number
  canceled?: number
  extra: Bag
}
export interface AdStudyCell extends Base<'adstudycell'> {
  study: string
  name: string
  treatment_percentage: number
  campaigns: string[]
  adsets: string[]
  ads: string[]
  creative_test?: Bag
}
export interface AdRule extends Base<'adrule'> {
  account: string
  name: string
  status: 'ENABLED' | 'DISABLED' | 'DELETED' | 'HAS_ISSUES'
  evaluation_spec: Bag
  execution_spec: Bag
  schedule_spec?: Bag
  created: number
  updated: number
  /** Until when the rule has been evaluated. */
  evaluated: number
}
export interface AdLabel extends Base<'adlabel'> {
  account: string
  name: string
  status: 'ACTIVE' | 'DELETED'
  created: number
  updated: number
}
export interface LeadForm extends Base<'leadform'> {
  page: string
  name: string
  status: 'ACTIVE' | 'ARCHIVED' | 'DELETED' | 'DRAFT'
  locale: string
  questions: Bag[]
  privacy_policy: Bag
  follow_up_action_url?: string
  created: number
  extra: Bag
}
export interface Lead extends Base<'lead'> {
  form: string
  ad?: string
  adset?: string
  campaign?: string
  platform: string
  created: number
  test: boolean
  field_data: { name: string; values: string[] }[]
}
export interface AsyncRequestSet extends Base<'async_set'> {
  account: string
  name: string
  created: number
  notification_mode: string
  notification_uri?: string
}
export interface AsyncRequest extends Base<'async_request'> {
  set: string
  input: Bag
  /** Absent while it waits. */
  result?: Bag
  ok: boolean
  created: number
  updated: number
}
export interface SystemUser extends Base<'system_user'> {
  name: string
  role: string
  created: number
}
export interface CustomConversion extends Base<'customconversion'> {
  account: string
  name: string
  pixel: string
  rule: string
  custom_event_type: string
  status: 'ACTIVE' | 'DELETED'
  created: number
  extra: Bag
}

/** Where the person and the account stand with Meta: what can be switched to see how it is refused. */
export interface Standing extends Base<'standing'> {
  custom_audience_terms: boolean
  business_tools_terms: boolean
  identity_confirmed: boolean
  may_advertise: boolean
  political_authorised: boolean
}

/** Events of one pixel in one hour of the world's clock. */
export interface PixelHour extends Base<'pixel_hour'> {
  pixel: string
  /** Epoch seconds at which the hour began. */
  hour: number
  /** By event name. */
  counts: Record<string, { browser: number; server: number; duplicates: number; value: number }>
  /** `name:event_id` to who sent it first and when. */
  seen: Record<string, { source: 'browser' | 'server'; time: number }>
}

export type MarketingRecord =
  | AppRecord | SubscribedApp | WebhookEvent | PlatformCallback | CustomAudience | SavedAudience | AdStudy
  | AdStudyCell | AdRule | AdLabel | LeadForm | Lead | AsyncRequestSet | AsyncRequest | SystemUser
  | CustomConversion | Standing | PixelHour // prettier-ignore

/** Kept by the twin for itself: no Graph address leads to them. */
export const internalKinds: ReadonlySet<string> = new Set<MarketingRecord['kind']>([
  'app',
  'subscribed_app',
  'webhook_event',
  'platform_callback',
  'standing',
  'pixel_hour',
])
