import { MetaError, toMetaMinor, type MetaSession } from '@adwright/meta-graph'
import type { ConnectionId, WorkspaceId } from '@adwright/contract'
import { withMark, WriteFailure, type Outcome } from '#modules/intents'
import type { MetaAds, Place } from './ad-platform.ts'
import type { Change } from './intent-facts.ts'
import type { AdObject } from './launch-plan.ts'
import { asWriteFailure } from './meta-failure.ts'
import { findVideo, uploadVideo, videoCover, videoStanding } from './meta-ad-videos.ts'
import { creativeParams } from './meta-creative.ts'
import { adParams, adSetParams, campaignParams, unixSeconds } from './meta-plan.ts'
import {
  AD_FIELDS,
  AD_SET_FIELDS,
  adSetUpdate,
  adUpdate,
  CAMPAIGN_FIELDS,
  campaignUpdate,
  contentOf,
  CREATIVE_FIELDS,
  heldAd,
  heldAdSet,
  heldCampaign,
} from './meta-settings.ts'
import { orGone, readStanding } from './meta-standing.ts'
import { differencesOf } from './drift.ts'

type OpenSession = (
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
  subject: { adAccountId: string },
) => Promise<MetaSession>

const LONGEST_NAME = 400
const statuses = { active: 'ACTIVE', paused: 'PAUSED', archived: 'ARCHIVED', deleted: 'DELETED' } as const
/** `MetaAds` over Meta's Marketing API. */
export function createMetaAds(open: OpenSession): MetaAds {
  const call = async <T>(place: Place, work: (session: MetaSession, account: string) => Promise<T>) => {
    const { workspaceId, connectionId, adAccountExternalId: account } = place
    const session = await open(workspaceId, connectionId, { adAccountId: account })
    return asWriteFailure(() => work(session, account))
  }
  return {
    make: (place, object, mark) => call(place, (session, account) => make(session, account, object, mark)),
    find: (place, kind, mark) => call(place, (session, account) => find(session, account, kind, mark)),
    uploadImage: (place, image) =>
      call(place, async (session, account) => ({
        externalId: (await session.adImages.upload(account, image)).hash,
      })),
    findImage: (place, filename) =>
      call(place, async (session, account) => {
        const [image] = await session.adImages.findByName(account, filename)
        return image && { externalId: image.hash }
      }),
    uploadVideo: (place, video, progress) =>
      call(place, (session, account) => uploadVideo(session, account, video, progress)),
    findVideo: (place, sought) => call(place, (session, account) => findVideo(session, account, sought)),
    videoStanding: (place, externalId) => call(place, (session) => videoStanding(session, externalId)),
    videoCover: (place, externalId) => call(place, (session) => videoCover(session, externalId)),
    change: (place, change) => call(place, (session) => apply(session, change)),
    holds: (place, change) => call(place, (session) => holds(session, change)),
    standing: (place, ids) => call(place, (session) => readStanding(session, ids)),
    creativeContent: (place, externalId) =>
      call(place, async (session) => {
        const creative = await orGone(session.adCreatives.get(externalId, CREATIVE_FIELDS))
        return creative && contentOf(creative)
      }),
  }
}

async function make(session: MetaSession, account: string, object: AdObject, mark: string): Promise<Outcome> {
  const marked = { ...object, name: withMark(object.name, mark, LONGEST_NAME) }
  switch (marked.kind) {
    case 'campaign':
      return outcome(await session.campaigns.create(account, campaignParams(marked)))
    case 'ad_set':
      return outcome(await session.adSets.create(account, adSetParams(marked)))
    case 'creative':
      return outcome(await session.adCreatives.create(account, creativeParams(marked)))
    case 'ad':
      return outcome(await session.ads.create(account, adParams(marked)))
  }
}
const outcome = ({ id }: { id: string }): Outcome => ({ externalId: id })

