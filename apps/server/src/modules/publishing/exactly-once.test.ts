import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { Killed } from '../../../test/test-jobs.ts'
import type { Publisher } from './publisher.ts'
import { aDesk, type Desk } from '../../../test/publishing-desk.ts'

let db: TestDatabase
let desk: Desk
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())
afterEach(() => desk.close())

/** Ends the process once, before or after a call has reached Meta. */
function killing(method: 'makePart' | 'publish' | 'settle' | 'comment', when: 'before' | 'after') {
  let left = 1
  return (publisher: Publisher): Publisher => ({
    ...publisher,
    [method]: async (...args: never[]) => {
      if (left > 0 && when === 'before') {
        left -= 1
        throw new Killed('killed')
      }
      const answer: unknown = await (publisher[method] as (...all: never[]) => Promise<unknown>)(...args)
      if (left > 0) {
        left -= 1
        throw new Killed('killed')
      }
      return answer
    },
  })
}

const cake = async () => ({
  text: 'Cake of the day',
  firstComment: 'Order by phone',
  items: [{ mediaId: await desk.picture(), altText: 'A cake', tags: [] }],
  when: { kind: 'now' as const },
})

/** Turns that die are taken again, as another process would. */
async function workThroughDeath() {
  for (let tried = 0; tried < 6; tried += 1) {
    await desk.work().catch(() => undefined)
    desk.clock.advance(65_000)
  }
}

const methods = ['makePart', 'publish', 'settle', 'comment'] as const
test.each(methods.flatMap((method) => [[method, 'before'] as const, [method, 'after'] as const]))(
  'a worker that dies in %s, %s Meta has heard it, leaves one post and one comment',
  async (method, when) => {
    desk = await aDesk(db, { around: killing(method, when) })
    await desk.connect()
    const post = await desk.write(await cake())
    await workThroughDeath()
    const { publications } = await desk.get(post.id)
    expect(publications.map(({ state, comment }) => [state, comment?.state])).toEqual([
      ['published', 'sent'],
      ['published', 'sent'],
    ])
    const { objects } = await desk.atMeta()
    expect(objects['post']).toHaveLength(1)
    expect(objects['ig_media']).toHaveLength(1)
    expect(objects['comment']?.filter(({ person }) => person === undefined)).toHaveLength(1)
    expect(objects['ig_comment']?.filter(({ text }) => text === 'Order by phone')).toHaveLength(1)
    expect(publications[0]?.externalId).toBe(objects['post']?.[0]?.['id'])
    expect(publications[1]?.externalId).toBe(objects['ig_media']?.[0]?.['id'])
  },
)

test.each([
  ['POST', '/feed'],
  ['POST', '/photos'],
  ['POST', '/media'],
  ['POST', '/media_publish'],
])('an answer to %s …%s that is lost after the commit doubles nothing', async (method, edge) => {
  desk = await aDesk(db)
  await desk.connect()
  await desk.fault(method, `${edge}$`, { kind: 'drop_after_commit' }, { times: 1 })
  const post = await desk.write(await cake())
  await workThroughDeath()
  const { publications } = await desk.get(post.id)
  expect(publications.map(({ state }) => state)).toEqual(['published', 'published'])
  const { objects } = await desk.atMeta()
  expect(objects['post']).toHaveLength(1)
  expect(objects['ig_media']).toHaveLength(1)
})

test('the same words twice are two posts, and a lost answer of the second is not taken for the first', async () => {
  desk = await aDesk(db)
  await desk.connect()
  const page = (await desk.publishing.desk(desk.member)).destinations.filter(
    ({ network }) => network === 'facebook',
  )
  const destinations = page.map(({ network, pageId }) => ({ network, pageId }))
  const first = await desk.write({ text: 'Open today', destinations, when: { kind: 'now' } })
  await desk.work()
  await desk.write({ text: 'Something between', destinations, when: { kind: 'now' } })
  await desk.work()
  await desk.fault('POST', '/feed$', { kind: 'drop_before' }, { times: 1 })
  const second = await desk.write({ text: 'Open today', destinations, when: { kind: 'now' } })
  await desk.work()
  const [lost] = (await desk.get(second.id)).publications
  expect(lost).toMatchObject({ state: 'unknown', intentId: expect.stringContaining('intent_') })
  expect(lost?.sentence).toContain('may or may not be out')
  await workThroughDeath()
  const [a, b] = [await desk.get(first.id), await desk.get(second.id)].map(
    ({ publications }) => publications[0],
  )
  expect([a?.state, b?.state]).toEqual(['published', 'published'])
  expect(a?.externalId).not.toBe(b?.externalId)
  const { objects } = await desk.atMeta()
  expect(objects['post']).toHaveLength(3)
})

test('Resolve looks at once, and finds what is out', async () => {
  desk = await aDesk(db)
  await desk.connect()
  await desk.fault('POST', '/feed$', { kind: 'drop_after_commit' }, { times: 1 })
  await desk.fault(
    'GET',
    '/published_posts$',
    { kind: 'error', status: 500, error: { message: 'x', code: 2 } },
    { times: 6 },
  )
  const { destinations } = await desk.publishing.desk(desk.member)
  const post = await desk.write({
    text: 'Open today',
    destinations: destinations
      .filter(({ network }) => network === 'facebook')
      .map(({ network, pageId }) => ({ network, pageId })),
    when: { kind: 'now' },
  })
  await desk.work()
  const [lost] = (await desk.get(post.id)).publications
  expect(lost?.state).toBe('unknown')
  await fetch(new URL('/_twin/faults', desk.twin.url), { method: 'DELETE' })
  const resolved = await desk.publishing.resolve(desk.member, post.id, lost?.id ?? ('' as never))
  expect(resolved.publications[0]).toMatchObject({ state: 'published', externalId: expect.any(String) })
  expect((await desk.atMeta()).objects['post']).toHaveLength(1)
})
