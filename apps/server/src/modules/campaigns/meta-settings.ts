import {
  fromMetaMinor,
  toMetaMinor,
  type Ad,
  type AdParams,
  type AdSet,
  type AdSetParams,
  type Campaign,
  type CampaignParams,
  type Creative,
} from '@adwright/meta-graph'
import { withMark, withoutMark } from '#modules/intents'
import { unixSeconds } from './meta-plan.ts'
import type { CreativeContent, Held, Settings } from './settings.ts'

const statuses: Readonly<Record<string, Settings['status']>> = {
  ACTIVE: 'active',
  PAUSED: 'paused',
  ARCHIVED: 'archived',
  DELETED: 'deleted',
}
const names: Readonly<Record<string, string>> = {
  OUTCOME_AWARENESS: 'awareness',
  OUTCOME_TRAFFIC: 'traffic',
  OUTCOME_ENGAGEMENT: 'engagement',
  OUTCOME_LEADS: 'leads',
  OUTCOME_SALES: 'sales',
  LOWEST_COST_WITHOUT_CAP: 'lowest_cost',
  LANDING_PAGE_VIEWS: 'page_views',
  OFFSITE_CONVERSIONS: 'conversions',
}
const metaNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(names).map(([theirs, ours]) => [ours, theirs]),
)
/** Our word for one of Meta's; where we have none, Meta's own in small letters. */
const word = (theirs: string | undefined) => theirs && (names[theirs] ?? theirs.toLowerCase())
const metaWord = (ours: string) => metaNames[ours] ?? ours.toUpperCase()

export const CAMPAIGN_FIELDS = ['name', 'status', 'objective', 'special_ad_categories'] as const
export const AD_SET_FIELDS = [
  'name',
  'status',
  'daily_budget',
  'bid_strategy',
  'optimization_goal',
  'end_time',
  'targeting',
  'dsa_beneficiary',
  'dsa_payor',
] as const
export const AD_FIELDS = ['name', 'status', 'creative'] as const

/** What is absent at Meta is not known, so it cannot differ. */
const known = (settings: { [K in keyof Settings]: Settings[K] | undefined }): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as Settings // only undefined went
const plainName = (name: string | undefined) => name && withoutMark(name)

export const heldCampaign = (externalId: string, node: Partial<Campaign>): Held => ({
  level: 'campaign',
  externalId,
  settings: known({
    name: plainName(node.name),
    status: statuses[node.status ?? ''],
    objective: word(node.objective),
    // NONE is how Meta reads back that there is nothing to declare.
    special_ad_categories: node.special_ad_categories
      ?.filter((category) => category !== 'NONE')
      .map((category) => category.toLowerCase()),
  }),
})

export function heldAdSet(externalId: string, node: Partial<AdSet>, currency: string): Held {
  const { targeting } = node
  return {
    level: 'ad_set',
    externalId,
    settings: known({
      name: plainName(node.name),
      status: statuses[node.status ?? ''],
      daily_budget: node.daily_budget === undefined ? undefined : fromMetaMinor(node.daily_budget, currency),
      bid_strategy: word(node.bid_strategy),
      optimization_goal: word(node.optimization_goal),
      ends_at: endOf(node),
      ...(targeting && heldTargeting(targeting)),
      advertiser: advertiser(node.dsa_beneficiary, node.dsa_payor),
    }),
  }
}

// An ad set without an end has no end_time, or one at the beginning of time.
function endOf({ end_time: end, status }: Partial<AdSet>): string | null | undefined {
  if (status === undefined) return undefined
  const at = end === undefined ? undefined : metaTime(end)
  return at && at.getTime() > 0 ? at.toISOString() : null
}
/** `+0100` without a colon is none of JavaScript's formats. */
export const metaTime = (text: string): Date => new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))

const advertiser = (beneficiary: string | undefined, payor: string | undefined) =>
  beneficiary && payor && beneficiary !== payor ? `${beneficiary}, paid by ${payor}` : (beneficiary ?? payor)

type Targeting = Readonly<Record<string, unknown>>
// Meta adds what it takes by default (location_types, age_max, brand safety, device platforms): only what we set is read.
function heldTargeting(targeting: Targeting): Settings {
  const places = objectOf(targeting['geo_locations'])
  const others = Object.entries(places).filter(
    ([key, value]) =>
      key !== 'countries' && Array.isArray(value) && value.length > 0 && key !== 'location_types',
  )
  const automation = objectOf(targeting['targeting_automation'])
  const platforms = targeting['publisher_platforms']
  return known({
    countries: [
      ...strings(places['countries']),
      ...others.map(([key]) => key.replaceAll('_', ' ')),
    ].toSorted(),
    age_min: targeting['age_min'] === undefined ? undefined : Number(targeting['age_min']),
    platforms: strings(platforms).toSorted(),
    audience_expansion:
      automation['advantage_audience'] === undefined
        ? undefined
        : Number(automation['advantage_audience']) === 1,
  })
}
const objectOf = (value: unknown): Targeting =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Targeting) : {} // just checked
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

