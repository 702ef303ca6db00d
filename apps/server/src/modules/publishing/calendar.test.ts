import type { PageId } from '@adwright/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aDesk, type Desk } from '../../../test/publishing-desk.ts'

let db: TestDatabase
let desk: Desk
let pageId: PageId
beforeAll(async () => {
  db = await createTestDatabase()
  desk = await aDesk(db)
  await desk.connect()
  pageId = (await desk.publishing.desk(desk.member)).destinations[0]?.pageId ?? ('' as PageId)
})
afterAll(async () => {
  await desk.close()
  await db.close()
})
const inHours = (hours: number) => new Date(desk.clock.now().getTime() + hours * 3_600_000).toISOString()
const write = (text: string, hours?: number) =>
  desk.write({
    text,
    destinations: [{ network: 'facebook', pageId }],
    ...(hours !== undefined && { when: { kind: 'at', at: inHours(hours) } }),
  })
/** So many more of a post, in another state. */
async function multiply(id: string, times: number, state: string) {
  await desk.sql(
    `insert into posts (post_id, workspace_id, text, format, due_at, timing, simulated, created_by, created_at, updated_at)
     select p.post_id || n, workspace_id, text || n, format, due_at, timing, simulated, created_by, created_at, updated_at
     from posts p, generate_series(1, $2) n where post_id = $1`,
    [id, times],
  )
  await desk.sql(
    `insert into publications (publication_id, workspace_id, post_id, page_id, connection_id, network, position, simulated, state, due_at, updated_at)
     select publication_id || n, workspace_id, post_id || n, page_id, connection_id, network, position, simulated, $3, due_at, updated_at
     from publications p, generate_series(1, $2) n where post_id = $1`,
    [id, times, state],
  )
}

test('a filter finds what stands behind more posts than are shown', async () => {
  const { id } = await write('Early', 1)
  await multiply(id, 2001, 'published')
  const late = await write('Late', 20)
  const span = { from: inHours(0), to: inHours(24) }
  const all = await desk.publishing.calendar(desk.member, span)
  expect(all.cut).toBe(true)
  expect(all.entries.some((entry) => entry.id === late.id)).toBe(false)
  const { entries, cut } = await desk.publishing.calendar(desk.member, { ...span, state: 'scheduled' })
  expect({ cut, ids: entries.map((entry) => entry.id) }).toEqual({ cut: false, ids: [id, late.id] })
})

test('all drafts are counted, also those that are not shown', async () => {
  const { id } = await write('Draft')
  await multiply(id, 104, 'draft')
  const orphan = await write('Without a place')
  await desk.sql('delete from publications where post_id = $1', [orphan.id])
  const ask = (more: object) =>
    desk.publishing.calendar(desk.member, { from: inHours(48), to: inHours(72), ...more })
  const { drafts, entries } = await ask({})
  expect([drafts, entries.length]).toEqual([106, 100])
  expect((await ask({ state: 'draft' })).drafts).toBe(106)
  expect((await ask({ state: 'published' })).drafts).toBe(0)
})
