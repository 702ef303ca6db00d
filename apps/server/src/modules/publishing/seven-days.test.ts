import type { PageId, Post, PostId } from '@adwright/contract'
import { instantOf, localOf } from '@adwright/posting/times'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import type { Publisher } from './publisher.ts'
import { aDesk, type Desk } from '../../../test/publishing-desk.ts'

/**
 * A week of a shop on the twin, in which everything happens that does: an ended token, a full quota, a container that
 * expires, files that cannot be processed, a block, a night with two half past twos. At its end every post is what it
 * says it is, at Meta too.
 */
const zone = 'Europe/Vienna'
let db: TestDatabase
let desk: Desk
let pageId: PageId
const failing = { processing: 0 }
const around = (publisher: Publisher): Publisher => ({
  ...publisher,
  partState: async (at, part, externalId) => {
    if (failing.processing === 0) return publisher.partState(at, part, externalId)
    failing.processing -= 1
    return { failed: 'The media could not be processed.' }
  },
})

beforeAll(async () => {
  db = await createTestDatabase()
  // Thursday; the clocks go back on Sunday, the 25th.
  desk = await aDesk(db, { timeZone: zone, start: '2026-10-22T06:00:00.000Z', around })
  await desk.connect()
  pageId = (await desk.publishing.desk(desk.member)).destinations[0]?.pageId ?? ('' as PageId)
})
afterAll(async () => {
  await desk.close()
  await db.close()
})

const on = (day: string, time: string) => instantOf(day, time, zone).at
const facebook = () => [{ network: 'facebook' as const, pageId }]
const instagram = () => [{ network: 'instagram' as const, pageId }]
const both = () => [...facebook(), ...instagram()]
const ids = new Map<string, PostId>()
let shade = 20

async function plan(text: string, day: string, time: string, more: Parameters<Desk['write']>[0] = {}) {
  const post = await desk.write({
    text,
    destinations: facebook(),
    when: { kind: 'at', at: on(day, time).toISOString() },
    ...more,
  })
  ids.set(text, post.id)
}
const pictured = async (name = 'cake.jpg') => {
  shade += 1
  return [{ mediaId: await desk.picture({ shade, name }), altText: 'A cake', tags: [] }]
}
const now = async (text: string): Promise<Post> => desk.get(ids.get(text) ?? ('' as PostId))
const standing = async (text: string) => {
  const [first] = (await now(text)).publications
  return { state: first?.state, sentence: first?.sentence ?? '', wait: first?.waitingFor?.kind ?? null }
}
/** Goes on until a moment of the shop's calendar, a quarter of an hour at a time. */
async function until(day: string, time: string) {
  const minutes = (on(day, time).getTime() - desk.clock.now().getTime()) / 60_000
  await desk.pass(minutes)
}