export const heldAd = (externalId: string, node: Partial<Ad>): Held => ({
  level: 'ad',
  externalId,
  settings: known({
    name: plainName(node.name),
    status: statuses[node.status ?? ''],
    creative: node.creative?.id,
  }),
})

export const CREATIVE_FIELDS = ['asset_feed_spec', 'object_story_spec']
/** What a creative shows: an asset feed or one video (both ours), or one link (as Ads Manager makes them). */
export function contentOf(creative: Partial<Creative>): CreativeContent {
  const feed = objectOf(creative.asset_feed_spec)
  const story = objectOf(creative.object_story_spec)
  const link = objectOf(story['link_data'])
  const video = objectOf(story['video_data'])
  const action = objectOf(link['call_to_action'] ?? video['call_to_action'])
  const first = (key: string, field: string) => {
    const [entry] = Array.isArray(feed[key]) ? (feed[key] as unknown[]) : []
    return textOf(objectOf(entry)[field])
  }
  const ids = (key: string, field: string) =>
    Array.isArray(feed[key]) ? (feed[key] as unknown[]).map((asset) => textOf(objectOf(asset)[field])) : []
  const sorted = (texts: string[]) => texts.filter((text) => text !== '').toSorted()
  return {
    headline: first('titles', 'text') || textOf(link['name'] ?? video['title']),
    primaryText: first('bodies', 'text') || textOf(link['message'] ?? video['message']),
    description: first('descriptions', 'text') || textOf(link['description'] ?? video['link_description']),
    cta: strings(feed['call_to_action_types'])[0] ?? textOf(action['type']),
    url: first('link_urls', 'website_url') || textOf(link['link'] ?? objectOf(action['value'])['link']),
    imageHashes: sorted([...ids('images', 'hash'), textOf(link['image_hash'])]),
    // Its cover is none of what it shows: Meta may put another still there.
    videoIds: sorted([...ids('videos', 'video_id'), textOf(video['video_id'])]),
  }
}
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

type Written = { settings: Settings; all: Settings; mark: string; currency: string; longestName: number }
const nameParam = ({ settings: { name }, mark, longestName }: Written) =>
  name === undefined ? {} : { name: mark === '' ? name : withMark(name, mark, longestName) }
const statusParam = ({ settings: { status } }: Written) =>
  status === 'active'
    ? { status: 'ACTIVE' as const }
    : status === 'paused'
      ? { status: 'PAUSED' as const }
      : {}

/** Our settings as Meta takes them on an update. */
export const campaignUpdate = (written: Written): Partial<CampaignParams> => ({
  ...nameParam(written),
  ...statusParam(written),
  ...(written.settings.special_ad_categories && {
    special_ad_categories: written.settings.special_ad_categories.map((one) => one.toUpperCase()),
  }),
})

const targetingFields = ['countries', 'age_min', 'platforms', 'audience_expansion'] as const
export function adSetUpdate(written: Written): Partial<AdSetParams> {
  const { settings, all, currency } = written
  return {
    ...nameParam(written),
    ...statusParam(written),
    ...(settings.daily_budget !== undefined && {
      daily_budget: toMetaMinor(settings.daily_budget, currency),
    }),
    ...(settings.bid_strategy && { bid_strategy: metaWord(settings.bid_strategy) }),
    ...(settings.optimization_goal && { optimization_goal: metaWord(settings.optimization_goal) }),
    // 0 takes an end away.
    ...(settings.ends_at !== undefined && {
      end_time: settings.ends_at === null ? 0 : unixSeconds(new Date(settings.ends_at)),
    }),
    // Meta replaces the targeting as a whole, so all that we set goes along.
    ...(targetingFields.some((field) => settings[field] !== undefined) && {
      targeting: {
        geo_locations: { countries: all.countries ?? [] },
        ...(all.age_min !== undefined && { age_min: all.age_min }),
        ...(all.platforms && all.platforms.length > 0 && { publisher_platforms: all.platforms }),
        ...(all.audience_expansion !== undefined && {
          targeting_automation: { advantage_audience: all.audience_expansion ? 1 : 0 },
        }),
      },
    }),
    ...(settings.advertiser !== undefined && {
      dsa_beneficiary: settings.advertiser,
      dsa_payor: settings.advertiser,
    }),
  }
}

export const adUpdate = (written: Written): Partial<AdParams> => ({
  ...nameParam(written),
  ...statusParam(written),
  ...(written.settings.creative && { creative: { creative_id: written.settings.creative } }),
})
