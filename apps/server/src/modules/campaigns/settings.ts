import { z } from 'zod'
import { adultAge, needsAdvertiserNamed } from './countries.ts'
import type { AdObject, Goal } from './launch-plan.ts'

const Status = z.enum(['active', 'paused', 'archived', 'deleted'])

/**
 * The settings of one object at Meta that can be changed behind our back, in our words. Money in our minor units,
 * lists sorted, times as ISO text. What Meta says in a word we have none for stays Meta's word in small letters.
 */
export const Settings = z.object({
  name: z.string(),
  status: Status,
  daily_budget: z.int(),
  bid_strategy: z.string(),
  optimization_goal: z.string(),
  objective: z.string(),
  /** Null runs until it is paused. */
  ends_at: z.string().nullable(),
  countries: z.array(z.string()),
  age_min: z.int(),
  platforms: z.array(z.string()),
  audience_expansion: z.boolean(),
  special_ad_categories: z.array(z.string()),
  advertiser: z.string(),
  /** Meta's id of the ad's creative. */
  creative: z.string(),
}).partial() // prettier-ignore
export type Settings = z.infer<typeof Settings>
export type Field = keyof Settings

export const Level = z.enum(['campaign', 'ad_set', 'ad'])
export type Level = z.infer<typeof Level>
/** The settings of one object; what is absent is not known. */
export type Held = { level: Level; externalId: string; settings: Settings }

/** What a creative shows; two with the same content are the same to the people who see them. */
export type CreativeContent = {
  headline: string
  primaryText: string
  description: string
  cta: string
  url: string
  /** Sorted; empty for what shows videos. */
  imageHashes: string[]
  /** Sorted. */
  videoIds: string[]
}

const goalNames: Readonly<Record<Goal['optimiseFor'], string>> = {
  reach: 'reach',
  link_clicks: 'link_clicks',
  page_views: 'page_views',
  post_engagement: 'post_engagement',
  purchases: 'conversions',
  leads: 'conversions',
}

/** What an object is made with; everything is made paused. Creatives cannot be changed, so they have none. */
export function settingsOf(object: AdObject): Settings {
  switch (object.kind) {
    case 'campaign':
      return {
        name: object.name,
        status: 'paused',
        objective: object.objective,
        special_ad_categories: [],
      }
    case 'ad_set':
      return {
        name: object.name,
        status: 'paused',
        daily_budget: object.dailyBudgetMinor,
        bid_strategy: 'lowest_cost',
        optimization_goal: goalNames[object.goal.optimiseFor],
        ends_at: object.endsAt?.toISOString() ?? null,
        countries: [object.country],
        age_min: adultAge(object.country),
        platforms: object.page.instagramExternalId ? ['facebook', 'instagram'] : ['facebook'],
        audience_expansion: true,
        ...(needsAdvertiserNamed(object.country) && { advertiser: object.advertiser }),
      }
    case 'ad':
      return { name: object.name, status: 'paused', creative: object.creativeExternalId }
    case 'creative':
      return {}
  }
}

/** One confirmed write, oldest first, or something of Meta's that a member accepted. */
export type Write = { level: Level; externalId: string; settings: Settings; at: Date }

/** What every object should be like: the last word on each setting counts. */
export function expectedSettings(writes: readonly Write[]): Held[] {
  const held = new Map<string, Held>()
  for (const { level, externalId, settings } of writes.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const before = held.get(externalId)
    held.set(externalId, { level, externalId, settings: { ...before?.settings, ...settings } })
  }
  return [...held.values()]
}
