import type { PostId } from '@adwright/contract'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aDesk, type Desk } from '../../../test/publishing-desk.ts'
import { Killed } from '../../../test/test-jobs.ts'
import type { Publisher } from './publisher.ts'

let db: TestDatabase
let desk: Desk
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())
afterEach(() => desk.close())

const HOUR = 3_600_000
const now = { kind: 'now' as const }
const on = async (network: 'facebook' | 'instagram') =>
  (await desk.publishing.desk(desk.member)).destinations
    .filter((one) => one.network === network)
    .map(({ pageId }) => ({ network, pageId }))
const states = async (id: PostId) => (await desk.get(id)).publications.map(({ state }) => state)
const cake = async (shade?: number) => ({
  text: 'Cake of the day',
  items: [{ mediaId: await desk.picture({ ...(shade && { shade }) }), altText: 'A cake', tags: [] }],
})
/** Something happens while a call is on its way, once. */
const meanwhile = (method: 'makePart' | 'publish', what: () => Promise<unknown>, when = 'after') => {
  let left = 1
  return (publisher: Publisher): Publisher => ({
    ...publisher,
    [method]: async (...args: never[]) => {
      const call = () => (publisher[method] as (...all: never[]) => Promise<unknown>)(...args)
      if (left === 0) return call()
      left -= 1
      if (when === 'before') await what()
      const answer = await call()
      if (when === 'after') await what()
      return answer
    },
  })
}
const die = () => Promise.reject(new Killed('killed'))

test('what is changed while it is made ready goes out as it was changed, once', async () => {
  let post: Awaited<ReturnType<Desk['write']>> | undefined
  const change = async () =>
    desk.publishing.update(desk.member, post?.id ?? ('' as PostId), {
      version: post?.version ?? 0,
      text: 'Bread instead',
      items: (await cake(200)).items,
    })
  desk = await aDesk(db, { around: meanwhile('makePart', change) })
  await desk.connect()
  post = await desk.write({ ...(await cake()), destinations: await on('instagram'), when: now })
  await desk.pass(5)
  expect(await states(post.id)).toEqual(['published'])
  const { objects } = await desk.atMeta()
  expect(objects['ig_media']).toHaveLength(1)
  expect(objects['ig_media']?.[0]).toMatchObject({ caption: 'Bread instead' })
})

test('what is taken off the calendar while it is made ready stays off it', async () => {
  let post: Awaited<ReturnType<Desk['write']>> | undefined
  const unschedule = async () =>
    desk.publishing.schedule(desk.member, post?.id ?? ('' as PostId), {
      version: post?.version ?? 0,
      when: { kind: 'draft' },
    })
  desk = await aDesk(db, { around: meanwhile('makePart', unschedule) })
  await desk.connect()
  post = await desk.write({ ...(await cake()), destinations: await on('instagram'), when: now })
  await desk.pass(5)
  expect(await states(post.id)).toEqual(['draft'])
  expect((await desk.atMeta()).counts['ig_media'] ?? 0).toBe(0)
})

test('as long as it may be out it cannot be sent anew, also when Meta refuses to tell', async () => {
  desk = await aDesk(db)
  await desk.connect()
  await desk.fault('POST', '/feed$', { kind: 'drop_after_commit' }, { times: 1 })
  await desk.fault(
    'GET',
    '/published_posts$',
    { kind: 'error', status: 400, error: { message: 'x', type: 'OAuthException', code: 100 } },
    { times: 8 },
  )
  const post = await desk.write({ text: 'Open today', destinations: await on('facebook'), when: now })
  await desk.pass(3)
  const [lost] = (await desk.get(post.id)).publications
  expect(lost).toMatchObject({ state: 'unknown', canRetry: false })
  await fetch(new URL('/_twin/faults', desk.twin.url), { method: 'DELETE' })
  await desk.pass(15)
  expect(await states(post.id)).toEqual(['published'])
  expect((await desk.atMeta()).objects['post']).toHaveLength(1)
})

test.each([
  ['is out, is published however late that is found', 'after', 'published', 1],
  ['is not out, expires when it is too late', 'before', 'expired', 0],
] as const)('what a dead worker claimed and %s', async (_, when, state, out) => {
  desk = await aDesk(db, { around: meanwhile('publish', die, when) })
  await desk.connect()
  const notAfter = new Date(desk.clock.now().getTime() + HOUR).toISOString()
  const post = await desk.write({ text: 'Lunch!', destinations: await on('facebook'), notAfter, when: now })
  await expect(desk.work()).rejects.toThrow('killed')
  desk.clock.advance(2 * HOUR)
  await desk.pass(5)
  expect(await states(post.id)).toEqual([state])
  expect((await desk.atMeta()).objects['post'] ?? []).toHaveLength(out)
})

test('what failed does not stand in the way of others when somebody resolves it', async () => {
  desk = await aDesk(db)
  await desk.connect()
  await desk.fault(
    'POST',
    '/feed$',
    { kind: 'error', status: 400, error: { message: 'x', type: 'OAuthException', code: 100 } },
    { times: 1 },
  )
  const destinations = await on('facebook')
  const failed = await desk.write({ text: 'Open today', destinations, when: now })
  await desk.work()
  const [publication] = (await desk.get(failed.id)).publications
  expect(publication?.state).toBe('failed')
  await desk.publishing.resolve(desk.member, failed.id, publication?.id ?? ('' as never))
  const next = await desk.write({ text: 'Closed tomorrow', destinations, when: now })
  await desk.work()
  expect(await states(next.id)).toEqual(['published'])
})

