import { MetaError, toMetaMinor, type MetaSession } from '@adwright/meta-graph'
import type { ConnectionId, WorkspaceId } from '@adwright/contract'
import { withMark, type Outcome } from '#modules/intents'
import type { Change, MetaAds, Place } from './ad-platform.ts'
import type { AdObject } from './launch-plan.ts'
import { asWriteFailure } from './meta-failure.ts'
import { adParams, adSetParams, campaignParams, creativeParams, unixSeconds } from './meta-plan.ts'
import { readStanding } from './meta-standing.ts'

type OpenSession = (workspaceId: WorkspaceId, connectionId: ConnectionId) => Promise<MetaSession>

const LONGEST_NAME = 400
const statuses = { active: 'ACTIVE', paused: 'PAUSED', archived: 'ARCHIVED', deleted: 'DELETED' } as const
// Something may have been deleted by hand between our losing its answer and our looking for it.
const ANYWHERE = ['ACTIVE', 'PAUSED', 'CAMPAIGN_PAUSED', 'ADSET_PAUSED', 'IN_PROCESS', 'PENDING_REVIEW', 'DISAPPROVED', 'PREAPPROVED', 'PENDING_BILLING_INFO', 'WITH_ISSUES', 'ARCHIVED', 'DELETED'] // prettier-ignore

/** `MetaAds` over Meta's Marketing API. */
export function createMetaAds(open: OpenSession): MetaAds {
  const at = ({ workspaceId, connectionId }: Place) => open(workspaceId, connectionId)
  return {
    async make(place, object, mark) {
      const session = await at(place)
      return asWriteFailure(() => make(session, place.adAccountExternalId, object, mark))
    },
    async find(place, kind, mark) {
      const session = await at(place)
      return asWriteFailure(() => find(session, place.adAccountExternalId, kind, mark))
    },
    async uploadImage(place, image) {
      const session = await at(place)
      return asWriteFailure(async () => {
        const { hash } = await session.adImages.upload(place.adAccountExternalId, image)
        return { externalId: hash }
      })
    },
    async change(place, change) {
      const session = await at(place)
      return asWriteFailure(() => apply(session, change))
    },
    async holds(place, change) {
      const session = await at(place)
      return asWriteFailure(() => holds(session, change))
    },
    async standing(place, ids) {
      const session = await at(place)
      return asWriteFailure(() => readStanding(session, ids))
    },
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
  if (kind === 'creative') return first(await session.adCreatives.findByName(account, mark))
  const edge = { campaign: session.campaigns, ad_set: session.adSets, ad: session.ads }[kind]
  return first(await edge.find(account, { nameContains: mark, statuses: ANYWHERE }))
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
          ...(change.endsAt && { end_time: unixSeconds(change.endsAt) }),
        })
      return { externalId: change.externalId }
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
    const node = await edgeOf(session, change.level).get(change.externalId, ['status'])
    return node.status === statuses[change.status]
  } catch (error) {
    if (!(error instanceof MetaError && error.kind === 'not_found')) throw error
    return change.kind === 'status' && change.status === 'deleted'
  }
}

/** The three edges agree in what a change of status needs. */
type StatusEdge = {
  get(id: string, fields: readonly string[]): Promise<{ status?: string }>
  update(id: string, params: { status: string; end_time?: number }): Promise<unknown>
  delete(id: string): Promise<unknown>
}
function edgeOf(session: MetaSession, level: 'campaign' | 'ad_set' | 'ad'): StatusEdge {
  return { campaign: session.campaigns, ad_set: session.adSets, ad: session.ads }[level]
}

const markedName = ({ name, mark }: { name: string; mark: string }) => withMark(name, mark, LONGEST_NAME)
