import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { MailNotTaken } from '#platform/mail.ts'
import type { Member } from '#platform/member.ts'
import { aWorkspace } from '../../../test/index.ts'
import { Killed } from '../../../test/test-jobs.ts'
import { createRoom, type Room } from './test-room.ts'

let room: Room
let rosa: Member
beforeAll(async () => {
  room = await createRoom()
})
beforeEach(async () => {
  room.trouble.at = undefined
  room.trouble.send = undefined
  room.mails.length = 0
  room.erased.length = 0
  room.jobs.queued.length = 0
  rosa = await aWorkspace(room.db)
})
afterAll(() => room.close())

const remove = ({ userId }: Member, who: Member = rosa) =>
  room.privacy.deleteAccount(who, { password: 'right', confirm: `${userId}@Example.com` })
const left = async ({ userId }: Member) =>
  (await room.db.sql<{ sealed: string | null; done: Date | null }>(
    'select addressee_sealed as sealed, done_at as done from account_deletions where user_id = $1',
    [userId],
  ))[0] // prettier-ignore

test('a worker that is killed at every moment leaves nothing behind, and sends one mail', async () => {
  await remove(rosa)
  const killedAt = new Set<string>()
  room.trouble.at = (where) => {
    if (killedAt.has(where)) return
    killedAt.add(where)
    throw new Killed(where)
  }
  await room.jobs.workThroughKills()
  expect(killedAt.size).toBe(12)
  expect(room.mails.map(({ to, subject }) => [to, subject])).toEqual([
    [`${rosa.userId}@example.com`, 'Your Adwright account is deleted'],
  ])
  expect(await left(rosa)).toEqual({ sealed: null, done: expect.any(Date) as Date })
  for (const table of ['organisations', 'organisation_members'])
    expect(
      await room.db.sql(`select 1 from ${table} where organisation_id = $1`, [rosa.organisation?.id]),
    ).toEqual([])
  expect(room.erased).toEqual(expect.arrayContaining([rosa.userId, rosa.workspaceId, rosa.organisation?.id]))
})

test('asked twice it is deleted once', async () => {
  await Promise.all([remove(rosa), remove(rosa)])
  await room.jobs.work()
  await remove(rosa)
  await room.jobs.work()
  expect(room.mails).toHaveLength(1)
})

test('a mail that is refused is tried again; a mailbox that takes nothing keeps nobody from being forgotten', async () => {
  let refusals = 0
  room.trouble.send = () => {
    refusals += 1
    throw new MailNotTaken('no such mailbox')
  }
  await remove(rosa)
  await room.jobs.work()
  expect([refusals, room.mails.length]).toEqual([1, 0]) // the engine would try five times
  expect(await left(rosa)).toMatchObject({ sealed: null })
})

test('whose e-mail it is has to be typed in', async () => {
  await expect(
    room.privacy.deleteAccount(rosa, { password: 'right', confirm: 'somebody@example.com' }),
  ).rejects.toMatchObject({ code: 'request.invalid', field: 'confirm' })
  expect(await left(rosa)).toBeUndefined()
})
