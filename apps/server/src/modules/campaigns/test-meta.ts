import { createHash } from 'node:crypto'
import { WriteFailure } from '#modules/intents'
import type { MetaAds } from './ad-platform.ts'
import { differencesOf } from './drift.ts'
import { changedId, type Change } from './intent-facts.ts'
import type { AdObject } from './launch-plan.ts'
import { settingsOf, type CreativeContent, type Held, type Settings } from './settings.ts'
import type { ObjectStanding } from './standing.ts'

const hashOf = (bytes: Buffer) => createHash('md5').update(bytes).digest('hex')

type Thing = {
  id: string
  kind: AdObject['kind']
  mark: string
  status: NonNullable<Settings['status']>
  object: AdObject
  /** What somebody or we changed since it was made. */
  set: Settings
}
export type TestMeta = MetaAds & {
  things: Thing[]
  uploads: string[]
  /** Titles of the videos that arrived. */
  videos: string[]
  /** How far Meta is with each video that is asked for. */
  videoStanding: MetaAds['videoStanding']
  changes: Change[]
  /** How ads that are switched on stand. */
  review: ObjectStanding
  /** What creatives show, by id; the others show what they were made with. */
  contents: Map<string, CreativeContent>
  /** Called before and after every write; throw to lose its answer or to refuse it. */
  before(what: string): void
  after(what: string): void
}

/** The port, kept in memory: what was made can be found by its mark, and switched. */
export function createTestMeta(): TestMeta {
  const things: Thing[] = []
  const uploads: string[] = []
  const videos: string[] = []
  const changes: Change[] = []
  const names = new Map<string, string>()
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
    videos,
    changes,
    review: 'in_review',
    contents: new Map(),
    before: () => undefined,
    after: () => undefined,
    make: async (_place, object, mark) => {
      meta.before(object.kind)
      const id = `${object.kind}-${things.length + 1}`
      things.push({ id, kind: object.kind, mark, status: 'paused', object, set: {} })
      meta.after(object.kind)
      return { externalId: id }
    },
    find: async (_place, kind, mark) => {
      const found = things.find((one) => one.kind === kind && one.mark === mark)
      return found && { externalId: found.id }
    },
    uploadImage: async (_place, { bytes, filename }) => {
      meta.before('image')
      uploads.push(hashOf(bytes))
      names.set(filename, hashOf(bytes))
      meta.after('image')
      return { externalId: hashOf(bytes) }
    },
    change: async (_place, change) => {
      meta.before(change.kind === 'status' ? `${change.status} ${change.level}` : change.kind)
      changes.push(change)
      const changed = thing(changedId(change))
      if (!changed) throw new WriteFailure('refused', 'There is no such object.')
      const set = settingsIn(change)
      if (set.status) changed.status = set.status
      Object.assign(changed.set, set)
      meta.after(change.kind === 'status' ? `${change.status} ${change.level}` : change.kind)
      return { externalId: changed.id }
    },
    uploadVideo: async (_place, { title }, { partial, remember }) => {
      if (partial === null) await remember({ begun: title })
      meta.before('video')
      videos.push(title)
      meta.after('video')
      return { externalId: `video-${videos.length}` }
    },
    findVideo: async (_place, { mark }) => {
      const at = videos.findIndex((title) => title.endsWith(mark))
      return at < 0 ? undefined : { externalId: `video-${at + 1}` }
    },
    videoStanding: async () => ({ kind: 'ready' }),
    videoCover: async (_place, id) => `https://meta.example/${id}.jpg`,
    findImage: async (_place, filename) => {
      const hash = names.get(filename)
      return hash === undefined ? undefined : { externalId: hash }
    },
    creativeContent: async (_place, id) => {
      const object = thing(id)?.object
      return meta.contents.get(id) ?? (object?.kind === 'creative' ? contentOf(object) : undefined)
    },
    holds: async (_place, change) => {
      const held = thing(changedId(change))
      if (!held) return false
      const { level, externalId } = heldOf(held)
      const { ends_at: _, ...settings } = settingsIn(change)
      return differencesOf([{ level, externalId, settings }], [heldOf(held)]).length === 0
    },
    standing: async (_place, ids) => ({
      campaign: { ...reading(statusOf(ids.campaign)), name: null },
      adSet: { ...reading(statusOf(ids.adSet)), dailyBudgetMinor: null, endsAt: null },
      ads: ids.ads.map((externalId) => ({
        ...reading(statusOf(externalId) === 'running' ? meta.review : statusOf(externalId)),
        externalId,
        rejections: meta.review === 'rejected' ? ['Alcohol.'] : [],
      })),
      held: [ids.campaign, ids.adSet, ...ids.ads].flatMap((id) => {
        const one = id === null ? undefined : thing(id)
        return one ? [heldOf(one)] : []
      }),
    }),
  }
  return meta
}

function heldOf({ id, kind, status, object, set }: Thing): Held {
  if (kind === 'creative') return { level: 'ad', externalId: id, settings: { status } }
  return { level: kind, externalId: id, settings: { ...settingsOf(object), ...set, status } }
}

function settingsIn(change: Change): Settings {
  switch (change.kind) {
    case 'status':
      return { status: change.status, ...(change.endsAt && { ends_at: change.endsAt }) }
    case 'name':
      return { name: change.name }
    case 'budget':
      return { daily_budget: change.dailyBudgetMinor }
    case 'settings':
      return change.settings
  }
}

const contentOf = ({
  words,
  url,
  imageHashes,
  videos,
}: Extract<AdObject, { kind: 'creative' }>): CreativeContent => ({
  headline: words.headline,
  primaryText: words.primaryText,
  description: words.description,
  cta: words.cta,
  url,
  imageHashes: Object.values(imageHashes).toSorted(),
  videoIds: videos.map(({ videoId }) => videoId).toSorted(),
})
