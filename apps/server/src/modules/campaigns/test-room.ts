import type { BriefId, CampaignId, CreativeId, GenerationId, MediaId, Metrics } from '@adwright/contract'
import { createAudit } from '#modules/audit'
import type { Connections } from '#modules/connections'
import { createIntents } from '#modules/intents'
import type { MediaFile } from '#modules/media'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import type { ServerEvent } from '@adwright/contract'
import { aWorkspace, fakeClock, type TestDatabase } from '../../../test/index.ts'
import { saveGrant } from '../connections/connection-store.ts'
import type { Grant } from '../connections/connection.ts'
import { findTarget } from '../connections/target-view.ts'
import { findBrief, insertBrief } from '../studio/brief-store.ts'
import { findCreatives, insertCreative } from '../studio/creative-store.ts'
import { campaignJobs, createCampaigns, type MetaAds } from './index.ts'
import { placementOrder } from './launch-plan.ts'
import { createTestJobs } from './test-jobs.ts'
import { createTestMeta } from './test-meta.ts'

export const aGrant = (change: Partial<Grant> = {}): Grant => ({
  externalUserId: '5550000000000000001',
  userName: 'Rosa Weber',
  token: 'token-of-rosa',
  tokenExpiresAt: null,
  dataAccessExpiresAt: null,
  scopes: ['ads_management', 'ads_read'],
  adAccounts: [
    {
      externalId: 'act_120000000000000017',
      name: 'Rosa ads',
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      status: 1,
      minDailyBudgetMinor: 100,
      pixelId: null,
    },
  ],
  pages: [
    {
      externalId: '100000000000000001',
      name: 'Bakery Rosa',
      tasks: ['ADVERTISE'],
      token: 'page-token',
      instagram: { externalId: '17841400000000001', username: 'bakery.rosa' },
    },
  ],
  ...change,
})

/** No secrecy, but tied to its place like the real one. */
export const plainSealer = {
  seal: (plain: string, place: string) => `${place}|${plain}`,
  open: (sealed: string, place: string) => {
    if (!sealed.startsWith(`${place}|`)) throw new Error('sealed for another place')
    return sealed.slice(place.length + 1)
  },
}

type Options = { connected?: boolean; moment?: () => void; metaAds?: MetaAds }
export type Room = Awaited<ReturnType<typeof aRoom>>

