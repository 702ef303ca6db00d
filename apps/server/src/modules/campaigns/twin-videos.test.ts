import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Campaign, CampaignId, MediaId } from '@adwright/contract'
import { createTwin, type RunningTwin } from '@adwright/meta-twin'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from '#modules/intents'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aMovie } from '../../../test/test-movie.ts'
import { createMetaAds } from './index.ts'
import { aRoom, type Room } from './test-room.ts'

let db: TestDatabase
let twin: RunningTwin
let room: Room
let token: string
let tall: Buffer
let square: Buffer
/** Meta takes 15 seconds and more for a film: its time goes a thousand times as fast, or stands still. */
let speed = 1000
let at = Date.now()
let since = at
const clock = () => {
  at += (Date.now() - since) * speed
  since = Date.now()
  return at
}

beforeAll(async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-ad-videos-'))
  tall = await readFile(await aMovie(folder, { seconds: 2 }))
  square = await readFile(await aMovie(folder, { seconds: 2, width: 240, height: 240 }))
  await rm(folder, { recursive: true })
  db = await createTestDatabase()
  twin = await createTwin({ port: 0, admin: true, clock })
  room = await aRoom(db, { twinUrl: twin.url })
  await connect()
})
afterAll(async () => {
  await twin.close()
  await db.close()
})

async function connect() {
  const { authorizeUrl, state } = await room.connections.start(room.member, { rerequest: false, returnTo: '/' }) // prettier-ignore
  const dialog = new URL(authorizeUrl)
  const form = new URLSearchParams(dialog.searchParams)
  const fields = { decision: 'allow', business_name: 'Bakery Rosa', currency: 'EUR', timezone: 'Europe/Berlin', country: 'DE' } // prettier-ignore
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  for (const scope of (dialog.searchParams.get('scope') ?? '').split(',')) form.append('grant[]', scope)
  const answer = await fetch(new URL(dialog.pathname, twin.url), { method: 'POST', body: form, redirect: 'manual' }) // prettier-ignore
  const query = Object.fromEntries(new URL(answer.headers.get('location') ?? '').searchParams)
  await room.connections.finish(query, { stateCookie: state, bearer: undefined, requestId: 'req_1' })
  const [row] = await db.sql<{ token_sealed: string }>('select token_sealed from connections')
  token = row?.token_sealed.split('|')[1] ?? ''
}