test('a week of troubles ends with every post where it says it is', { timeout: 120_000 }, async () => {
  const days = [
    '2026-10-22',
    '2026-10-23',
    '2026-10-24',
    '2026-10-25',
    '2026-10-26',
    '2026-10-27',
    '2026-10-28',
  ]
  for (const [at, day] of days.entries()) {
    await plan(`Morning of day ${at}`, day, '09:00')
    await plan(`Picture of day ${at}`, day, '12:30', { destinations: both(), items: await pictured() })
    await plan(`Evening of day ${at}`, day, '18:00')
  }
  await plan('Not later than noon', '2026-10-23', '11:00', {
    notAfter: on('2026-10-23', '12:00').toISOString(),
  })
  await plan('In the night of two half past twos', '2026-10-25', '02:30')
  await plan('A file that is broken once', '2026-10-26', '10:00', {
    destinations: instagram(),
    items: await pictured(),
  })
  await plan('A file that stays broken', '2026-10-26', '15:00', {
    destinations: instagram(),
    items: await pictured(),
  })
  const moved = await desk.write({
    text: 'Moved over the change',
    destinations: facebook(),
    when: { kind: 'at', at: on('2026-10-24', '07:45').toISOString() },
  })
  const there = await desk.publishing.schedule(desk.member, moved.id, {
    version: moved.version,
    when: { kind: 'day', day: '2026-10-26' },
  })
  expect(localOf(new Date(there.dueAt ?? 0), zone)).toMatchObject({ day: '2026-10-26', time: '07:45' })
  const weekly = await desk.write({ text: 'Every day at eight', destinations: facebook() })
  await desk.publishing.repeat(desk.member, weekly.id, {
    version: weekly.version,
    rule: {
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      times: ['08:00'],
      from: '2026-10-23',
      until: '2026-10-28',
      every: 1,
      most: null,
    },
  })

  // Friday: the token ends in the night. What is due waits for its owner, and says so.
  await until('2026-10-23', '03:00')
  await desk.ask('/_twin/tokens/state', { state: 'expired' })
  await until('2026-10-23', '14:00')
  expect(await standing('Morning of day 1')).toMatchObject({
    state: 'waiting',
    wait: 'reconnect',
    sentence: expect.stringContaining('Connect again'),
  })
  expect(await standing('Not later than noon')).toMatchObject({
    state: 'expired',
    sentence: expect.stringContaining('rather not at all'),
  })
  await fetch(new URL('/_twin/tokens/state', desk.twin.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ world: await world(), state: 'active' }),
  })
  const { connections } = await desk.connections.list(desk.member)
  await desk.connections.refresh(desk.workspaceId, connections[0]?.id ?? ('' as never))
  await desk.work()
  expect(await standing('Morning of day 1')).toMatchObject({ state: 'published' })
  // In the order in which they were due.
  const friday = (await desk.atMeta()).objects['post'] ?? []
  const order = friday.toReversed().map(({ message }) => String(message)) // it lists the newest first
  expect(order.indexOf('Every day at eight')).toBeLessThan(order.indexOf('Morning of day 1'))
  expect(order.indexOf('Morning of day 1')).toBeLessThan(order.indexOf('Picture of day 1'))

  // Saturday: somebody posts by other tools until Instagram's quota is full.
  await until('2026-10-24', '11:00')
  await fillQuota()
  await until('2026-10-24', '13:00')
  const full = (await now('Picture of day 2')).publications
  expect(full.map(({ network, state }) => `${network}: ${state}`)).toEqual([
    'facebook: published',
    'instagram: waiting',
  ])
  expect(full[1]?.waitingFor).toMatchObject({
    kind: 'quota',
    sentence: expect.stringContaining('100 posts in 24 hours'),
    until: expect.any(String),
  })

  // Sunday: half past two comes twice, the post once, at the first of them.
  await until('2026-10-25', '12:00')
  const night = await now('In the night of two half past twos')
  expect(night.publications[0]).toMatchObject({ state: 'published', publishedAt: '2026-10-25T00:30:00.000Z' })
  const eight =
    (await desk.atMeta()).objects['post']?.filter(({ message }) => message === 'Every day at eight') ?? []
  expect(eight.map(({ created }) => localOf(new Date(Number(created) * 1000), zone).time)).toEqual([
    '08:00',
    '08:00',
    '14:00',
  ])
  expect((await now('Picture of day 2')).publications[1]).toMatchObject({ state: 'published' })

  // Monday: a file that cannot be processed is tried once more; one that never can is told.
  await until('2026-10-26', '09:45')
  failing.processing = 1
  await until('2026-10-26', '10:15')
  expect(await standing('A file that is broken once')).toMatchObject({ state: 'published' })
  await until('2026-10-26', '14:45')
  failing.processing = 5
  await until('2026-10-26', '16:00')
  failing.processing = 0
  expect(await standing('A file that stays broken')).toMatchObject({
    state: 'failed',
    sentence: expect.stringContaining('could not process the file'),
  })
  // Tuesday: Facebook blocks publishing for a while.
  await until('2026-10-27', '07:30')
  await desk.fault(
    'POST',
    '/feed$',
    {
      kind: 'error',
      status: 400,
      error: {
        message: '(#368) The action attempted has been deemed abusive or is otherwise disallowed',
        type: 'OAuthException',
        code: 368,
      },
    },
    { times: 1 },
  )
  await until('2026-10-27', '09:30')
  expect(await standing('Morning of day 5')).toMatchObject({
    state: 'waiting',
    wait: 'blocked',
    sentence: expect.stringContaining('Account Quality'),
  })

  // Then everything is paused while a container is ready, and goes on when its day of life is over.
  await plan('Its container grows old', '2026-10-27', '20:00', {
    destinations: instagram(),
    items: await pictured(),
  })
  await until('2026-10-27', '19:45')
  await desk.pass(13)
  const old = await now('Its container grows old')
  const prepared = () =>
    desk.sql<{ prepared: { externalId: string }[] }>('select prepared from publications where post_id = $1', [
      old.id,
    ])
  const [before] = await prepared()
  expect(before?.prepared).toHaveLength(1)
  await desk.publishing.pause(desk.member, { paused: true, overdue: 'hold' })
  await until('2026-10-28', '21:00')
  expect(await standing('Its container grows old')).toMatchObject({ state: 'scheduled' })
  await desk.publishing.pause(desk.member, { paused: false, overdue: 'publish' })
  await until('2026-10-28', '23:00')
  const [after] = await prepared()
  expect(after?.prepared[0]?.externalId).not.toBe(before?.prepared[0]?.externalId)

  const calendar = await desk.publishing.calendar(desk.member, {
    from: '2026-10-21T00:00:00Z',
    to: '2026-10-30T00:00:00Z',
  })
  const ends = calendar.entries
    .filter(({ at }) => at !== null)
    .map(({ title, state }) => `${title}: ${state}`)
  expect(ends.filter((end) => !end.endsWith(': published')).toSorted()).toEqual([
    'A file that stays broken: failed',
    'Not later than noon: expired',
  ])
  // At Meta there is each of them once, and nothing else but what the other tool made.
  const { objects } = await desk.atMeta()
  const onPage = (objects['post'] ?? []).map(({ message }) => String(message))
  expect(onPage.filter((message) => message === 'Every day at eight')).toHaveLength(6)
  const single = onPage.filter((message) => message !== 'Every day at eight')
  expect(new Set(single).size).toBe(single.length)
  expect(single).toHaveLength(7 * 3 + 2)
  const onInstagram = (objects['ig_media'] ?? [])
    .map(({ caption }) => String(caption))
    .filter((caption) => caption !== 'by another tool')
  expect(onInstagram.toSorted()).toEqual(
    [
      'A file that is broken once',
      'Its container grows old',
      ...days.map((_, at) => `Picture of day ${at}`),
    ].toSorted(),
  )
  expect((await desk.intents.page(desk.member, { limit: 100 })).counts).toMatchObject({
    unknown: 0,
    in_progress: 0,
  })
})

