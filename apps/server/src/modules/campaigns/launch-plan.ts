import type { Objective, Placement, VideoPlacement, Words } from '@adwright/contract'
import { markOf } from '#modules/intents'
import { placementOrder, shownVideos, videoKeys, type PlannedStep } from './launch-steps.ts'
import { adsOf, type TargetedMaterial } from './material.ts'

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
/** A video of an ad, as Meta knows it. */
export type ShownVideo = {
  videoId: string
  /** Before it plays: the hash of a picture, or its address at Meta. */
  cover: { hash: string } | { url: string }
  shownIn: readonly VideoPlacement[]
}
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
      /** Empty for an ad of videos. */
      imageHashes: Partial<Record<Placement, string>>
      /** Empty for an ad of pictures. */
      videos: ShownVideo[]
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
  material: TargetedMaterial,
  made: Made,
  endsAt: Date | null,
): AdObject {
  const { campaign, brief, creatives, target } = material
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
      const ads = adsOf(material)
      const videos = shownVideos(ads[step.index ?? 0]).map((video): ShownVideo => {
        const keys = videoKeys(ads, step.index ?? 0, video)
        return { videoId: idOf(keys.video), cover: coverOf(idOf(keys.still)), shownIn: video.shownIn }
      })
      const pictures = videos.length > 0 ? [] : placementOrder
      const hashes = pictures.map((placement) => [placement, idOf(`image:${number}:${placement}`)])
      return {
        kind: 'creative',
        name,
        page,
        words: creative.words,
        imageHashes: Object.fromEntries(hashes),
        videos,
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

// Where nothing here could draw a still, the step kept the address of Meta's own.
const coverOf = (made: string): ShownVideo['cover'] => (URL.canParse(made) ? { url: made } : { hash: made })

const DAY_MS = 86_400_000
// Meta wants more than 24 hours between start and end of a daily budget.
const SLACK_MS = 5 * 60_000

/** When a campaign that starts now ends; null runs until it is paused. */
export const endOf = (days: number | null, startsAt: Date): Date | null =>
  days === null ? null : new Date(startsAt.getTime() + days * DAY_MS + SLACK_MS)