type Thing = Record<string, unknown>
const ask = async (where: string, body?: unknown) => {
  const answer = await fetch(new URL(where, twin.url), {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${where} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as { objects: Record<string, Thing[]>; data: { body: string }[] }
}
/** Videos that arrived as a whole and whose title holds the name, as the twin keeps them. */
const arrived = async (name: string) =>
  ((await ask('/_twin/state')).objects['video'] ?? []).filter(
    ({ title, upload }) => String(title).includes(name) && (upload as Thing)['done'] !== undefined,
  )
const creativeOf = async ({ steps }: Campaign): Promise<Thing> => {
  const made = steps.find(({ kind }) => kind === 'creative')
  const { objects } = await ask('/_twin/state')
  return objects['creative']?.find(({ id }) => id === made?.externalId) ?? {}
}

const plan = async (mediaIds: MediaId[]): Promise<CampaignId> => {
  const creativeIds = room.creatives.slice(0, 1)
  const videos = creativeIds.map((creativeId) => ({ creativeId, mediaIds }))
  return (await room.campaigns.create(room.member, { briefId: room.briefId, creativeIds, days: 7, videos }))
    .id
}
/** Works on the launch alone: nobody waits for the review. */
const launched = async (id: CampaignId) => {
  for (;;) {
    await room.jobs.workOne('campaigns.launch')
    const campaign = await room.campaigns.get(room.member, id)
    if (campaign.state !== 'launching') return campaign
  }
}
const launch = async (id: CampaignId) => {
  await room.campaigns.launch(room.member, id)
  return launched(id)
}

test('a film of two shapes is shown in each where it belongs, is previewed, reviewed and read back unchanged', async () => {
  const ids = [await room.video({ width: 1080, height: 1920 }, tall), await room.video({ width: 1081, height: 1080 }, square)] // prettier-ignore
  const campaign = await launch(await plan(ids))
  expect(campaign.problems).toEqual([])
  expect(campaign.state).not.toBe('launch_failed')
  const videoIds = campaign.steps.flatMap(({ kind, externalId }) => (kind === 'video' ? [externalId] : []))
  const creative = await creativeOf(campaign)
  expect(creative).toMatchObject({
    asset_feed_spec: {
      ad_formats: ['SINGLE_VIDEO'],
      videos: videoIds.map((id) => ({ video_id: id, thumbnail_hash: expect.any(String) })),
    },
  })
  expect(await arrived('1080x1920')).toMatchObject([{ id: videoIds[0] }])
  const shown = async (format: string) => {
    const { data } = await ask(`/v26.0/${String(creative['id'])}/previews?ad_format=${format}`)
    return (await fetch(/src="([^"]+)"/.exec(data[0]?.body ?? '')?.[1] ?? '')).text()
  }
  expect(await shown('INSTAGRAM_STORY')).toContain(`/files/${videoIds[0]}`)
  expect(await shown('MOBILE_FEED_STANDARD')).toContain(`/files/${videoIds[1]}`)
  const { drift, state } = await room.campaigns.check(room.member, campaign.id)
  expect(drift?.differences).toEqual([])
  expect(['in_review', 'active']).toContain(state)
})

describe('one file is a plain video ad', () => {
  test.each([
    ['start', 1],
    ['last word', 3],
  ])('whose %s had its answer lost arrives once', async (_, nth) => {
    const height = 1920 + nth
    const fault = { kind: 'drop_after_commit' }
    await ask('/_twin/faults', { match: { method: 'POST', path: 'advideos' }, fault, nth })
    const campaign = await launch(await plan([await room.video({ width: 1080, height }, tall)]))
    expect(campaign.problems).toEqual([])
    const [video, ...others] = await arrived(`1080x${height}`)
    expect(others).toEqual([])
    const creative = await creativeOf(campaign)
    expect(creative).toMatchObject({
      object_story_spec: {
        video_data: { video_id: video?.['id'], image_hash: expect.any(String), title: 'Still warm at seven' },
      },
    })
    expect(creative).not.toHaveProperty('asset_feed_spec')
  })

  test('is waited for as long as Meta works on it, and can be looked up meanwhile', async () => {
    const id = await plan([await room.video({ width: 1083, height: 1920 }, tall)])
    clock()
    speed = 0
    await room.campaigns.launch(room.member, id)
    await room.jobs.workOne('campaigns.launch')
    expect((await room.campaigns.get(room.member, id)).waitingFor?.sentence).toMatch(/^Meta is still working/)
    await db.sql(`update intents set outcome = 'unknown', external_id = null, partial = null, check_at = now() where kind = 'ads.video' and subject = $1`, [id]) // prettier-ignore
    await db.sql(`update intent_attempts set outcome = null, ended_at = null where intent_id in (select intent_id from intents where kind = 'ads.video' and subject = $1)`, [id]) // prettier-ignore
    clock()
    speed = 1000
    const campaign = await launched(id)
    expect(campaign).toMatchObject({ waitingFor: null, unknownWrites: 0, problems: [] })
    expect(await arrived('1083x1920')).toHaveLength(1)
  })

  test('that is no video stops the launch in Meta’s words, with nothing running', async () => {
    const id = await plan([await room.video({ width: 1084, height: 1920 }, Buffer.alloc(5000, 7))])
    const campaign = await launch(id)
    expect(campaign.state).toBe('launch_failed')
    expect(campaign.problems[0]?.message).toMatch(
      /^Meta could not use the video: .*format.*\. Export it as MP4.* Nothing is running\./,
    )
    expect(campaign.steps.find(({ kind }) => kind === 'video')).toMatchObject({ state: 'failed' })
  })
})

const inMemory = (file: Buffer) => ({
  size: file.length,
  async *slice(start: number, end: number) {
    yield file.subarray(start, end)
  },
})

test('an upload that was cut goes on where it was, and one that Meta has forgotten begins anew', async () => {
  const metaAds = createMetaAds(room.connections.session)
  const target = await db.inWorkspace(room.workspaceId, (tx) => room.connections.target(tx, room.workspaceId, {})) // prettier-ignore
  if (!target) throw new Error('nothing is connected')
  const place = { workspaceId: room.workspaceId, connectionId: target.connectionId, adAccountExternalId: target.adAccount.externalId } // prettier-ignore
  const video = { title: 'cut off · aw-cutoff', source: inMemory(tall) }
  const kept: Json[] = []
  const dying = async (state: Json) => {
    if (kept.push(state) === 2) throw new Error('the process died')
  }
  const remember = async (state: Json) => void kept.push(state)
  await expect(metaAds.uploadVideo(place, video, { partial: null, remember: dying })).rejects.toThrow('died')
  const [begun = null] = kept
  expect(await metaAds.findVideo(place, { mark: 'aw-cutoff', partial: begun })).toBeUndefined()
  const { externalId } = await metaAds.uploadVideo(place, video, { partial: begun, remember })
  expect(begun).toMatchObject({ videoId: externalId })
  for (const partial of [kept.at(-1) ?? null, null])
    expect(await metaAds.findVideo(place, { mark: 'aw-cutoff', partial })).toEqual({ externalId })
  const forgotten = { ...(begun as object), videoId: '1', sessionId: '1' }
  const anew = await metaAds.uploadVideo(place, video, { partial: forgotten, remember })
  expect(anew.externalId).not.toBe(externalId)
})
