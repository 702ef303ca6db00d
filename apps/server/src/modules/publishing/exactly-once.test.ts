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

const onThePage = async () =>
  (await desk.publishing.desk(desk.member)).destinations
    .filter(({ network }) => network === 'facebook')
    .map(({ network, pageId }) => ({ network, pageId }))

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

// Which of the calls to its edge the last word is: a small film goes up in a single chunk.
const films = [
  ['video', 'feed', '/videos$', 3],
  ['Reel', 'reel', '/video_reels$', 2],
  ['story', 'story', '/video_stories$', 2],
] as const
test.each(
  films.flatMap((film) => [[...film, 'drop_before'] as const, [...film, 'drop_after_commit'] as const]),
)(
  'the last word of a %s (%s, call to %s number %i) that meets %s is heard once',
  async (_, format, edge, nth, kind) => {
    desk = await aDesk(db)
    await desk.connect()
    await desk.fault('POST', edge, { kind }, { times: 1, nth })
    const post = await desk.write({
      text: format === 'story' ? '' : 'Fresh from the oven',
      format,
      items: [{ mediaId: await desk.movie(), altText: '', tags: [] }],
      destinations: await onThePage(),
      when: { kind: 'now' },
    })
    await workThroughDeath()
    expect(await desk.ask('/_twin/faults')).toMatchObject({ data: [] })
    const { publications } = await desk.get(post.id)
    expect(publications.map(({ state }) => state)).toEqual(['published'])
    const { objects } = await desk.atMeta()
    expect(objects['post']?.map(({ surface }) => surface)).toEqual([format])
  },
  60_000, // the film is encoded first
)

test('a link without words whose answer was lost is not written again, nor taken for another', async () => {
  desk = await aDesk(db)
  await desk.connect()
  const when = { kind: 'now' as const }
  const destinations = await onThePage()
  await desk.fault('POST', '/feed$', { kind: 'drop_after_commit' }, { times: 1 })
  const bread = await desk.write({ link: 'https://shop.example/bread', destinations, when })
  const cakes = await desk.write({ link: 'https://shop.example/cakes', destinations, when })
  await workThroughDeath()
  const { objects } = await desk.atMeta()
  expect(objects['post']).toHaveLength(2)
  const idAt = async (id: typeof bread.id) => (await desk.get(id)).publications[0]?.externalId
  const idOf = (link: string) => objects['post']?.find((post) => JSON.stringify(post).includes(link))?.['id']
  expect(await idAt(bread.id)).toBe(idOf('/bread'))
  expect(await idAt(cakes.id)).toBe(idOf('/cakes'))
})

test('a picture without a caption whose answer was lost is not shown twice', async () => {
  desk = await aDesk(db)
  await desk.connect()
  await desk.fault('POST', '/media_publish$', { kind: 'drop_after_commit' }, { times: 1 })
  const [page] = await onThePage()
  const post = await desk.write({
    items: [{ mediaId: await desk.picture(), altText: '', tags: [] }],
    destinations: page ? [{ ...page, network: 'instagram' }] : [],
    when: { kind: 'now' },
  })
  await workThroughDeath()
  const { objects } = await desk.atMeta()
  expect(objects['ig_media']).toHaveLength(1)
  expect((await desk.get(post.id)).publications).toMatchObject([
    { state: 'published', externalId: objects['ig_media']?.[0]?.['id'] },
  ])
})

test('the same words twice are two posts, and a lost answer of the second is not taken for the first', async () => {
  desk = await aDesk(db)
  await desk.connect()
  const destinations = await onThePage()
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

test('a write that was cut holds up none behind it, and is made again within a minute of being cut', async () => {
  desk = await aDesk(db, { around: killing('publish', 'before') })
  await desk.connect()
  const when = { kind: 'now' as const }
  const destinations = await onThePage()
  const cut = await desk.write({ text: 'Open today', destinations, when })
  const next = await desk.write({ text: 'Closed tomorrow', destinations, when })
  const states = async () =>
    (await Promise.all([cut, next].map(({ id }) => desk.get(id)))).map(
      ({ publications }) => publications[0]?.state,
    )
  await expect(desk.work()).rejects.toThrow('killed')
  desk.clock.advance(20_000)
  await desk.work()
  expect(await states()).toEqual(['unknown', 'published'])
  await desk.pass(20 / 60)
  expect(await states()).toEqual(['unknown', 'published'])
  await desk.pass(6 / 60)
  expect(await states()).toEqual(['published', 'published'])
  const told = await desk.sql('select 1 from audit_entries where action = $1 and subject = $2', ['post.unknown', cut.id]) // prettier-ignore
  expect(told).toHaveLength(1)
})

test('what is not out yet comes before what is out and only has to be rounded off', async () => {
  desk = await aDesk(db)
  await desk.connect()
  const when = { kind: 'now' as const }
  const [page] = await onThePage()
  const early = await desk.write({ text: 'Open today', destinations: page ? [page] : [], when })
  const { working } = desk.publishing
  const [itsPage = ''] = await working.dueTurns(9)
  await working.takeTurn(itsPage)
  // Its turn ends there, for to learn its address is one of its own.
  expect((await desk.get(early.id)).publications[0]).toMatchObject({ state: 'published', permalink: null })
  desk.clock.advance(5_000)
  const late = await desk.write({ ...(await cake()), destinations: page ? [{ ...page, network: 'instagram' }] : [] }) // prettier-ignore
  const [its, ...others] = await working.dueTurns(9)
  expect([its, others]).toEqual([itsPage.replace('facebook', 'instagram'), [itsPage]])
  await desk.pass(1)
  const addresses = await Promise.all([early, late].map(({ id }) => desk.get(id)))
  expect(addresses.map(({ publications }) => publications[0]?.permalink)).not.toContain(null)
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
  const post = await desk.write({
    text: 'Open today',
    destinations: await onThePage(),
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
