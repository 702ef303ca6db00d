import type {
  AdAccountId,
  BriefId,
  CampaignId,
  ConnectionId,
  CreativeId,
  MediaId,
  PageId,
} from '@adwright/contract'
import type { LaunchTarget } from '#modules/connections'
import type { MediaFile } from '#modules/media'
import { newId } from '#platform/ids.ts'
import type { StoredCampaign } from './campaign.ts'
import { placementOrder } from './launch-steps.ts'
import type { LaunchBrief, LaunchCreative, LaunchVideo, TargetedMaterial } from './material.ts'
import { placeVideos } from './video-placements.ts'

const now = new Date('2026-11-23T09:00:00Z')

const aCampaign = (change: Partial<StoredCampaign> = {}): StoredCampaign => ({
  id: newId('cmp') as CampaignId,
  briefId: newId('brief') as BriefId,
  connectionId: null,
  adAccountId: null,
  pageId: null,
  name: 'Butter croissants',
  objective: 'traffic',
  country: 'DE',
  language: 'en',
  url: 'https://bakery-rosa.example.com/croissants',
  dailyBudgetMinor: 2000,
  currency: 'EUR',
  days: 7,
  state: 'draft',
  simulated: true,
  externalId: null,
  thumbnailMediaId: null,
  launchAttempt: 0,
  launchRound: 0,
  launchSeries: 0,
  waitingFor: null,
  cancelling: false,
  launchedAt: null,
  startsAt: null,
  endsAt: null,
  problems: [],
  version: 1,
  createdAt: now,
  updatedAt: now,
  ...change,
})

const aBrief = (change: Partial<LaunchBrief> = {}): LaunchBrief => ({
  id: newId('brief') as BriefId,
  business: 'Bakery Rosa',
  product: 'Butter croissants',
  offer: 'Two for one before nine',
  url: 'https://bakery-rosa.example.com/croissants',
  language: 'en',
  objective: 'traffic',
  dailyBudgetMinor: 2000,
  currency: 'EUR',
  country: 'DE',
  ...change,
})

export const aCreative = (change: Partial<LaunchCreative> = {}): LaunchCreative => ({
  id: newId('creative') as CreativeId,
  briefId: newId('brief'),
  words: {
    headline: 'Still warm at seven',
    primaryText: 'Rolled by hand, baked before you wake up.',
    description: 'Open from 7',
    cta: 'ORDER_NOW',
    kicker: '',
    offer: '',
  },
  renditions: placementOrder.map((placement) => ({
    placement,
    media: {
      id: newId('media') as MediaId,
      purpose: 'poster',
      name: `${placement}.jpg`,
      storageKey: `k/${placement}.jpg`,
      contentType: 'image/jpeg',
      bytes: 10,
      width: 1080,
      height: 1080,
      sha256: placement,
      createdAt: now,
      durationMs: null,
      stillKey: null,
      facts: null,
      parentId: null,
    },
    fitted: { cut: [] },
    findings: [],
  })),
  ...change,
})

type TargetChange = { adAccount?: Partial<LaunchTarget['adAccount']>; page?: Partial<LaunchTarget['page']> }
const aTarget = ({ adAccount, page }: TargetChange = {}): LaunchTarget => ({
  connectionId: newId('conn') as ConnectionId,
  mode: 'twin',
  connected: true,
  adAccount: {
    id: newId('acct') as AdAccountId,
    externalId: 'act_120000000000000017',
    name: 'Rosa ads',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    canDeliver: true,
    problem: null,
    pixelId: '770000000000000001',
    minDailyBudgetMinor: 100,
    ...adAccount,
  },
  page: {
    id: newId('page') as PageId,
    externalId: '100000000000000001',
    name: 'Bakery Rosa',
    canAdvertise: true,
    instagram: { externalId: '17841400000000001', username: 'bakery.rosa' },
    ...page,
  },
})

const videoSizes = {
  '9:16': [1080, 1920],
  '4:5': [1080, 1350],
  '1:1': [1080, 1080],
  '16:9': [1920, 1080],
} as const
/** The videos of an ad, one of each of these ratios, ten seconds each. */
export function someVideos(
  { id: creativeId }: LaunchCreative,
  ratios: readonly (keyof typeof videoSizes)[],
  change: Partial<MediaFile> = {},
): LaunchVideo[] {
  const files = ratios.map((ratio): MediaFile => {
    const [width, height] = videoSizes[ratio]
    const { contentType = 'video/mp4', bytes = 4_000_000, durationMs = 10_000 } = change
    const facts = {
      kind: 'video' as const,
      contentType,
      bytes,
      width,
      height,
      durationMs: durationMs ?? 0,
      frameRate: 30,
      videoCodec: contentType === 'video/webm' ? 'vp9' : 'h264',
      audioCodec: 'aac',
      audioSampleRate: 48_000,
      bitrate: null,
      moovFirst: true,
      editList: false,
      chroma420: true,
      variableFrameRate: false,
    }
    return {
      id: `media_${ratio}` as MediaId,
      purpose: 'post',
      name: `film ${ratio}.mp4`,
      storageKey: `k/${ratio}.mp4`,
      sha256: ratio,
      createdAt: now,
      stillKey: null,
      parentId: null,
      contentType,
      bytes,
      width,
      height,
      durationMs,
      facts,
      ...change,
    }
  })
  return placeVideos(files).map(({ file: media, shownIn }, index) => ({
    creativeId,
    nth: index + 1,
    mediaId: media.id,
    media,
    shownIn,
  }))
}

export function someMaterial(
  campaign: Partial<StoredCampaign> = {},
  target: TargetChange = {},
  creatives: LaunchCreative[] = [aCreative()],
  videos: LaunchVideo[] = [],
): TargetedMaterial {
  return { campaign: aCampaign(campaign), brief: aBrief(), creatives, videos, target: aTarget(target) }
}
