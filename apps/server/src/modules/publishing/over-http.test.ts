import type { ErrorBody, PageId, Post, Role } from '@adwright/contract'
import { createTwin, type RunningTwin } from '@adwright/meta-twin'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/index.ts'

type Person = Awaited<ReturnType<TestApp['signUp']>>
let twin: RunningTwin
let app: TestApp
let rosa: Person
let pageId: PageId
beforeAll(async () => {
  twin = await createTwin({ port: 0, admin: true, realTime: false })
  app = await createTestApp({ env: { TWIN_URL: twin.url } })
  rosa = await app.signUp('Rosa')
  pageId = await connected(rosa)
})
afterAll(async () => {
  await app.close()
  await twin.close()
})

/** Connects a person's workspace to Meta; answers with its Page. */
async function connected({ api, signedIn }: Person): Promise<PageId> {
  const features = ['publishing' as const]
  const { authorizeUrl } = await api('startMetaConnection', { body: { features } })
  const dialog = new URL(authorizeUrl)
  const form = new URLSearchParams(dialog.searchParams)
  const fields = { decision: 'allow', business_name: 'Rosa', currency: 'EUR', timezone: 'Europe/Berlin', country: 'DE' } // prettier-ignore
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  for (const scope of (dialog.searchParams.get('scope') ?? '').split(',')) form.append('grant[]', scope)
  const consent = await fetch(new URL(dialog.pathname, twin.url), { method: 'POST', body: form, redirect: 'manual' }) // prettier-ignore
  const headers = { authorization: `Bearer ${signedIn.accessToken}` }
  await fetch(consent.headers.get('location') ?? '', { redirect: 'manual', headers })
  const [place] = (await api('postingDesk')).destinations
  if (!place) throw new Error('nothing is connected')
  return place.pageId
}

async function send(method: string, path: string, body?: unknown, { signedIn }: Person = rosa) {
  const answer = await fetch(`${app.url}/api/posts${path}`, {
    method,
    headers: {
      authorization: `Bearer ${signedIn.accessToken}`,
      'x-workspace': signedIn.workspace.id,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json()) as unknown }
}
const refused = (status: number, code: ErrorBody['code'], field?: string) => ({
  status,
  body: { code, ...(field !== undefined && { field }) },
})
const facebook = () => [{ network: 'facebook' as const, pageId }]
const a = (text: string): Promise<Post> =>
  rosa.api('createPost', { body: { text, destinations: facebook() } })
const count = async () => (await app.db.sql<{ n: number }>('select count(*)::int as n from posts'))[0]?.n

/** A colleague in Rosa’s workspace. */
const aColleague = (role: Role): Promise<Person> => app.colleague(rosa, role)

test.each(['owner', 'admin', 'editor'] as const)('who writes makes a post: %s', async (role) => {
  const made = { text: `By ${role}`, destinations: facebook() }
  const { status, body } = await send('POST', '', made, role === 'owner' ? rosa : await aColleague(role))
  expect(status).toBe(201)
  expect(body).toMatchObject({ text: made.text, state: 'draft', version: 1, simulated: true })
  const { id } = body as Post
  expect(await rosa.api('getPost', { params: { id } })).toMatchObject({ text: made.text })
})

test.each(['analyst', 'client'] as const)(
  'who may only look reads, and is refused to write: %s',
  async (role) => {
    const { id } = await a('Look at this')
    const ana = await aColleague(role)
    expect(await send('GET', `/${id}`, undefined, ana)).toMatchObject({ status: 200, body: { id } })
    const before = await count()
    expect(await send('POST', '', { text: 'Mine' }, ana)).toMatchObject(
      refused(403, 'workspace.no_permission'),
    )
    expect(await count()).toBe(before)
  },
)

describe('what is not understood is refused, with where it stands', () => {
  const strange = 'page_00000000000000000000000000'
  test.each([
    ['an unknown field', { text: 'x', colour: 'red' }, 'request.invalid', 'colour'],
    ['an unknown field of an item', { items: [{ mediaId: 'media_00000000000000000000000000', size: 1 }] }, 'request.invalid', 'items.0.size'],
    ['a network that is none', { destinations: [{ network: 'tiktok', pageId: strange }] }, 'request.invalid', 'destinations.0.network'],
    ['a Page that is none', { destinations: [{ network: 'facebook', pageId: 'Rosa' }] }, 'request.invalid', 'destinations.0.pageId'],
    ['nowhere', { destinations: [] }, 'request.invalid', 'destinations'],
    ['a strange Page', { destinations: [{ network: 'facebook', pageId: strange }] }, 'post.destination_unknown', 'destinations'],
    ['a strange file', { items: [{ mediaId: 'media_00000000000000000000000000' }] }, 'media.not_found', 'items'],
    ['a time that is none', { when: { kind: 'at', at: 'tomorrow' } }, 'request.invalid', 'when.at'],
    ['a time that has passed', { text: 'x', when: { kind: 'at', at: '2020-01-01T00:00:00Z' } }, 'post.time_has_passed', 'when'],
  ] as const)('%s', async (_, body, code, field) => {
    const before = await count()
    const answer = await send('POST', '', body)
    expect(answer).toMatchObject({ body: { code, field, message: expect.any(String) } })
    expect(answer.status).toBe(code === 'media.not_found' ? 404 : 400)
    expect(await count()).toBe(before)
  }) // prettier-ignore
})

describe('another workspace', () => {
  let paul: Person
  beforeAll(async () => {
    paul = await app.signUp('Paul')
  })

  test.each([
    ['GET', '', undefined],
    ['PATCH', '', { version: 1, text: 'Mine now' }],
    ['POST', '/schedule', { version: 1, when: { kind: 'now' } }],
    ['POST', '/duplicate', undefined],
    ['DELETE', '?where=everywhere', undefined],
  ])('does not find the post: %s %s', async (method, path, body) => {
    const { id } = await a('Ours')
    expect(await send(method, `/${id}${path}`, body, paul)).toMatchObject(refused(404, 'post.not_found'))
    expect(await rosa.api('getPost', { params: { id } })).toMatchObject({ text: 'Ours', version: 1 })
  })

  test('cannot publish on our Page', async () => {
    expect(await send('POST', '', { text: 'x', destinations: facebook() }, paul)).toMatchObject(
      refused(400, 'post.destination_unknown', 'destinations'),
    )
  })

  test('that has no Page is told to connect one', async () => {
    expect(await send('POST', '', { text: 'x' }, paul)).toMatchObject(refused(409, 'post.no_destination'))
  })
})

test.each([
  ['PATCH', '', { text: 'Mine again' }],
  ['POST', '/schedule', { when: { kind: 'now' } }],
  ['POST', '/fix', { fix: { kind: 'drop_hashtags', text: 'Mine again' } }],
])('who saw an older version overwrites nothing: %s %s', async (method, path, wish) => {
  const post = await a('First')
  const { id, version } = post
  await rosa.api('updatePost', { params: { id }, body: { version, text: 'Yours' } })
  const publicationId = post.publications[0]?.id
  const body = { version, ...wish, ...(path === '/fix' && { publicationId }) }
  expect(await send(method, `/${id}${path}`, body)).toMatchObject(refused(409, 'post.changed_meanwhile'))
  expect(await rosa.api('getPost', { params: { id } })).toMatchObject({ text: 'Yours', state: 'draft' })
})