async function world(): Promise<string> {
  const answer = await fetch(new URL('/_twin/worlds', desk.twin.url))
  const { data } = (await answer.json()) as { data: { id: string }[] }
  return data[0]?.id ?? ''
}

/** A hundred posts of the same account by somebody else's program. */
async function fillQuota() {
  const [page] = await desk.sql<{ token_sealed: string; instagram_external_id: string }>(
    'select token_sealed, instagram_external_id from pages where page_id = $1',
    [pageId],
  )
  const token = page?.token_sealed.split('|')[1] ?? ''
  const account = page?.instagram_external_id ?? ''
  // The twin looks at each picture: a small one is looked at in a tenth of the time.
  const known = await desk.storage.keys()
  await desk.picture({ width: 320, height: 320, shade: 10, name: 'small.jpg' })
  const key = (await desk.storage.keys()).find((one) => one.endsWith('.jpg') && !known.includes(one))
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await fetch(new URL(`/v26.0/${account}/${path}`, desk.twin.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(fields),
    })
    const body = (await answer.json()) as { id?: string; error?: { message: string } }
    if (!body.id) throw new Error(body.error?.message ?? 'no id')
    return body.id
  }
  const left =
    100 -
    ((await desk.atMeta()).objects['ig_media'] ?? []).filter(
      ({ created }) => Number(created) > desk.clock.now().getTime() / 1000 - 86_400,
    ).length
  const containers: string[] = []
  for (let made = 0; made < left; made += 1)
    containers.push(await post('media', { image_url: desk.fileUrl(key ?? ''), caption: 'by another tool' }))
  desk.clock.advance(60_000)
  for (const id of containers) await post('media_publish', { creation_id: id })
}
