import { createHash } from 'node:crypto'
import { WriteFailure } from '#modules/intents'
import type { Change, MetaAds } from './ad-platform.ts'
import type { AdObject } from './launch-plan.ts'
import type { ObjectStanding } from './standing.ts'

const hashOf = (bytes: Buffer) => createHash('md5').update(bytes).digest('hex')

type Thing = { id: string; kind: AdObject['kind']; mark: string; status: string; object: AdObject }
export type TestMeta = MetaAds & {
  things: Thing[]
  uploads: string[]
  changes: Change[]
  /** How ads that are switched on stand. */
  review: ObjectStanding
  /** Called before and after every write; throw to lose its answer or to refuse it. */
  before(what: string): void
  after(what: string): void
}

/** The port, kept in memory: what was made can be found by its mark, and switched. */
export function createTestMeta(): TestMeta {
  const things: Thing[] = []
  const uploads: string[] = []
  const changes: Change[] = []
  const thing = (id: string) => things.find((one) => one.id === id)
  const reading = (standing: ObjectStanding) => ({ standing, effectiveStatus: standing, issues: [] })
  const statusOf = (id: string | null): ObjectStanding => {
    const status = id === null ? undefined : thing(id)?.status
    if (status === 'active') return 'running'
    return status === 'archived' || status === 'deleted' || status === 'paused' ? status : 'deleted'
  }
  const meta: TestMeta = {
    things,
    uploads,
    changes,
    review: 'in_review',
    before: () => undefined,
    after: () => undefined,
    make: async (_place, object, mark) => {
      meta.before(object.kind)
      const id = `${object.kind}-${things.length + 1}`
      things.push({ id, kind: object.kind, mark, status: 'paused', object })
      meta.after(object.kind)
      return { externalId: id }
    },
    find: async (_place, kind, mark) => {
      const found = things.find((one) => one.kind === kind && one.mark === mark)
      return found && { externalId: found.id }
    },
    uploadImage: async (_place, { bytes }) => {
      meta.before('image')
      uploads.push(hashOf(bytes))
      meta.after('image')
      return { externalId: hashOf(bytes) }
    },
    change: async (_place, change) => {
      meta.before(change.kind === 'status' ? `${change.status} ${change.level}` : change.kind)
      changes.push(change)
      const changed = thing(change.kind === 'budget' ? change.adSetExternalId : change.externalId)
      if (!changed) throw new WriteFailure('refused', 'There is no such object.')
      if (change.kind === 'status') changed.status = change.status
      meta.after(change.kind === 'status' ? `${change.status} ${change.level}` : change.kind)
      return { externalId: changed.id }
    },
    holds: async (_place, change) =>
      change.kind === 'status' && thing(change.externalId)?.status === change.status,
    standing: async (_place, ids) => ({
      campaign: { ...reading(statusOf(ids.campaign)), name: null },
      adSet: { ...reading(statusOf(ids.adSet)), dailyBudgetMinor: null, endsAt: null },
      ads: ids.ads.map((externalId) => ({
        ...reading(statusOf(externalId) === 'running' ? meta.review : statusOf(externalId)),
        externalId,
        rejections: meta.review === 'rejected' ? ['Alcohol.'] : [],
      })),
    }),
  }
  return meta
}
