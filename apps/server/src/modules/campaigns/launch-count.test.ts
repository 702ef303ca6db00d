import { WriteFailure } from '#modules/intents'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aRoom } from './test-room.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())

const aCountedRoom = async (launches: number) => {
  const room = await aRoom(db, { launches })
  const { workspaceId, meters } = room
  const used = async () =>
    (await db.inWorkspace(workspaceId, (tx) => meters.usage(tx, workspaceId, 'campaigns'))).used
  const launch = async (id: Awaited<ReturnType<typeof room.plan>>) => {
    await room.campaigns.launch(room.member, id)
    await room.jobs.work()
  }
  return { ...room, used, launch }
}

test('drafts are free; what is launched is counted once, and no more is launched than the plan has', async () => {
  const room = await aCountedRoom(2)
  const [one, two, three] = [await room.plan(), await room.plan(), await room.plan()]
  expect(await room.used()).toBe(0)
  await room.launch(one)
  await room.launch(two)
  expect(await room.used()).toBe(2)
  const made = room.meta.things.length
  await expect(room.campaigns.launch(room.member, three)).rejects.toMatchObject({
    code: 'plan.limit_reached',
    details: { meter: 'campaigns' },
  })
  expect((await room.campaigns.get(room.member, three)).state).toBe('draft')
  expect(room.meta.things).toHaveLength(made)
  await room.campaigns.delete(room.member, one)
  expect(await room.used()).toBe(2)
})

test('a launch that Meta refuses gives it back, and the next one counts again', async () => {
  const room = await aCountedRoom(1)
  const id = await room.plan()
  room.meta.before = (what) => {
    if (what === 'ad_set') throw new WriteFailure('refused', 'Meta said no.')
  }
  await room.launch(id)
  expect((await room.campaigns.get(room.member, id)).state).toBe('launch_failed')
  expect(await room.used()).toBe(0)
  room.meta.before = () => undefined
  await room.launch(id)
  expect((await room.campaigns.get(room.member, id)).state).toBe('in_review')
  expect(await room.used()).toBe(1)
})

test('a launch that is cancelled gives it back', async () => {
  const room = await aCountedRoom(1)
  const id = await room.plan()
  await room.campaigns.launch(room.member, id)
  expect(await room.used()).toBe(1)
  await room.campaigns.cancelLaunch(room.member, id)
  await room.jobs.work()
  expect((await room.campaigns.get(room.member, id)).state).toBe('draft')
  expect(await room.used()).toBe(0)
})
