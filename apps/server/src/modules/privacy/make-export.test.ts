import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Member } from '#platform/member.ts'
import { aWorkspace } from '../../../test/index.ts'
import { Killed } from '../../../test/test-jobs.ts'
import { createRoom, type Room } from './test-room.ts'
import { unzip } from './test-zip.ts'

let room: Room
let rosa: Member
beforeAll(async () => {
  room = await createRoom()
})
beforeEach(async () => {
  room.trouble.at = undefined
  room.trouble.store = undefined
  room.told.length = 0
  room.jobs.queued.length = 0
  rosa = await aWorkspace(room.db)
})
afterAll(() => room.close())

const exportKeys = async () => (await room.storage.keys()).filter((key) => key.startsWith('exports/'))
const files = async () => {
  const { body } = await room.privacy.downloadExport(rosa)
  const chunks: Buffer[] = []
  for await (const chunk of body as AsyncIterable<Buffer>) chunks.push(chunk)
  return unzip(Buffer.concat(chunks))
}

test('cut off at any moment it is made again, whole, and told once', async () => {
  for (const moment of ['before make', 'while it is stored', 'after make, before its end is stored']) {
    const before = (await exportKeys()).length
    room.told.length = 0
    let kills = 0
    const kill = () => {
      if (kills++ === 0) throw new Killed('the worker')
    }
    room.trouble.at = (where) => {
      if (where === `privacy.export: ${moment}`) kill()
    }
    room.trouble.store = moment === 'while it is stored' ? kill : undefined
    const member = await aWorkspace(room.db)
    await room.privacy.requestExport(member)
    await room.jobs.workThroughKills()
    rosa = member
    expect([moment, kills > 0, room.told]).toEqual([moment, true, ['export.ready']])
    expect(await exportKeys()).toHaveLength(before + 1)
    expect((await files()).has('README.txt')).toBe(true)
  }
})

test('one at a time: asked again while it is made it is the same, asked again later it replaces the old one', async () => {
  const before = await exportKeys()
  await room.privacy.requestExport(rosa)
  await room.privacy.requestExport(rosa)
  expect(room.jobs.queued).toHaveLength(1)
  expect(await room.privacy.getExport(rosa)).toMatchObject({ state: 'making', bytes: null })
  await room.jobs.work()
  const first = (await exportKeys()).filter((key) => !before.includes(key))
  expect(first).toHaveLength(1)
  await room.privacy.requestExport(rosa)
  await expect(room.privacy.downloadExport(rosa)).rejects.toMatchObject({ code: 'export.not_ready' })
  await room.jobs.work()
  const second = (await exportKeys()).filter((key) => !before.includes(key))
  expect(second).toHaveLength(1)
  expect(second).not.toEqual(first)
})

test('it is kept for seven days and then deleted', async () => {
  const before = await exportKeys()
  await room.privacy.requestExport(rosa)
  await room.jobs.work()
  const { expiresAt } = await room.privacy.getExport(rosa)
  expect(Date.parse(expiresAt ?? '') - room.clock.now().getTime()).toBe(7 * 86_400_000)
  room.clock.advance(7 * 86_400_000 - 1000)
  await room.privacy.forgetExports()
  expect((await files()).size).toBeGreaterThan(3)
  room.clock.advance(2000)
  await expect(room.privacy.downloadExport(rosa)).rejects.toMatchObject({ code: 'export.not_ready' })
  await room.privacy.forgetExports()
  await room.privacy.forgetExports()
  expect((await exportKeys()).filter((key) => !before.includes(key))).toEqual([])
  expect(await room.privacy.getExport(rosa)).toMatchObject({ state: 'none' })
})

test('what cannot be made says so, and can be asked for again', async () => {
  room.trouble.store = () => {
    throw new Error('the disk is full')
  }
  await room.privacy.requestExport(rosa)
  await expect(room.jobs.work()).rejects.toThrow('the disk is full')
  expect(room.told).toEqual(['export.failed'])
  expect(await room.privacy.getExport(rosa)).toMatchObject({ state: 'failed', expiresAt: null })
  room.trouble.store = undefined
  room.jobs.queued.length = 0
  await room.privacy.requestExport(rosa)
  await room.jobs.work()
  expect(await room.privacy.getExport(rosa)).toMatchObject({ state: 'ready' })
})

test('of an account that was deleted meanwhile no file stays behind', async () => {
  const before = await exportKeys()
  await room.privacy.requestExport(rosa)
  room.trouble.store = async () => {
    await room.db.sql('delete from exports where user_id = $1', [rosa.userId])
  }
  await room.jobs.work()
  expect(await exportKeys()).toEqual(before)
  expect(room.told).toEqual([])
})

test('a long table is read page by page, each row once', async () => {
  await room.db.sql(
    `insert into audit_entries (workspace_id, actor, action, subject, at)
     select $1, $2, 'test.noted', 'n' || n, now() from generate_series(1, 1501) n`,
    [rosa.workspaceId, rosa.userId],
  )
  await room.privacy.requestExport(rosa)
  await room.jobs.work()
  const mine = JSON.parse((await files()).get('me/audit_entries.json')?.toString() ?? '[]') as {
    subject: string
  }[]
  const noted = mine.map(({ subject }) => subject).filter((subject) => /^n\d+$/.test(subject))
  expect([noted.length, new Set(noted).size]).toEqual([1501, 1501])
})
