import type { PageId, Post } from '@adwright/contract'
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
const write = (text: string) => desk.write({ text, destinations: [{ network: 'facebook', pageId }] })
const repeat = ({ id, version }: Post, cron = '0 9 * * 2') =>
  desk.publishing.repeat(desk.member, id, { version, cron })
const made = async (text: string) =>
  (await desk.sql('select 1 from posts where text = $1 and recurrence_id is not null', [text])).length
const stored = async (id: string) => {
  const [row] = await desk.sql<{ active: boolean; extend_at: Date | null }>(
    'select active, extend_at from recurrences where recurrence_id = $1',
    [id],
  )
  return row
}
const inDays = (days: number) => new Date(desk.clock.now().getTime() + days * 86_400_000)
/** As if the hour had come at which all series are looked at. */
const makeDue = () => desk.sql(`update recurrences set extend_at = $1 where active`, [inDays(-1)])

test('a cron line is bound to as many times a day as any other rule', async () => {
  await expect(repeat(await write('Too often'), '0 9-17 * * 1-5')).rejects.toMatchObject({
    code: 'post.rule_invalid',
    field: 'cron',
    message: expect.stringContaining('fewer times a day'),
  })
  expect(await made('Too often')).toBe(0)
})

test('a post has one series at a time, also for a double click', async () => {
  const post = await write('Once')
  const twice = await Promise.allSettled([repeat(post), repeat(post, '0 9 * * 3')])
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(twice.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'post.repeats_already' },
  })
  expect(await made('Once')).toBe(5)
  const [series] = twice.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  await desk.publishing.endRecurrence(desk.member, series!.id)
  expect((await repeat(post)).active).toBe(true)
})

test('no more is made from a post that was deleted; what is on the calendar stays', async () => {
  const post = await write('Deleted model')
  const { id } = await repeat(post)
  await desk.publishing.delete(desk.member, post.id, 'here')
  expect(await stored(id)).toEqual({ active: false, extend_at: null })
  expect(await made('Deleted model')).toBe(5)
})

test('a series that cannot be extended is told and waits for a day; the others go on', async () => {
  const [broken, sound] = [await write('Broken'), await write('Sound')]
  const [{ id }] = [await repeat(broken), await repeat(sound)]
  await desk.sql('update posts set text = $2 where post_id = $1', [broken.id, 'x'.repeat(70_000)])
  desk.clock.advance(7 * 86_400_000)
  await makeDue()
  const error = await desk.publishing.working.extendSeries().catch((cause: unknown) => cause)
  expect(error).toMatchObject({
    errors: [{ message: expect.stringContaining(id), cause: { code: 'post.not_ready' } }],
  })
  expect(await made('Sound')).toBe(6)
  expect(await stored(id)).toEqual({ active: true, extend_at: inDays(1) })
  await desk.publishing.working.extendSeries()
})
