import type { EndpointName } from '@adwright/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, startStubMeta, type StubMeta, type TestApp } from '../index.ts'
import { digestOf, ownerOfEverything, type Owner } from './belongings.ts'
import {
  eachOf,
  endpointNames,
  endpointOf,
  idsIn,
  methodOf,
  replaceIds,
  requestsOf,
  send,
  type Reply,
  type Request,
} from './requests.ts'

/** Routes whose id is itself the permission, and why that is right. */
const openById: Partial<Record<EndpointName, string>> = {
  metaDataDeletion: 'the code that Meta shows to the person whose data was deleted, who has no account here',
}
/** Routes that take many ids, and do what they are told to those that are here: none of a stranger's is. */
const leavesOut: ReadonlySet<EndpointName> = new Set<EndpointName>([
  'organiseMedia',
  'deleteManyMedia',
  'readNotifications',
])
/** How a route says "none of yours" where a choice among several things is meant. */
const saidOtherwise: Partial<Record<EndpointName, RegExp>> = {
  chooseAccounts: /^connection\.choice_invalid$/,
  createCampaign: /^connection\.choice_invalid$|^request\.invalid$/,
  createPost: /^post\.destination_unknown$/,
  updatePost: /^post\.destination_unknown$/,
}
let app: TestApp
let meta: StubMeta
let ana: Owner
let bob: Owner
/** Somebody in another workspace of Ana's organisation: a client of the same agency. */
let nora: Owner
let before: Record<string, string>
const attacks: Attack[] = []

type Attack = { name: EndpointName; by: string; kind: string; reply: Reply; sent: string }

beforeAll(async () => {
  meta = await startStubMeta()
  app = await createTestApp({ env: { TWIN_URL: meta.url } })
  ana = await ownerOfEverything(app, 'Ana')
  bob = await ownerOfEverything(app, 'Bob')
  nora = await ownerOfEverything(app, 'Nora')
  await app.db.sql('update workspaces set organisation_id = $2 where workspace_id = $1', [
    nora.workspaceId,
    ana.organisationId,
  ])
  before = await digestOf(app, ana)
  await eachOf(await attackers(), 6, async ({ by, headers, owner }) => {
    for (const name of namesWithIds)
      for (const { kind, request } of withAnIdOf(ana, owner, name))
        attacks.push({
          name,
          by,
          kind,
          sent: JSON.stringify(request),
          reply: await send(name, request, { url: app.url, headers }),
        })
  })
}, 180_000)
afterAll(async () => {
  await app.close()
  await meta.close()
})

const namesWithIds = endpointNames.filter(
  (name) =>
    endpointOf(name).access !== 'staff' &&
    openById[name] === undefined &&
    requestsOf(name).some((request) => idsIn(request).length > 0),
)

/** Everything that Bob and Nora can be, each in their own place. */
async function attackers(): Promise<{ by: string; headers: Record<string, string>; owner: Owner }[]> {
  const scopes = ['read', 'create', 'publish', 'manage'] as const
  const token = ({ person, workspaceId }: Owner) => ({
    authorization: `Bearer ${person.signedIn.accessToken}`,
    'x-workspace': workspaceId,
  })
  const bobs = app.as(bob.person.signedIn.accessToken, bob.workspaceId)
  const [own, placed] = await Promise.all([
    bobs('createMyKey', { body: { name: 'Own', scopes: [...scopes] } }),
    bobs('createWorkspaceKey', { body: { name: 'Placed', scopes: [...scopes] } }),
  ])
  const session = await send(
    'signIn',
    { body: { email: bob.person.signedIn.user.email, password: bob.person.password } },
    { url: app.url },
  )
  const cookie = session.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ') // prettier-ignore
  return [
    { by: 'an owner elsewhere', headers: token(bob), owner: bob },
    {
      by: 'a session',
      headers: { cookie, origin: new URL(app.url).origin, 'x-workspace': bob.workspaceId },
      owner: bob,
    },
    {
      by: 'a personal key',
      headers: { authorization: `Bearer ${own.secret}`, 'x-workspace': bob.workspaceId },
      owner: bob,
    },
    { by: 'a key of a workspace', headers: { authorization: `Bearer ${placed.secret}` }, owner: bob },
    { by: 'another client of the agency', headers: token(nora), owner: nora },
  ]
}

