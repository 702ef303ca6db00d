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
import { newId } from '#platform/ids.ts'
import type { StoredCampaign } from './campaign.ts'
import { placementOrder } from './launch-plan.ts'
import type { LaunchBrief, LaunchCreative, TargetedMaterial } from './material.ts'

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

export function someMaterial(
  campaign: Partial<StoredCampaign> = {},
  target: TargetChange = {},
  creatives: LaunchCreative[] = [aCreative()],
): TargetedMaterial {
  return { campaign: aCampaign(campaign), brief: aBrief(), creatives, target: aTarget(target) }
}
