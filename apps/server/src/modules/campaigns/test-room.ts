import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type {
  ApprovalMode,
  BriefId,
  CampaignId,
  ConnectionId,
  CreativeId,
  MediaId,
  Metrics,
  ServerEvent,
} from '@adwright/contract'
import { isPermitted } from '@adwright/contract'
import sharp from 'sharp'
import { createAudit } from '#modules/audit'
import { createConnections, type Connections } from '#modules/connections'
import { createIntents, intentJobs } from '#modules/intents'
import { createMedia, type MediaFile } from '#modules/media'
import { createStudio, type PosterEngine } from '#modules/studio'
import { newId } from '#platform/ids.ts'
import type { Events } from '#platform/events.ts'
import type { Member } from '#platform/member.ts'
import type { ObjectStore } from '#platform/storage.ts'
import { aWorkspace, fakeClock, type TestDatabase } from '../../../test/index.ts'
import { openMeters } from '../../../test/open-meters.ts'
import { plainSealer } from '../../../test/plain-sealer.ts'
import { noVideos } from '../../../test/test-storage.ts'
import { campaignIntentKinds, campaignJobs, createCampaigns, createMetaAds, type Campaigns } from './index.ts'
import { placementOrder } from './launch-steps.ts'
import { createTestJobs } from '../../../test/test-jobs.ts'
import { createTestMeta } from './test-meta.ts'

const sizes = {
  square_1x1: [1080, 1080],
  feed_4x5: [1080, 1350],
  story_9x16: [1080, 1920],
  'link_1.91x1': [1200, 628],
}
const drawn = new Map<string, Promise<Buffer>>()
/** A real JPEG of the placement's size, another for each file. */
function picture(key: string): Promise<Buffer> {
  const name = key.slice(key.lastIndexOf('/') + 1)
  const [width = 0, height = 0] =
    Object.entries(sizes).find(([placement]) => name.startsWith(placement))?.[1] ?? []
  const shade = createHash('sha256').update(name).digest()
  const background = { r: shade[0] ?? 0, g: shade[1] ?? 0, b: shade[2] ?? 0 }
  const made =
    drawn.get(name) ??
    sharp({ create: { width, height, channels: 3, background } })
      .jpeg()
      .toBuffer()
  drawn.set(name, made)
  return made
}

// Nobody draws here.
const noEngine: PosterEngine = {
  styles: [],
  formats: [],
  colourOf: async () => null,
  cutOut: async () => Promise.reject(new Error('no engine')),
  write: async () => [],
  label: () => 'Order now',
  design: async () => Promise.reject(new Error('no engine')),
  close: async () => undefined,
}

type Options = {
  moment?: (where: string) => void
  /** Who says yes before a launch; may be turned. */
  approval?: { mode: ApprovalMode }
  /** How many campaigns the plan lets one launch; any number unless told. */
  launches?: number
  /** Speak to a twin over HTTP instead of the port in memory; nothing is connected then. */
  twinUrl?: string
}
type Place = Pick<Member, 'workspaceId'>
export type Room = Awaited<ReturnType<typeof aRoom>>

