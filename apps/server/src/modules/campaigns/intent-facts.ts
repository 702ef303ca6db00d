import { z } from 'zod'
import type { Facts } from '#modules/intents'
import { Level, Settings, type Write } from './settings.ts'

/** An object that is made in an ad account and found again by the mark in its name. */
export const ObjectFacts = z.object({
  account: z.string(),
  object: z.enum(['campaign', 'ad_set', 'creative', 'ad']),
  /** The step of the launch, as `campaign_objects` has it. */
  step: z.string().optional(),
  /** What it was made with. */
  set: Settings.default({}),
})
export type ObjectFacts = z.infer<typeof ObjectFacts>

/** A picture, found again by the name it was uploaded with. */
export const ImageFacts = z.object({ account: z.string(), name: z.string(), step: z.string().optional() })
export type ImageFacts = z.infer<typeof ImageFacts>

/** A video, found again by what an attempt remembered of it or by the mark in its title. */
export const VideoFacts = z.object({ account: z.string(), title: z.string(), step: z.string() })
export type VideoFacts = z.infer<typeof VideoFacts>

/** A change to something that is there. Made twice it is the same as made once. */
export const Change = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('status'),
    level: z.enum(['campaign', 'ad_set', 'ad', 'creative']),
    externalId: z.string(),
    status: z.enum(['active', 'paused', 'archived', 'deleted']),
    /** For an ad set that is switched on; ISO. */
    endsAt: z.iso.datetime().nullish(),
  }),
  z.object({ kind: z.literal('name'), externalId: z.string(), name: z.string(), mark: z.string() }),
  z.object({
    kind: z.literal('budget'),
    adSetExternalId: z.string(),
    dailyBudgetMinor: z.int(),
    currency: z.string(),
  }),
  /** Several settings of one object at once; `all` is everything it should be like, for what Meta takes only whole. */
  z.object({
    kind: z.literal('settings'),
    level: Level,
    externalId: z.string(),
    settings: Settings,
    all: Settings,
    mark: z.string(),
    currency: z.string(),
  }),
])
export type Change = z.infer<typeof Change>
export const ChangeFacts = z.object({ account: z.string(), change: Change })
export type ChangeFacts = z.infer<typeof ChangeFacts>

/** As it is stored: plain data, which the schemas above read back. */
export const asFacts = (facts: ObjectFacts | ImageFacts | VideoFacts | ChangeFacts): Facts =>
  JSON.parse(JSON.stringify(facts)) as Facts // drops what is undefined; the rest is JSON already

export const changedId = (change: Change): string =>
  change.kind === 'budget' ? change.adSetExternalId : change.externalId

/** What a live intent says about the settings at Meta; undefined when it says nothing about them. */
export function writeOf(intent: {
  kind: string
  facts: Facts | null
  externalId: string | null
  updatedAt: Date
}): Write | undefined {
  const at = intent.updatedAt
  const made = ObjectFacts.safeParse(intent.facts)
  if (intent.kind === 'ads.object' && made.success && intent.externalId !== null) {
    const { object: level, set: settings } = made.data
    return level === 'creative' ? undefined : { level, externalId: intent.externalId, settings, at }
  }
  const changed = ChangeFacts.safeParse(intent.facts)
  return intent.kind === 'ads.change' && changed.success ? changeWrite(changed.data.change, at) : undefined
}

function changeWrite(change: Change, at: Date): Write | undefined {
  switch (change.kind) {
    case 'status': {
      const { level, externalId, status, endsAt } = change
      if (level === 'creative') return undefined
      return { level, externalId, settings: { status, ...(endsAt && { ends_at: endsAt }) }, at }
    }
    case 'name':
      return { level: 'campaign', externalId: change.externalId, settings: { name: change.name }, at }
    case 'budget':
      return {
        level: 'ad_set',
        externalId: change.adSetExternalId,
        settings: { daily_budget: change.dailyBudgetMinor },
        at,
      }
    case 'settings':
      return { level: change.level, externalId: change.externalId, settings: change.settings, at }
  }
}
