import type { DestinationType, OptimizationGoal, PromotedObject } from '../ad-sets.ts'

/** The six outcomes a campaign can be created for; Meta refuses every older name. */
export type Outcome =
  | 'OUTCOME_AWARENESS'
  | 'OUTCOME_TRAFFIC'
  | 'OUTCOME_ENGAGEMENT'
  | 'OUTCOME_LEADS'
  | 'OUTCOME_SALES'
  | 'OUTCOME_APP_PROMOTION'

type PromotedField = keyof PromotedObject

/** One way of delivering towards an outcome. The first goal and the first destination are the ones to take unasked. */
export type ObjectiveRow = {
  outcome: Outcome
  goals: readonly OptimizationGoal[]
  /** Empty where `destination_type` must be left out. */
  destinations: readonly DestinationType[]
  /** What the ad set must promote, whatever the goal. */
  promotes: readonly PromotedField[]
  /** What it must promote besides, for these goals only. */
  promotesForGoal?: Readonly<Record<string, readonly PromotedField[]>>
  /** What the campaign itself must promote. */
  campaignPromotes?: readonly ('product_catalog_id' | 'application_id' | 'object_store_url')[]
}

const CONVERSION: readonly PromotedField[] = ['pixel_id', 'custom_event_type']
const MESSAGING: readonly DestinationType[] = [
  'MESSENGER',
  'WHATSAPP',
  'INSTAGRAM_DIRECT',
  'MESSAGING_INSTAGRAM_DIRECT_MESSENGER',
  'MESSAGING_INSTAGRAM_DIRECT_MESSENGER_WHATSAPP',
  'MESSAGING_INSTAGRAM_DIRECT_WHATSAPP',
  'MESSAGING_MESSENGER_WHATSAPP',
]

/**
 * Which goals, destinations and promoted objects go with which outcome (ODAX).
 * Goals that Meta's own mapping page still shows but v26 no longer has are left out.
 */
export const objectiveRows = {
  awareness: {
    outcome: 'OUTCOME_AWARENESS',
    // REACH reads back as IMPRESSIONS where Meta has merged the two.
    goals: ['REACH', 'IMPRESSIONS', 'AD_RECALL_LIFT', 'THRUPLAY'],
    destinations: [],
    promotes: ['page_id'],
  },
  websiteTraffic: {
    outcome: 'OUTCOME_TRAFFIC',
    goals: ['LANDING_PAGE_VIEWS', 'LINK_CLICKS', 'REACH', 'IMPRESSIONS'],
    destinations: ['WEBSITE'],
    promotes: [],
  },
  appTraffic: {
    outcome: 'OUTCOME_TRAFFIC',
    goals: ['LINK_CLICKS', 'REACH', 'IMPRESSIONS'],
    destinations: ['APP'],
    promotes: ['application_id', 'object_store_url'],
  },
  postEngagement: {
    outcome: 'OUTCOME_ENGAGEMENT',
    goals: ['POST_ENGAGEMENT', 'REACH', 'IMPRESSIONS'],
    destinations: ['ON_POST'],
    promotes: ['page_id'],
  },
  videoViews: {
    outcome: 'OUTCOME_ENGAGEMENT',
    goals: ['THRUPLAY'],
    destinations: ['ON_VIDEO'],
    promotes: ['page_id'],
  },
  pageLikes: {
    outcome: 'OUTCOME_ENGAGEMENT',
    goals: ['PAGE_LIKES'],
    destinations: ['ON_PAGE'],
    promotes: ['page_id'],
  },
  messages: {
    outcome: 'OUTCOME_ENGAGEMENT',
    goals: ['CONVERSATIONS'],
    destinations: MESSAGING,
    promotes: ['page_id'],
  },
  eventResponses: {
    outcome: 'OUTCOME_ENGAGEMENT',
    goals: ['EVENT_RESPONSES'],
    destinations: ['ON_EVENT'],
    promotes: ['event_id'],
  },
  instantFormLeads: {
    outcome: 'OUTCOME_LEADS',
    goals: ['LEAD_GENERATION', 'QUALITY_LEAD'],
    destinations: ['ON_AD'],
    promotes: ['page_id'],
  },
  websiteLeads: {
    outcome: 'OUTCOME_LEADS',
    goals: ['OFFSITE_CONVERSIONS', 'LANDING_PAGE_VIEWS', 'LINK_CLICKS'],
    destinations: ['WEBSITE'],
    promotes: [],
    promotesForGoal: { OFFSITE_CONVERSIONS: CONVERSION },
  },
  websiteSales: {
    outcome: 'OUTCOME_SALES',
    goals: ['OFFSITE_CONVERSIONS', 'VALUE', 'LINK_CLICKS', 'LANDING_PAGE_VIEWS'],
    destinations: ['WEBSITE'],
    promotes: [],
    promotesForGoal: { OFFSITE_CONVERSIONS: CONVERSION, VALUE: CONVERSION },
  },
  catalogueSales: {
    outcome: 'OUTCOME_SALES',
    goals: ['OFFSITE_CONVERSIONS', 'LINK_CLICKS', 'VALUE'],
    destinations: ['WEBSITE'],
    promotes: ['product_set_id'],
    campaignPromotes: ['product_catalog_id'],
  },
  appPromotion: {
    outcome: 'OUTCOME_APP_PROMOTION',
    goals: ['APP_INSTALLS', 'OFFSITE_CONVERSIONS', 'LINK_CLICKS', 'VALUE'],
    destinations: ['APP'],
    promotes: ['application_id', 'object_store_url'],
    promotesForGoal: { OFFSITE_CONVERSIONS: ['custom_event_type'], VALUE: ['custom_event_type'] },
  },
} as const satisfies Readonly<Record<string, ObjectiveRow>>

