import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ConnectionId, CreatePost, MediaId, Post, PostId, ServerEvent } from '@adwright/contract'
import { createTwin, type RunningTwin } from '@adwright/meta-twin'
import sharp from 'sharp'
import { createAudit } from '#modules/audit'
import { createConnections } from '#modules/connections'
import { createIntents, intentJobs } from '#modules/intents'
import { createMedia, mediaJobs, type MediaDeps } from '#modules/media'
import type { Events } from '#platform/events.ts'
import type { SafeFetch } from '#platform/safe-fetch.ts'
import { aWorkspace, fakeClock, type TestDatabase } from './index.ts'
import { plainSealer } from './plain-sealer.ts'
import { createTestJobs } from './test-jobs.ts'
import { aMovie } from './test-movie.ts'
import { openTestStorage } from './test-storage.ts'
import {
  createMetaPublisher,
  createPublishing,
  postIntentKinds,
  publishingJobs,
  type Publishing,
} from '#modules/publishing'
import type { Publisher } from '../src/modules/publishing/publisher.ts'

type Options = {
  /** Stands between the room and Meta. */
  around?: (publisher: Publisher) => Publisher
  timeZone?: string
  start?: string
  grant?: (scopes: string[]) => string[]
  /** The internet, as far as links of posts lead there. */
  fetchPage?: SafeFetch
  /** What converts videos; nothing does unless told. */
  transcoder?: MediaDeps['transcoder']
}
export type Desk = Awaited<ReturnType<typeof aDesk>>

/**
 * A workspace at its publishing desk: real rooms and tables, and a twin that goes by the same clock as they do. Files
 * are served over HTTP, for Instagram fetches them.
 */