test('what falls due in a pause is held for its author, words and pictures alike', async () => {
  desk = await aDesk(db)
  await desk.connect()
  const when = { kind: 'at' as const, at: new Date(desk.clock.now().getTime() + HOUR).toISOString() }
  const later = { kind: 'at' as const, at: new Date(desk.clock.now().getTime() + 3 * HOUR).toISOString() }
  const destinations = await on('facebook')
  const words = await desk.write({ text: 'Open today', destinations, when })
  const picture = await desk.write({ ...(await cake()), destinations, when })
  const after = await desk.write({ ...(await cake(200)), text: 'Tea', destinations, when: later })
  await desk.publishing.pause(desk.member, { paused: true, overdue: 'hold' })
  await desk.pass(120)
  await desk.publishing.pause(desk.member, { paused: false, overdue: 'hold' })
  await desk.pass(5)
  expect([await states(words.id), await states(picture.id)]).toEqual([['expired'], ['expired']])
  await desk.pass(60)
  expect(await states(after.id)).toEqual(['published'])
  // Sent now by its author, it goes out after all.
  const [publication] = (await desk.get(picture.id)).publications
  await desk.publishing.retry(desk.member, picture.id, publication?.id ?? ('' as never))
  await desk.pass(1)
  expect(await states(picture.id)).toEqual(['published'])
})

test('a pause stops what is just being made ready', async () => {
  const pause = () => desk.publishing.pause(desk.member, { paused: true, overdue: 'hold' })
  desk = await aDesk(db, { around: meanwhile('makePart', pause) })
  await desk.connect()
  const post = await desk.write({ ...(await cake()), destinations: await on('facebook'), when: now })
  await desk.pass(5)
  expect((await desk.atMeta()).objects['post'] ?? []).toHaveLength(0)
  await desk.publishing.pause(desk.member, { paused: false, overdue: 'publish' })
  await desk.pass(1)
  expect(await states(post.id)).toEqual(['published'])
})

test('after hours in which Meta was away all goes out, in order', { timeout: 60_000 }, async () => {
  desk = await aDesk(db)
  await desk.connect()
  for (const method of ['GET', 'POST'])
    await desk.fault(
      method,
      '^/v',
      { kind: 'error', status: 500, error: { message: 'x', code: 2 } },
      { times: 9_999 },
    )
  const instagram = await desk.write({ ...(await cake()), destinations: await on('instagram'), when: now })
  const destinations = await on('facebook')
  const pages = await Promise.all(
    ['One', 'Two', 'Three'].map((text, at) =>
      desk.write({
        text,
        destinations,
        when: { kind: 'at', at: new Date(desk.clock.now().getTime() + (at + 1) * 600_000).toISOString() },
      }),
    ),
  )
  await desk.pass(140)
  expect(await states(instagram.id)).toEqual(['waiting'])
  await fetch(new URL('/_twin/faults', desk.twin.url), { method: 'DELETE' })
  await desk.pass(10)
  expect(await states(instagram.id)).toEqual(['published'])
  for (const { id } of pages) expect(await states(id)).toEqual(['published'])
  const { objects } = await desk.atMeta()
  // The twin tells the latest first.
  expect(objects['post']?.map(({ message }) => message)).toEqual(['Three', 'Two', 'One'])
})

test('an account that has had its posts of the day is sent nothing, not even a container', async () => {
  desk = await aDesk(db, {
    around: (publisher) => ({ ...publisher, quota: async () => ({ used: 50, total: 50 }) }),
  })
  await desk.connect()
  const post = await desk.write({ ...(await cake()), destinations: await on('instagram'), when: now })
  await desk.work()
  expect((await desk.get(post.id)).publications[0]).toMatchObject({
    state: 'waiting',
    sentence: expect.stringContaining('50 posts in 24 hours'),
  })
  expect((await desk.atMeta()).counts['container'] ?? 0).toBe(0)
})

test('a first comment that waits for a new access is written when it is there', async () => {
  desk = await aDesk(db)
  const connectionId = await desk.connect()
  await desk.fault('POST', '/comments$', { kind: 'error', status: 400, error: { message: 'x', type: 'OAuthException', code: 190 } }, { times: 1 }) // prettier-ignore
  const post = await desk.write({
    text: 'Open today',
    firstComment: 'Order by phone',
    destinations: await on('facebook'),
    when: now,
  })
  await desk.pass(5)
  expect((await desk.get(post.id)).publications[0]?.comment?.state).toBe('waiting')
  await desk.sql(`update connections set status = 'active' where connection_id = $1`, [connectionId])
  await db.inWorkspace(desk.workspaceId, (tx) =>
    desk.publishing.reconnected(tx, desk.workspaceId, connectionId),
  )
  await desk.pass(5)
  expect((await desk.get(post.id)).publications[0]?.comment?.state).toBe('sent')
})
