import type { CreativeId, LaunchStep, Objective, Placement, Words } from '@adwright/contract'
import { markOf } from '#modules/intents'
import type { TargetedMaterial } from './material.ts'

/** The order in which pictures go up and in which a creative lists them. */
export const placementOrder = [
  'square_1x1',
  'feed_4x5',
  'story_9x16',
  'link_1.91x1',
] as const satisfies Placement[]

export type PlannedStep = {
  key: string
  kind: LaunchStep['kind']
  label: string
  /** Which creative it is for, from 0; absent for what they share. */
  index?: number
  creativeId?: CreativeId
  placement?: Placement
  /** What is activated. */
  of?: 'campaign' | 'ad_set' | 'ad'
}

const shapeNames: Readonly<Record<Placement, string>> = {
  square_1x1: 'square',
  feed_4x5: 'feed',
  story_9x16: 'story and reel',
  'link_1.91x1': 'wide',
}

/**
 * Every object of a launch in the order it is made: all of it paused, and switched on from the bottom up, so that
 * nothing can spend before everything is there. The campaign is the last switch.
 */
export function planSteps(creatives: readonly { id: CreativeId }[]): PlannedStep[] {
  const name = (index: number) => (creatives.length === 1 ? 'the ad' : `ad ${index + 1}`)
  const perCreative = creatives.flatMap(({ id: creativeId }, index): PlannedStep[] => [
    ...placementOrder.map((placement) => ({
      key: `image:${index + 1}:${placement}`,
      kind: 'image' as const,
      label: `Upload the ${shapeNames[placement]} picture of ${name(index)}`,
      index,
      creativeId,
      placement,
    })),
    {
      key: `creative:${index + 1}`,
      kind: 'creative',
      label: `Put ${name(index)} together`,
      index,
      creativeId,
    },
    { key: `ad:${index + 1}`, kind: 'ad', label: `Make ${name(index)}, paused`, index, creativeId },
  ])
  const switches = creatives.map(({ id: creativeId }, index): PlannedStep => ({
    key: `activate:ad:${index + 1}`,
    kind: 'activate',
    label: `Switch on ${name(index)}`,
    index,
    creativeId,
    of: 'ad',
  }))
  return [
    { key: 'campaign', kind: 'campaign', label: 'Make the campaign, paused' },
    { key: 'ad_set', kind: 'ad_set', label: 'Set budget, country and goal' },
    ...perCreative,
    ...switches,
    { key: 'activate:ad_set', kind: 'activate', label: 'Switch on budget and delivery', of: 'ad_set' },
    { key: 'activate:campaign', kind: 'activate', label: 'Switch on the campaign', of: 'campaign' },
  ]
}

/** Taking something back that a cancelled launch made. The campaign first: with it, all that could spend is gone. */
export const undoSteps = (steps: readonly { key: string; kind: string }[]): string[] =>
  ['campaign', 'creative'].flatMap((kind) =>
    steps.flatMap((step) => (step.kind === kind ? [`${UNDO}${step.key}`] : [])),
  )
const UNDO = 'undo:'
export const isUndo = (key: string): boolean => key.startsWith(UNDO)
export const undoneKey = (key: string): string => key.slice(UNDO.length)

/** What the ads are to achieve and be charged for, in our words. */
export type Goal = {
  optimiseFor: 'reach' | 'link_clicks' | 'page_views' | 'post_engagement' | 'purchases' | 'leads'
}

/** Without a pixel Meta cannot see what happens on the website, so it is asked for clicks instead. */
export function goalOf(objective: Objective, pixelId: string | null): Goal {
  switch (objective) {
    case 'awareness':
      return { optimiseFor: 'reach' }
    case 'engagement':
      return { optimiseFor: 'post_engagement' }
    case 'traffic':
      return { optimiseFor: pixelId ? 'page_views' : 'link_clicks' }
    case 'leads':
      return { optimiseFor: pixelId ? 'leads' : 'link_clicks' }
    case 'sales':
      return { optimiseFor: pixelId ? 'purchases' : 'link_clicks' }
  }
}