export async function aDesk(
  db: TestDatabase,
  {
    around = (publisher) => publisher,
    timeZone = 'Europe/Vienna',
    start,
    grant = (all) => all,
    fetchPage = async (url) => ({ url, status: 404, contentType: 'text/html', body: Buffer.alloc(0) }),
    transcoder = async () => undefined,
  }: Options = {},
) {
  const clock = fakeClock(start)
  const twin = await createTwin({ port: 0, admin: true, seed: 'a desk', clock: () => clock.now().getTime() })
  const storage = await openTestStorage()
  const files = createServer((request, answer) => {
    const key = decodeURIComponent((request.url ?? '').slice(1))
    storage.read(key).then(
      (bytes) =>
        answer.writeHead(200, { 'content-length': bytes.length, 'content-type': 'image/jpeg' }).end(bytes),
      () => answer.writeHead(404).end(),
    )
  })
  await new Promise<void>((listening) => files.listen(0, '127.0.0.1', listening))
  const fileUrl = (key: string) =>
    `http://127.0.0.1:${(files.address() as AddressInfo).port}/${encodeURIComponent(key)}`
  const member = await aWorkspace(db, { timeZone })
  const { workspaceId } = member
  const jobs = createTestJobs({ clock })
  const heard: ServerEvent[] = []
  const events: Events = {
    publish: async (_tx, _ws, event) => void heard.push(event),
    subscribe: async () => ({ stop: () => undefined }),
  }
  const shared = { transactions: db, clock, events, jobs }
  const audit = createAudit({ clock })
  const connections = createConnections({
    ...shared,
    audit,
    sealer: plainSealer,
    callbackUrl: () => 'http://127.0.0.1:9/api/connections/meta/callback',
    webhooks: () => ({ url: 'http://127.0.0.1:9/api/webhooks/meta', verifyToken: 'v' }),
    runningCampaigns: async () => [],
    onTheWay: {
      moments: (...leap) => publishing.onTheWay.moments(...leap),
      reached: async (ws, id) => {
        await db.inWorkspace(ws, (tx) => publishing.timePassed(tx, ws, id))
        await room.work()
      },
    },
    onTimePassed: (...moved) => publishing.timePassed(...moved),
    onReconnected: (...healed) => publishing.reconnected(...healed),
    meta: {
      mode: 'twin',
      appId: '1',
      appSecret: 's',
      hosts: { graph: twin.url, graphVideo: twin.url, rupload: twin.url, dialog: twin.url },
      twinUrl: twin.url,
      timeoutMs: 5_000,
      sleep: async () => undefined,
    },
  })
  const media = createMedia({
    ...shared,
    storage,
    transcoder,
    onConverted: (...converted) => publishing.converted(...converted),
  })
  const intents = createIntents({ ...shared, pool: db.pool, wait: async () => undefined })
  const publisher = around(
    createMetaPublisher((...page) => connections.pageSession(...page), {
      read: media.read,
      source: media.source,
      address: async ({ storageKey }) => fileUrl(storageKey),
    }),
  )
  const publishing: Publishing = createPublishing({
    ...shared,
    audit,
    media,
    connections,
    intents,
    publisher,
    fetchPage,
    mayImport: async () => undefined,
    filesArePublic: true,
    simulated: true,
  })
  for (const [kind, known] of Object.entries(postIntentKinds({ ...shared, publisher, connections })))
    intents.register(kind, known)
  publishingJobs(jobs, publishing, { transactions: db, simulated: true })
  // posts wait for no check of a video, which would be decoded for nothing here
  mediaJobs(jobs, { ...media, runCheck: async () => undefined })
  intentJobs(jobs, intents)

  let token = ''
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(new URL(path, twin.url), {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  const connect = async (): Promise<ConnectionId> => {
    const { query, state } = await consent(connections, member, twin, grant)
    const finished = await connections.finish(query, {
      stateCookie: state,
      bearer: undefined,
      requestId: 'req_1',
    })
    if (finished.kind !== 'connected') throw finished.error
    const [row] = await db.sql<{ token_sealed: string }>('select token_sealed from connections where connection_id = $1', [finished.connectionId]) // prettier-ignore
    token = row?.token_sealed.split('|')[1] ?? ''
    return finished.connectionId
  }
  const turn = async (): Promise<number> => {
    const due = await publishing.working.dueTurns(100)
    for (const name of due) await publishing.working.takeTurn(name)
    return due.length
  }
  const room = {
    db, member, workspaceId, clock, twin, publishing, intents, media, connections, heard, storage, jobs, connect, ask, turn, fileUrl,
    sql: db.sql,
    /** Does all that is due by now. */
    work: async () => {
      for (let round = 0; round < 50 && (await turn()) > 0; round += 1);
    },
    /** Lets time go by, from moment to moment at which something is to be done. */
    pass: async (minutes: number) => {
      const end = clock.now().getTime() + minutes * 60_000
      await room.work()
      while (clock.now().getTime() < end) {
        const [next] = await db.sql<{ at: Date | null }>('select min(wake_at) as at from publications where workspace_id = $1 and wake_at > $2', [workspaceId, clock.now()])
        clock.set(new Date(Math.min(end, next?.at?.getTime() ?? end)))
        await room.work()
      }
    },
    picture: async ({ width = 1080, height = 1080, format = 'jpeg' as 'jpeg' | 'png', name = 'cake.jpg', shade = 90 } = {}): Promise<MediaId> => {
      const background = { r: shade, g: 120, b: 40 }
      const bytes = await sharp({ create: { width, height, channels: 3, background } })[format]().toBuffer()
      const made = await media.upload(member, { purpose: 'post', file: await storage.uploaded(name, bytes) })
      return made.id
    },
    /** A real film of three seconds, upright. */
    movie: async (): Promise<MediaId> => {
      film ??= encoded()
      const bytes = await film
      const made = await media.upload(member, { purpose: 'post', file: await storage.uploaded('oven.mp4', bytes) })
      return made.id
    },
    write: (input: Partial<CreatePost>): Promise<Post> => publishing.create(member, { ...draft, ...input }),
    get: (id: PostId) => publishing.get(member, id),
    /** What the twin has, as its owner would see it. */
    atMeta: async () => (await ask('/_twin/state')) as { counts: Record<string, number>; objects: Record<string, Record<string, unknown>[]> },
    fault: (method: string, path: string, fault: unknown, more: object = {}) =>
      ask('/_twin/faults', { match: { method, path }, fault, ...more }),
    close: async () => {
      await twin.close()
      files.close()
      await storage.close()
    },
  } // prettier-ignore
  return room
}

/** Encoded once for all tests of a file. */
let film: Promise<Buffer> | undefined
async function encoded(): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'adwright-movie-'))
  try {
    return await readFile(await aMovie(folder, { seconds: 3, width: 540, height: 960, framesPerSecond: 30 }))
  } finally {
    await rm(folder, { recursive: true })
  }
}

const draft: CreatePost = {
  text: '', hashtags: [], link: null, firstComment: '', format: 'feed', items: [], collaborators: [], overrides: {},
  when: { kind: 'draft' }, notAfter: null,
} // prettier-ignore

/** A person at the twin's dialog who allows everything that publishing takes. */
async function consent(
  connections: ReturnType<typeof createConnections>,
  member: Awaited<ReturnType<typeof aWorkspace>>,
  twin: RunningTwin,
  grant: (scopes: string[]) => string[],
) {
  const { authorizeUrl, state } = await connections.start(member, {
    rerequest: false,
    returnTo: '/calendar',
    features: ['ads', 'publishing', 'insights', 'comments'],
  })
  const dialog = new URL(authorizeUrl)
  const form = new URLSearchParams(dialog.searchParams)
  const fields = { decision: 'allow', business_name: 'Bakery Rosa', currency: 'EUR', timezone: 'Europe/Vienna', country: 'AT' } // prettier-ignore
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  for (const scope of grant((dialog.searchParams.get('scope') ?? '').split(',')))
    form.append('grant[]', scope)
  const answer = await fetch(new URL(dialog.pathname, twin.url), {
    method: 'POST',
    body: form,
    redirect: 'manual',
  })
  const back = new URL(answer.headers.get('location') ?? '')
  return { query: Object.fromEntries(back.searchParams), state }
}