export type ObjectiveKind = keyof typeof objectiveRows

/** The rows of an outcome that deliver towards a goal. */
export function rowsFor(outcome: string, goal: OptimizationGoal): readonly ObjectiveRow[] {
  const rows: readonly ObjectiveRow[] = Object.values(objectiveRows)
  return rows.filter((row) => row.outcome === outcome && row.goals.includes(goal))
}

/** What the ad set must promote for a goal of a row. */
export const promotedFields = (row: ObjectiveRow, goal: OptimizationGoal): readonly PromotedField[] => [
  ...row.promotes,
  ...(row.promotesForGoal?.[goal] ?? []),
]

const BILLED_BY: Readonly<Record<string, readonly string[]>> = {
  LINK_CLICKS: ['IMPRESSIONS', 'LINK_CLICKS'],
  THRUPLAY: ['IMPRESSIONS', 'THRUPLAY'],
}

/** What a goal can be billed by; impressions always. */
export const billingEvents = (goal: OptimizationGoal): readonly string[] => BILLED_BY[goal] ?? ['IMPRESSIONS']

const RENAMED: Readonly<Record<string, Outcome>> = {
  BRAND_AWARENESS: 'OUTCOME_AWARENESS',
  REACH: 'OUTCOME_AWARENESS',
  STORE_VISITS: 'OUTCOME_AWARENESS',
  LOCAL_AWARENESS: 'OUTCOME_AWARENESS',
  LINK_CLICKS: 'OUTCOME_TRAFFIC',
  POST_ENGAGEMENT: 'OUTCOME_ENGAGEMENT',
  PAGE_LIKES: 'OUTCOME_ENGAGEMENT',
  EVENT_RESPONSES: 'OUTCOME_ENGAGEMENT',
  MESSAGES: 'OUTCOME_ENGAGEMENT',
  // Meta maps it to awareness as well; a view is something people do, so we take engagement.
  VIDEO_VIEWS: 'OUTCOME_ENGAGEMENT',
  LEAD_GENERATION: 'OUTCOME_LEADS',
  PRODUCT_CATALOG_SALES: 'OUTCOME_SALES',
  APP_INSTALLS: 'OUTCOME_APP_PROMOTION',
}

const LEAD_EVENTS = new Set(['LEAD', 'COMPLETE_REGISTRATION', 'CONTACT', 'SUBMIT_APPLICATION', 'SCHEDULE'])
const SALE_EVENTS = new Set([
  'PURCHASE',
  'ADD_TO_CART',
  'INITIATED_CHECKOUT',
  'ADD_PAYMENT_INFO',
  'ADD_TO_WISHLIST',
  'SUBSCRIBE',
  'START_TRIAL',
])

/**
 * The outcome that took an older objective's place; CONVERSIONS is told apart by the event it optimised for.
 * `undefined` for a name that has no successor or is none.
 */
export function outcomeOfLegacy(objective: string, customEventType?: string): Outcome | undefined {
  if (objective !== 'CONVERSIONS') return Object.hasOwn(RENAMED, objective) ? RENAMED[objective] : undefined
  if (customEventType === undefined || SALE_EVENTS.has(customEventType)) return 'OUTCOME_SALES'
  return LEAD_EVENTS.has(customEventType) ? 'OUTCOME_LEADS' : 'OUTCOME_ENGAGEMENT'
}