/** A workspace with a brief, one or more creatives and a connection, and the campaigns module around a port in memory. */
export async function aRoom(
  db: TestDatabase,
  { moment, twinUrl, launches, approval = { mode: 'off' } }: Options = {},
) {
  const member = await aWorkspace(db)
  const { workspaceId } = member
  const clock = fakeClock()
  const jobs = createTestJobs({ clock, ...(moment && { moment }) })
  const meta = createTestMeta()
  const heard: ServerEvent[] = []
  const failures: unknown[] = []
  const events: Events = {
    publish: async (_tx, _ws, event) => void heard.push(event),
    subscribe: async () => ({ stop: () => undefined }),
  }
  const audit = createAudit({ clock })
  const origin = twinUrl ?? 'http://127.0.0.1:9'
  const real = createConnections({
    transactions: db,
    clock,
    events,
    audit,
    sealer: plainSealer,
    callbackUrl: () => 'http://127.0.0.1:9/api/connections/meta/callback',
    webhooks: () => ({ url: 'http://127.0.0.1:9/api/webhooks/meta', verifyToken: 'v' }),
    runningCampaigns: async () => [],
    onTheWay: { moments: async () => [], reached: async () => undefined },
    onTimePassed: async () => undefined,
    onReconnected: (tx, ws, id) => campaigns.resumeWaiting(tx, ws, id),
    jobs,
    meta: {
      mode: 'twin',
      appId: '1',
      appSecret: 's',
      hosts: { graph: origin, graphVideo: origin, rupload: origin, dialog: origin },
      twinUrl: origin,
      timeoutMs: 5_000,
      sleep: async () => undefined,
    },
  })
  const ported: Pick<Connections, 'target' | 'now' | 'failed'> = {
    target: real.target,
    now: async () => clock.now(),
    failed: async (_ws, _id, error) => {
      failures.push(error)
      await room.failing()
    },
  }
  const files = new Map<string, Buffer>()
  const storage: ObjectStore = {
    put: async () => undefined,
    putFile: async () => undefined,
    fetchTo: async () => undefined,
    get: async (key, range) => {
      const file = files.get(key)
      if (!file) return undefined
      const { start = 0, end = file.length - 1 } = range ?? {}
      const body = Readable.from([file.subarray(start, end + 1)])
      return { body, bytes: file.length, contentType: 'video/mp4', range: { start, end } }
    },
    read: async (key) => picture(key),
    delete: async () => undefined,
    signedUrl: async (key) => `/files/${key}?signed`,
  }
  const media = createMedia({ transactions: db, storage, clock, jobs, ...noVideos })
  const intents = createIntents({
    transactions: db,
    pool: db.pool,
    clock,
    events,
    jobs,
    wait: async () => undefined,
  })
  const connections = twinUrl === undefined ? ported : real
  const metaAds = twinUrl === undefined ? meta : createMetaAds(real.session)
  const kinds = campaignIntentKinds({ metaAds, connections, events, clock })
  for (const [kind, known] of Object.entries(kinds)) intents.register(kind, known)
  const meters = openMeters(clock, launches === undefined ? {} : { campaigns: launches })
  const campaigns: Campaigns = createCampaigns({
    transactions: db,
    clock,
    jobs,
    connections,
    metaAds,
    events,
    audit,
    storage,
    media,
    studio: createStudio({
      transactions: db,
      media,
      jobs,
      events,
      clock,
      creativeIsLaunched: async () => false,
      billing: meters,
      engine: noEngine,
    }),
    intents,
    // As publishing has it; that module's own tests hold the rule.
    approval: {
      mode: async () => approval.mode,
      waits: (mode, role) => mode === 'client' || (mode === 'editors' && !isPermitted({ role }, 'approve')),
      counts: (mode, role) => (mode === 'client' ? role === 'client' : isPermitted({ role }, 'approve')),
    },
    people: async () => new Map(),
    launches: {
      take: (tx, ws, id) => meters.reserve(tx, ws, { meter: 'campaigns', key: id, amount: 1 }),
      keep: (tx, ws, id) => meters.settle(tx, ws, { meter: 'campaigns', key: id, used: 1 }),
      giveBack: (tx, ws, id) => meters.refund(tx, ws, { meter: 'campaigns', key: id }),
    },
    toMetrics: (figures, reach) => ({ ...figures, reach, ...noRates }),
    simulated: true,
  })
  campaignJobs(jobs, campaigns)
  intentJobs(jobs, intents)
  const briefId = await aStoredBrief(db, member)
  const creatives = [
    await aStoredCreative(db, member, briefId, 0),
    await aStoredCreative(db, member, briefId, 1),
  ]
  const connect = (userId = '5550000000000000001') => connectWith(db, member, userId)
  if (twinUrl === undefined) await connect()
  const room = {
    /** Called when a connection is told of an error. */
    failing: async (): Promise<unknown> => undefined,
    /** The owner connected Meta again. */
    reconnect: async () => {
      await db.sql(`update connections set status = 'active' where workspace_id = $1`, [workspaceId])
      const [row] = await db.sql<{ connection_id: ConnectionId }>(
        'select connection_id from connections where workspace_id = $1',
        [workspaceId],
      )
      if (!row) throw new Error('nothing is connected')
      await db.inWorkspace(workspaceId, (tx) => campaigns.resumeWaiting(tx, workspaceId, row.connection_id))
    },
    db, member, clock, jobs, meters, meta, heard, failures, campaigns, intents, media, briefId, creatives, connect, connections: real,
    plan: async (count = 1): Promise<CampaignId> => {
      const { id } = await campaigns.create(member, { briefId, creativeIds: creatives.slice(0, count), days: 7 })
      return id
    },
    /** A video of the library: as large as it says, with these bytes. */
    video: (size: Pick<MediaFile, 'width' | 'height'>, bytes: Buffer = Buffer.from(JSON.stringify(size))) =>
      aStoredVideo(db, member, size, (key) => files.set(key, bytes).get(key)?.length ?? 0),
    sql: db.sql,
    workspaceId,
  } // prettier-ignore
  return room
}