/** A workspace with a brief, one or more creatives and a connection, and the campaigns module around a port in memory. */
export async function aRoom(db: TestDatabase, { connected = true, moment, metaAds }: Options = {}) {
  const member = await aWorkspace(db)
  const { workspaceId } = member
  const clock = fakeClock()
  const jobs = createTestJobs({ ...(moment && { moment }) })
  const meta = createTestMeta()
  const heard: ServerEvent[] = []
  const failures: unknown[] = []
  const connections: Pick<Connections, 'target' | 'now' | 'failed'> = {
    target: (tx, ws, choice) => findTarget(tx, ws, 'twin', choice),
    now: async () => clock.now(),
    failed: async (_ws, _id, error) => void failures.push(error),
  }
  const campaigns = createCampaigns({
    transactions: db,
    clock,
    jobs,
    connections,
    metaAds: metaAds ?? meta,
    events: {
      publish: async (_tx, _ws, event) => void heard.push(event),
      subscribe: async () => ({ stop: () => undefined }),
    },
    audit: createAudit({ clock }),
    storage: { signedUrl: async (key) => `/files/${key}?signed` },
    studio: {
      getBrief: findBrief,
      getCreatives: (tx, ws, ids) => findCreatives(tx, ws, { ids }),
      presentCreatives: async () => [],
    },
    media: { read: async (file) => Buffer.from(`bytes of ${file.name}`) },
    intents: createIntents({ transactions: db, pool: db.pool, clock, wait: async () => undefined }),
    toMetrics: (figures, reach) => ({ ...figures, reach, ...noRates }),
    simulated: true,
  })
  campaignJobs(jobs, campaigns)
  const briefId = await aStoredBrief(db, member)
  const creatives = [
    await aStoredCreative(db, member, briefId, 0),
    await aStoredCreative(db, member, briefId, 1),
  ]
  const connect = (grant: Grant = aGrant()) => connectWith(db, member, grant)
  if (connected) await connect()
  return {
    db, member, clock, jobs, meta, heard, failures, campaigns, briefId, creatives, connect, connections,
    plan: async (count = 1): Promise<CampaignId> => {
      const { id } = await campaigns.create(member, { briefId, creativeIds: creatives.slice(0, count), days: 7 })
      return id
    },
    sql: db.sql,
    workspaceId,
  } // prettier-ignore
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

export async function connectWith(db: TestDatabase, { workspaceId }: Member, grant: Grant) {
  const now = new Date('2026-11-20T09:00:00Z')
  const id = await db.inWorkspace(workspaceId, (tx) =>
    saveGrant(tx, workspaceId, { mode: 'twin', grant, sealer: plainSealer, now }),
  )
  await db.sql('update ad_accounts set chosen = true where connection_id = $1', [id])
  await db.sql('update pages set chosen = true where connection_id = $1', [id])
  return id
}

export async function aStoredBrief(db: TestDatabase, { workspaceId }: Member): Promise<BriefId> {
  const id = newId('brief')
  const at = new Date('2026-11-20T09:00:00Z')
  await db.inWorkspace(workspaceId, (tx) =>
    insertBrief(tx, workspaceId, {
      id,
      business: 'Bakery Rosa',
      product: 'Butter croissants',
      offer: 'Two for one',
      audience: '',
      url: 'https://bakery-rosa.example.com/croissants',
      language: 'en',
      tone: 'friendly',
      objective: 'traffic',
      dailyBudgetMinor: 2000,
      currency: 'EUR',
      country: 'DE',
      brandColor: null,
      photoIds: [],
      logoId: null,
      createdAt: at,
      updatedAt: at,
    }),
  )
  return id
}

type Picture = (placement: string) => { bytes: number; storageKey: string; name: string }
export async function aStoredCreative(
  db: TestDatabase,
  { workspaceId }: Member,
  briefId: BriefId,
  position: number,
  picture: Picture = (placement) => ({
    bytes: 10,
    name: `${placement}-${position}.jpg`,
    storageKey: `${workspaceId}/${placement}-${position}.jpg`,
  }),
): Promise<CreativeId> {
  const generationId = newId('gen') as GenerationId
  const id = newId('creative') as CreativeId
  const at = new Date('2026-11-20T09:00:00Z')
  const renditions = placementOrder.map((placement) => ({
    placement,
    version: 1,
    media: {
      ...picture(placement),
      id: newId('media') as MediaId,
      purpose: 'poster',
      contentType: 'image/jpeg',
      width: 1080,
      height: 1080,
      sha256: `${generationId}-${placement}`,
      createdAt: at,
    } satisfies MediaFile,
    fitted: { headline: 'h', primaryText: 'p', description: 'd', cut: [] },
    findings: [],
  }))
  await db.sql(
    `insert into generations (generation_id, workspace_id, brief_id, idempotency_key, state, stage, count, seed, created_at)
     values ($1, $2, $3, $1, 'done', 'done', 1, 1, $4)`,
    [generationId, workspaceId, briefId, at],
  )
  for (const { media } of renditions)
    await db.sql(
      `insert into media_files (media_id, workspace_id, purpose, name, storage_key, content_type, bytes, width, height, sha256, created_at)
       values ($1, $2, 'poster', $3, $4, 'image/jpeg', $5, 1080, 1080, $6, $7)`,
      [media.id, workspaceId, media.name, media.storageKey, media.bytes, media.sha256, at],
    )
  await db.inWorkspace(workspaceId, (tx) =>
    insertCreative(tx, workspaceId, {
      id,
      briefId,
      generationId,
      position: 0,
      style: 'minimalist',
      seed: 1,
      words: {
        headline: 'Still warm at seven',
        primaryText: 'Rolled by hand, baked before you wake up.',
        description: 'Open from 7',
        cta: 'ORDER_NOW',
        kicker: '',
        offer: '',
      },
      ctaLabel: 'Order now',
      design: {},
      photoId: null,
      logoId: null,
      version: 1,
      createdAt: at,
      updatedAt: at,
      renditions,
    }),
  )
  return id
}
