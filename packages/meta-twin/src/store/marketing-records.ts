/**
 * What the twin keeps beside worlds and their ads: apps with their webhooks, audiences, studies, leads, rules and
 * events. Names follow Meta's wire; instants are epoch seconds of the world's clock unless said otherwise.
 */
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

export type MarketingRecord = AppRecord | SubscribedApp | WebhookEvent | PlatformCallback

/** Kept by the twin for itself: no Graph address leads to them. */
export const internalKinds: ReadonlySet<string> = new Set<MarketingRecord['kind']>([
  'app',
  'subscribed_app',
  'webhook_event',
  'platform_callback',
])