async function aStoredVideo(
  db: TestDatabase,
  { workspaceId }: Member,
  { width, height }: Pick<MediaFile, 'width' | 'height'>,
  keep: (key: string) => number,
): Promise<MediaId> {
  const id = newId('media')
  const bytes = keep(`${workspaceId}/${id}.mp4`)
  await db.sql(
    `insert into media_files (media_id, workspace_id, purpose, name, storage_key, content_type, bytes, width, height,
       sha256, created_at, duration_ms, still_key)
     values ($1, $2, 'post', $3, $4, 'video/mp4', $5, $6, $7, $1, now(), 8000, $8)`,
    [id, workspaceId, `film ${width}x${height}.mp4`, `${workspaceId}/${id}.mp4`, bytes, width, height, `${workspaceId}/square_1x1-${id}.jpg`],
  ) // prettier-ignore
  return id
}

const noRates: Pick<
  Metrics,
  'ctr' | 'cpcMinor' | 'cpmMinor' | 'frequency' | 'costPerConversionMinor' | 'roas'
> = {
  ctr: null,
  cpcMinor: null,
  cpmMinor: null,
  frequency: null,
  costPerConversionMinor: null,
  roas: null,
}

export async function connectWith(db: TestDatabase, { workspaceId }: Place, userId: string) {
  const [connection, account, page] = [newId('conn'), newId('acct'), newId('page')]
  await db.sql(
    `insert into connections (connection_id, workspace_id, provider, mode, external_user_id, user_name, token_sealed,
       scopes, status, checked_at, created_at)
     values ($1, $2, 'meta', 'twin', $3, 'Rosa Weber', 'x', '{}', 'active', now(), now())`,
    [connection, workspaceId, userId],
  )
  await db.sql(
    `insert into ad_accounts (ad_account_id, workspace_id, connection_id, external_id, name, currency, time_zone,
       account_status, min_daily_budget_minor, chosen)
     values ($1, $2, $3, 'act_120000000000000017', 'Rosa ads', 'EUR', 'Europe/Berlin', 1, 100, true)`,
    [account, workspaceId, connection],
  )
  await db.sql(
    `insert into pages (page_id, workspace_id, connection_id, external_id, name, tasks, token_sealed,
       instagram_external_id, instagram_username, chosen)
     values ($1, $2, $3, '100000000000000001', 'Bakery Rosa', '{ADVERTISE}', 'x', '17841400000000001', 'rosa', true)`,
    [page, workspaceId, connection],
  )
}

export async function aStoredBrief(db: TestDatabase, { workspaceId }: Place): Promise<BriefId> {
  const id = newId('brief')
  await db.sql(
    `insert into briefs (brief_id, workspace_id, business, product, offer, audience, url, language, tone, objective,
       daily_budget_minor, currency, country, created_at, updated_at)
     values ($1, $2, 'Bakery Rosa', 'Butter croissants', 'Two for one', '',
       'https://bakery-rosa.example.com/croissants', 'en', 'friendly', 'traffic', 2000, 'EUR', 'DE', now(), now())`,
    [id, workspaceId],
  )
  return id
}

const words = {
  headline: 'Still warm at seven',
  primaryText: 'Rolled by hand, baked before you wake up.',
  description: 'Open from 7',
  cta: 'ORDER_NOW',
  kicker: '',
  offer: '',
  ctaLabel: 'Order now',
}

export async function aStoredCreative(
  db: TestDatabase,
  { workspaceId }: Place,
  briefId: BriefId,
  position: number,
): Promise<CreativeId> {
  const [generationId, id] = [newId('gen'), newId('creative')]
  await db.sql(
    `insert into generations (generation_id, workspace_id, brief_id, idempotency_key, state, stage, count, seed, created_at)
     values ($1, $2, $3, $1, 'done', 'done', 1, 1, now())`,
    [generationId, workspaceId, briefId],
  )
  await db.sql(
    `insert into creatives (creative_id, workspace_id, brief_id, generation_id, position, style, seed, words, design,
       created_at, updated_at)
     values ($1, $2, $3, $4, 0, 'minimalist', 1, $5, '{}', now(), now())`,
    [id, workspaceId, briefId, generationId, JSON.stringify(words)],
  )
  for (const placement of placementOrder) {
    const mediaId = newId('media')
    await db.sql(
      `insert into media_files (media_id, workspace_id, purpose, name, storage_key, content_type, bytes, width, height, sha256, created_at)
       values ($1, $2, 'poster', $3, $4, 'image/jpeg', 10, 1080, 1080, $1, now())`,
      [mediaId, workspaceId, `${placement}-${position}.jpg`, `${workspaceId}/${placement}-${position}.jpg`],
    )
    await db.sql(
      `insert into renditions (creative_id, placement, workspace_id, version, media_id, fitted, findings)
       values ($1, $2, $3, 1, $4, '{"headline": "", "primaryText": "", "description": "", "cut": []}', '[]')`,
      [id, placement, workspaceId, mediaId],
    )
  }
  return id
}