async function find(
  session: MetaSession,
  account: string,
  kind: AdObject['kind'],
  mark: string,
): Promise<Outcome | undefined> {
  const edge = {
    campaign: session.campaigns,
    ad_set: session.adSets,
    creative: session.adCreatives,
    ad: session.ads,
  }[kind]
  // Deleted or not: it may have been deleted by hand between our losing its answer and our looking for it.
  return first(await edge.findByMark(account, mark))
}
const first = ([node]: { id: string }[]) => node && outcome(node)

async function apply(session: MetaSession, change: Change): Promise<Outcome> {
  switch (change.kind) {
    case 'name':
      await session.campaigns.update(change.externalId, { name: markedName(change) })
      return { externalId: change.externalId }
    case 'budget':
      await session.adSets.update(change.adSetExternalId, {
        daily_budget: toMetaMinor(change.dailyBudgetMinor, change.currency),
      })
      return { externalId: change.adSetExternalId }
    case 'status': {
      const edge = edgeOf(session, change.level)
      if (change.status === 'deleted') await deleteOnce(edge, change.externalId)
      else
        await edge.update(change.externalId, {
          status: statuses[change.status],
          ...(change.endsAt && { end_time: unixSeconds(new Date(change.endsAt)) }),
        })
      return { externalId: change.externalId }
    }
    case 'settings': {
      const written = { ...change, longestName: LONGEST_NAME }
      const { externalId, level } = change
      if (level === 'campaign') await session.campaigns.update(externalId, campaignUpdate(written))
      if (level === 'ad_set') await session.adSets.update(externalId, adSetUpdate(written))
      if (level === 'ad') await session.ads.update(externalId, adUpdate(written))
      return { externalId }
    }
  }
}

// Deleted by hand in Ads Manager before us: what was wanted is so.
async function deleteOnce(edge: { delete(id: string): Promise<unknown> }, id: string): Promise<void> {
  await edge.delete(id).catch((error: unknown) => {
    if (!(error instanceof MetaError && error.kind === 'not_found')) throw error
  })
}

async function holds(session: MetaSession, change: Change): Promise<boolean> {
  try {
    if (change.kind === 'name')
      return (await session.campaigns.get(change.externalId, ['name'])).name === markedName(change)
    if (change.kind === 'budget') {
      const { daily_budget: budget } = await session.adSets.get(change.adSetExternalId, ['daily_budget'])
      return budget === String(toMetaMinor(change.dailyBudgetMinor, change.currency))
    }
    if (change.kind === 'settings') return await settingsHold(session, change)
    const node = await edgeOf(session, change.level).get(change.externalId, ['status'])
    return node.status === statuses[change.status]
  } catch (error) {
    if (!(error instanceof MetaError && error.kind === 'not_found')) throw error
    return change.kind === 'status' && change.status === 'deleted'
  }
}

async function settingsHold(
  session: MetaSession,
  { level, externalId, settings, currency }: Extract<Change, { kind: 'settings' }>,
): Promise<boolean> {
  const held =
    level === 'campaign'
      ? heldCampaign(externalId, await session.campaigns.get(externalId, CAMPAIGN_FIELDS))
      : level === 'ad_set'
        ? heldAdSet(externalId, await session.adSets.get(externalId, AD_SET_FIELDS), currency)
        : heldAd(externalId, await session.ads.get(externalId, AD_FIELDS))
  return differencesOf([{ level, externalId, settings }], [held]).length === 0
}

/** The edges agree in what a change of status needs; a creative can only be deleted. */
type StatusEdge = {
  get(id: string, fields: readonly string[]): Promise<{ status?: string }>
  update(id: string, params: { status: string; end_time?: number }): Promise<unknown>
  delete(id: string): Promise<unknown>
}
function edgeOf(session: MetaSession, level: Extract<Change, { kind: 'status' }>['level']): StatusEdge {
  const creative: StatusEdge = {
    get: session.adCreatives.get,
    update: async () => Promise.reject(new WriteFailure('refused', 'An ad creative has no switch.')),
    delete: session.adCreatives.delete,
  }
  return { campaign: session.campaigns, ad_set: session.adSets, ad: session.ads, creative }[level]
}

const markedName = ({ name, mark }: { name: string; mark: string }) => withMark(name, mark, LONGEST_NAME)
