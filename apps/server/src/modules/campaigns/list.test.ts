import type { CampaignId } from '@adwright/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorkspace, createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aRoom, type Room } from './test-room.ts'

let db: TestDatabase
let room: Room
const ids: CampaignId[] = []
beforeAll(async () => {
  db = await createTestDatabase()
  room = await aRoom(db)
  for (const [index, name] of ['Bread', 'Apple cake', '100% rye', 'Croissant'].entries()) {
    room.clock.advance(60_000)
    const { id } = await room.campaigns.create(room.member, {
      briefId: room.briefId,
      creativeIds: [...room.creatives],
      name,
    })
    ids.push(id)
    if (index < 2)
      await db.sql(
        `insert into campaign_totals (campaign_id, workspace_id, impressions, reach, clicks, link_clicks, spend_minor,
           conversions, conversion_value_minor, recent_spend_minor, since, until, time_zone, attribution, fetched_at)
         values ($1, $2, 1000, 800, 30, 20, $3, 1, 900, $4, '2026-11-01', '2026-11-20', 'Europe/Berlin', '7-day click', now())`,
        [id, room.workspaceId, 500 + index, [1, 2, 3]],
      )
  }
  await db.sql(`update campaigns set state = 'active' where campaign_id = $1`, [ids[0]])
})
afterAll(() => db.close())

const list = (query: Partial<Parameters<Room['campaigns']['list']>[1]> = {}) =>
  room.campaigns.list(room.member, { sort: 'created', limit: 50, ...query })
const names = async (query: Parameters<typeof list>[0] = {}) =>
  (await list(query)).campaigns.map((campaign) => campaign.name)

test('newest first, with figures, thumbnail and counts', async () => {
  const page = await list()
  expect(page.campaigns.map((campaign) => campaign.name)).toEqual([
    'Croissant',
    '100% rye',
    'Apple cake',
    'Bread',
  ])
  expect(page.counts).toEqual({ draft: 3, active: 1 })
  expect(page.nextCursor).toBeUndefined()
  expect(page.campaigns[3]).toMatchObject({
    metrics: { impressions: 1000, reach: 800, spendMinor: 500 },
    recentSpendMinor: [1, 2, 3],
    thumbnailUrl: `/files/${room.workspaceId}/square_1x1-0.jpg?signed`,
  })
  expect(page.campaigns[0]).toMatchObject({ metrics: { impressions: 0, reach: null }, recentSpendMinor: [] })
})

test.each([
  ['created', ['Croissant', '100% rye', 'Apple cake', 'Bread']],
  ['name', ['100% rye', 'Apple cake', 'Bread', 'Croissant']],
  ['spend', ['Apple cake', 'Bread', 'Croissant', '100% rye']],
] as const)('page after page by %s, nothing twice and nothing left out', async (sort, expected) => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await list({ sort, limit: 1, ...(cursor && { cursor }) })
    seen.push(...page.campaigns.map((campaign) => campaign.name))
    cursor = page.nextCursor
  } while (cursor)
  expect(seen).toEqual(expected)
})

test('a search is for letters, not for patterns', async () => {
  expect(await names({ q: 'CAKE' })).toEqual(['Apple cake'])
  expect(await names({ q: '0%' })).toEqual(['100% rye'])
  expect(await names({ q: '_' })).toEqual([])
})

test('one state, and the deleted only when asked for', async () => {
  expect(await names({ state: 'active' })).toEqual(['Bread'])
  await db.sql(`update campaigns set state = 'deleted' where campaign_id = $1`, [ids[2]])
  expect(await names()).toEqual(['Croissant', 'Apple cake', 'Bread'])
  expect(await names({ state: 'deleted' })).toEqual(['100% rye'])
  await db.sql(`update campaigns set state = 'draft' where campaign_id = $1`, [ids[2]])
})

test('a cursor of another list, or of nobody’s, is refused', async () => {
  const { nextCursor } = await list({ limit: 1 })
  for (const cursor of [nextCursor, 'abc', Buffer.from('["name",1]').toString('base64url')])
    await expect(list({ sort: 'spend', ...(cursor && { cursor }) })).rejects.toMatchObject({
      code: 'request.invalid',
      field: 'cursor',
    })
})

test('another workspace sees none of it', async () => {
  const stranger = await aWorkspace(db)
  expect(await room.campaigns.list(stranger, { sort: 'created', limit: 50 })).toEqual({
    campaigns: [],
    counts: {},
  })
})