type Page = { externalId: string; instagramExternalId: string | null }
/** One object on Meta's side, in our words; `meta-plan.ts` says it in Meta's. */
export type AdObject =
  | { kind: 'campaign'; name: string; objective: Objective }
  | {
      kind: 'ad_set'
      name: string
      campaignExternalId: string
      objective: Objective
      goal: Goal
      dailyBudgetMinor: number
      currency: string
      country: string
      endsAt: Date | null
      page: Page
      pixelId: string | null
      /** Who pays and who profits, as EU law wants it shown. */
      advertiser: string
    }
  | {
      kind: 'creative'
      name: string
      page: Page
      words: Pick<Words, 'headline' | 'primaryText' | 'description' | 'cta'>
      imageHashes: Partial<Record<Placement, string>>
      url: string
    }
  | { kind: 'ad'; name: string; adSetExternalId: string; creativeExternalId: string; pixelId: string | null }

/** External ids of what is made already, by step key. */
export type Made = ReadonlyMap<string, string>

/** The same step of a launch after a cancelled one makes another thing, which must not be taken for the deleted one. */
export const markOfStep = ({ id, launchSeries }: { id: string; launchSeries: number }, key: string): string =>
  launchSeries === 0 ? markOf(id, key) : markOf(id, key, String(launchSeries))

/** The object of a step that makes one (images and switches are none). @throws when something before it is missing */
export function objectOf(
  step: PlannedStep,
  { campaign, brief, creatives, target }: TargetedMaterial,
  made: Made,
  endsAt: Date | null,
): AdObject {
  const idOf = (key: string) => {
    const id = made.get(key)
    if (id === undefined) throw new Error(`The step ${step.key} needs ${key}, which is not made yet.`)
    return id
  }
  const page = {
    externalId: target.page.externalId,
    instagramExternalId: target.page.instagram?.externalId ?? null,
  }
  const { pixelId } = target.adAccount
  const number = (step.index ?? 0) + 1
  const name = creatives.length === 1 ? campaign.name : `${campaign.name} ${number}`
  switch (step.kind) {
    case 'campaign':
      return { kind: 'campaign', name: campaign.name, objective: campaign.objective }
    case 'ad_set':
      return {
        kind: 'ad_set',
        name: `${campaign.name}, ${campaign.country}`,
        campaignExternalId: idOf('campaign'),
        objective: campaign.objective,
        goal: goalOf(campaign.objective, pixelId),
        dailyBudgetMinor: campaign.dailyBudgetMinor,
        currency: campaign.currency,
        country: campaign.country,
        endsAt,
        page,
        pixelId,
        advertiser: brief.business,
      }
    case 'creative': {
      const creative = creatives[step.index ?? 0]
      if (!creative) throw new Error(`The step ${step.key} has no creative.`)
      const hashes = placementOrder.map((placement) => [placement, idOf(`image:${number}:${placement}`)])
      return {
        kind: 'creative',
        name,
        page,
        words: creative.words,
        imageHashes: Object.fromEntries(hashes),
        url: campaign.url,
      }
    }
    case 'ad':
      return {
        kind: 'ad',
        name,
        adSetExternalId: idOf('ad_set'),
        creativeExternalId: idOf(`creative:${number}`),
        pixelId,
      }
    default:
      throw new Error(`The step ${step.key} makes no object.`)
  }
}

const DAY_MS = 86_400_000
// Meta wants more than 24 hours between start and end of a daily budget.
const SLACK_MS = 5 * 60_000

/** When a campaign that starts now ends; null runs until it is paused. */
export const endOf = (days: number | null, startsAt: Date): Date | null =>
  days === null ? null : new Date(startsAt.getTime() + days * DAY_MS + SLACK_MS)