/** Requests with exactly one id of the victim's; all others are the attacker's own and would do. */
function withAnIdOf(
  victim: Owner,
  attacker: Owner,
  name: EndpointName,
): { kind: string; request: Request }[] {
  return requestsOf(name).flatMap((request) =>
    idsIn(request).flatMap((place) =>
      (victim.ids.get(place.kind) ?? []).map((stolen) => ({
        kind: place.kind,
        request: replaceIds(request, ({ kind, id }) =>
          id === place.id ? stolen : (attacker.ids.get(kind)?.[0] ?? id),
        ),
      })),
    ),
  )
}

/** `not found`, or what was answered instead. */
function verdictOn(name: EndpointName, by: string, { status, code = '' }: Reply): string {
  const isFoundNowhere = status === 404 && code.endsWith('not_found')
  // Where only people may come.
  const isAtTheDoor = by.includes('key') && /^auth\.session_needed$|^workspace\.no_permission$/.test(code)
  // Those that filter by an id answer with nothing; the next test looks at what they say.
  const isEmpty =
    status === 200 &&
    (leavesOut.has(name) || (methodOf(name) === 'GET' && endpointOf(name).query !== undefined))
  const isSaid = status === 400 && saidOtherwise[name]?.test(code)
  return isFoundNowhere || isAtTheDoor || isEmpty || isSaid ? 'not found' : `${status} ${code}`
}

/** Rows without a file behind them, of which these want the file. */
const wantsMore: ReadonlySet<EndpointName> = new Set<EndpointName>(['cutOut'])
/** Reads first, and what ends something at the end. */
const later = (name: EndpointName) =>
  name === 'endSession' ? 3 : ['GET', 'PATCH', 'PUT', 'POST', 'DELETE'].indexOf(methodOf(name)) / 2

test('the same requests find what is one’s own: it is the owner that makes the difference', async () => {
  const headers = {
    authorization: `Bearer ${bob.person.signedIn.accessToken}`,
    'x-workspace': bob.workspaceId,
  }
  const lost: string[] = []
  for (const name of namesWithIds
    .filter((each) => endpointOf(each).params)
    .toSorted((a, b) => later(a) - later(b))) {
    const replies: Reply[] = []
    for (const nth of [0, 1]) {
      const [request = {}] = requestsOf(name)
      const own = replaceIds(
        request,
        ({ kind, id }) => bob.ids.get(kind)?.[nth] ?? bob.ids.get(kind)?.[0] ?? id,
      )
      replies.push(await send(name, own, { url: app.url, headers }))
    }
    if (replies.every(({ status }) => status === 404) && !wantsMore.has(name))
      lost.push(`${name}: ${replies[0]?.code}`)
  }
  expect(lost).toEqual([])
})

describe('an id of somebody else', () => {
  test('is known for every kind that a route takes', () => {
    const kinds = new Set(
      endpointNames.flatMap((name) =>
        requestsOf(name).flatMap((request) => idsIn(request).map(({ kind }) => kind)),
      ),
    )
    const without = [...kinds].filter((kind) => kind !== 'del' && (ana.ids.get(kind) ?? []).length === 0)
    expect(without, 'say in belongings.ts where these are kept').toEqual([])
  })

  test.each(namesWithIds)('opens nothing: %s', (name) => {
    for (const { by, kind, reply, sent } of attacks.filter((each) => each.name === name))
      expect(verdictOn(name, by, reply), `${by} sent ${kind} in ${sent}`).toBe('not found')
  })

  test('brings nothing of theirs to light', () => {
    const { email } = ana.person.signedIn.user
    for (const { name, sent, reply } of attacks) {
      expect([name, reply.text]).toEqual([name, expect.not.stringContaining(email)])
      if (!sent.includes(ana.mark))
        expect([name, reply.text]).toEqual([name, expect.not.stringContaining(ana.mark)])
    }
  })

  test('changes nothing of theirs', async () => {
    expect(await digestOf(app, ana)).toEqual(before)
  })
})
