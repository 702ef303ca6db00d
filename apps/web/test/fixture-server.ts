import { createServer, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { endpoints, type EndpointName } from '@adwright/contract/endpoints'
import type { Answer, CampaignState, ErrorBody, Intent } from '@adwright/contract'
import {
  ago,
  brandKit,
  campaignOf,
  connections,
  creatives,
  dashboardOf,
  id,
  insightsOf,
  meOf,
  rows,
} from './fixture-data.ts'
import { createAccountFixture } from './fixture-accounts.ts'
import { createAdminFixture } from './fixture-admin.ts'
import { createApprovalFixture } from './fixture-approvals.ts'
import { createBillingFixture } from './fixture-billing.ts'
import { createCalendarFixture } from './fixture-calendar.ts'
import { createFilmFixture } from './fixture-films.ts'
import type { Asked, Handlers } from './fixture-handlers.ts'
import { pictureAt } from './fixture-post-files.ts'
import { libraryHandlers } from './fixture-library.ts'
import { createNotificationFixture } from './fixture-notifications.ts'
import { createPostFixture } from './fixture-posts.ts'
import { createPrivacyFixture } from './fixture-privacy.ts'
import { createTeamFixture } from './fixture-teams.ts'
import { videoBytes } from './fixture-video-file.ts'
import { withVideo, wizardHandlers } from './fixture-wizard.ts'
import { deletion, drift, intentPage, intents, manyAccounts, metaSetup, troubled } from './fixture-ledger.ts'

/** What a test may turn while the server runs. */
export type FixtureState = {
  signedIn: boolean
  empty: boolean
  role: Answer<'me'>['workspace']['role']
  /** The connection has every problem there is, and the campaign was changed at Meta. */
  troubled: boolean
  /** The connection is an agency's, with hundreds of ad accounts. */
  agency: boolean
  /** Endpoints that are refused, and how. */
  refuse: Partial<Record<EndpointName, { status: number; body: ErrorBody }>>
  /** Endpoints that answer only when this is fulfilled. */
  hold: Partial<Record<EndpointName, Promise<void>>>
  calls: { name: EndpointName; body: unknown }[]
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.txt': 'text/plain',
}
/** As strict as the real server's: the screens have to live with it. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

export async function startFixtureServer(dist: string) {
  const state: FixtureState = {
    signedIn: true,
    empty: false,
    role: 'owner',
    troubled: false,
    agency: false,
    refuse: {},
    hold: {},
    calls: [],
  }
  const planner = createCalendarFixture(state)
  const posts = createPostFixture({ ...planner.handlers, settle: planner.settle })
  const billing = createBillingFixture()
  const teams = createTeamFixture(state)
  const films = createFilmFixture()
  const notifications = createNotificationFixture(state)
  const privacy = createPrivacyFixture(state)
  let campaigns = structuredClone(rows)
  const find = (asked: Asked) => {
    const row = campaigns.find((one) => one.id === asked.params['id'])
    if (!row) throw new Error('campaign.not_found')
    return row
  }
  const approvals = createApprovalFixture({
    find,
    mode: () => planner.world.approval,
    waits: () =>
      planner.world.approval === 'client' ||
      (planner.world.approval === 'editors' && state.role === 'editor'),
  })
  const signedIn = (): Answer<'signIn'> => {
    state.signedIn = true
    const { user, workspace } = meOf(state.empty, state.role)
    return { accessToken: 'fixture', expiresAt: ago(-1_800_000), user, workspace }
  }

  const accounts = createAccountFixture(state, signedIn)
  const admin = createAdminFixture(state, signedIn)
  const mine = () => admin.seen(teams.changed(accounts.changed(meOf(state.empty, state.role))))

  const handlers: Handlers = {
    me: mine,
    updateMe: ({ body }) => {
      Object.assign(accounts.world.user, body)
      return mine()
    },
    updateWorkspace: mine,
    signUp: () => ({ verificationSent: true, signedIn: signedIn() }),
    signIn: signedIn,
    signOut: () => {
      state.signedIn = false
      return { done: true }
    },
    requestPasswordReset: () => ({ done: true }),
    resetPassword: () => ({ done: true }),
    resendVerification: () => ({ done: true }),
    verifyEmail: signedIn,
    listOutbox: () => ({
      mails: [
        {
          id: 'mail-1',
          to: 'maya@harbourcoffee.example',
          subject: 'Confirm your e-mail',
          text: 'Hello Maya,\n\nopen this link to confirm your address:\nhttp://localhost:3000/verify?token=abcdefgh12345678',
          html: '<p>Hello Maya</p>',
          sentAt: ago(60_000),
        },
      ],
    }),
    meDashboard: ({ query }) => dashboardOf(Number(query.get('days') ?? 30), state.empty),
    listCampaigns: ({ query }) => {
      const q = query.get('q')?.toLowerCase() ?? ''
      const wanted = query.get('state')
      const all = state.empty ? [] : campaigns
      const counts: Record<string, number> = {}
      for (const row of all) counts[row.state] = (counts[row.state] ?? 0) + 1
      const shown = all.filter(
        (row) => (!wanted || row.state === wanted) && row.name.toLowerCase().includes(q),
      )
      if (query.get('sort') === 'name') shown.sort((a, b) => a.name.localeCompare(b.name))
      if (query.get('sort') === 'spend') shown.sort((a, b) => b.metrics.spendMinor - a.metrics.spendMinor)
      return { campaigns: shown.slice(0, Number(query.get('limit') ?? 50)), counts }
    },
    getCampaign: (asked) => {
      const row = find(asked)
      const campaign = approvals.seen(row.id === id('cmp', 2) ? withVideo(campaignOf(row)) : campaignOf(row))
      if (!state.troubled) return campaign
      const waitingFor =
        campaign.state === 'launching'
          ? { kind: 'reconnect' as const, sentence: 'The launch waits until you have connected Meta again.' }
          : null
      return { ...campaign, drift, unknownWrites: 1, waitingFor }
    },
    listIntents: ({ query }) => intentPage(query),
    resolveIntent: () => ({ ...intents[0], outcome: 'live', sentence: 'It is at Meta.' }) as Intent,
    resolveDrift: (asked) => campaignOf(find(asked)),
    metaSetup: () => metaSetup,
    metaDataDeletion: () => deletion,
    updateCampaign: (asked) => {
      const row = find(asked)
      const { status, name, dailyBudgetMinor } = asked.body
      if (status) row.state = status as CampaignState // our own client sent it
      if (typeof name === 'string') row.name = name
      if (typeof dailyBudgetMinor === 'number') row.dailyBudgetMinor = dailyBudgetMinor
      return campaignOf(row)
    },
    deleteCampaign: (asked) => {
      const row = find(asked)
      campaigns = campaigns.filter((one) => one !== row)
      return { done: true }
    },
    getCampaignInsights: (asked) => insightsOf(find(asked)),
    syncCampaign: () => ({ done: true }),
    fastForward: () => ({ connectionId: id('conn', 1), now: ago(0) }),
    listConnections: () =>
      state.empty
        ? { connections: [] }
        : state.troubled
          ? { connections: connections.connections.map(troubled) }
          : state.agency
            ? { connections: connections.connections.map(manyAccounts) }
            : connections,
    listAdAccounts: ({ query }) => {
      const account = connections.connections[0]?.adAccounts[0]
      const named = {
        ...account!,
        id: id<never>('acct', 77),
        name: `Found: ${query.get('q')}`,
        chosen: false,
      }
      return { adAccounts: [named], total: 1 }
    },
    chooseAccounts: () => connections.connections[0]!,
    listCreatives: () => ({ creatives }),
    listStyles: () => ({ styles: [] }),
    getBrand: () => brandKit,
    listMedia: () => ({ media: [] }),
    ...accounts.handlers,
    ...notifications.handlers,
    ...privacy.handlers,
    ...planner.handlers,
    ...posts.handlers,
    ...films.handlers,
    ...libraryHandlers,
    ...wizardHandlers,
    ...approvals.handlers,
    ...billing.handlers,
    ...teams.handlers,
    ...admin.handlers,
  }

  const open = new Set<ServerResponse>()
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://fixture')
    const json = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    const refuse = (status: number, code: ErrorBody['code'], message: string) =>
      json(status, { code, message, requestId: 'fixture' } satisfies ErrorBody)

    if (url.pathname === '/api/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n')
      open.add(response)
      response.on('close', () => open.delete(response))
      return
    }
    if (url.pathname.startsWith('/api/')) {
      const match = matchEndpoint(request.method ?? 'GET', url.pathname)
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer) // node streams bytes here
      if (!match) return refuse(404, 'request.not_found', 'There is nothing at this address.')
      const isJson = request.headers['content-type']?.includes('json') ?? false
      const body = isJson ? (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>) : {} // sent by our client
      state.calls.push({ name: match.name, body })
      await state.hold[match.name]
      const refusal = state.refuse[match.name]
      if (refusal) return json(refusal.status, refusal.body)
      const isPublic =
        request.method === 'POST' && /^\/api\/(auth\/|invitations\/(see|decline)$)/.test(url.pathname)
      if (!state.signedIn && !isPublic && match.name !== 'listOutbox' && match.name !== 'metaDataDeletion')
        return refuse(401, 'auth.required', 'Sign in to go on.')
      const handler = handlers[match.name]
      if (!handler) return refuse(404, 'request.not_found', 'There is nothing at this address.')
      try {
        return json(200, handler({ params: match.params, query: url.searchParams, body }))
      } catch {
        return refuse(404, 'campaign.not_found', 'There is no such campaign in this workspace.')
      }
    }
    if (url.pathname.startsWith('/fixture/') && url.pathname.endsWith('.mp4'))
      return response.writeHead(200, { 'content-type': 'video/webm' }).end(videoBytes)
    if (url.pathname.startsWith('/fixture/'))
      return response
        .writeHead(200, { 'content-type': 'image/svg+xml' })
        .end(pictureAt(url.pathname) ?? poster(url.pathname))
    const file = url.pathname === '/' ? 'landing.html' : extname(url.pathname) ? url.pathname : 'app.html'
    try {
      const bytes = await readFile(join(dist, normalize(file)))
      const type = types[extname(file)] ?? 'application/octet-stream'
      // Names of assets carry their content's hash.
      const kept = file.startsWith('/assets/') ? { 'cache-control': 'max-age=31536000, immutable' } : {}
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy, ...kept }).end(bytes)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the fixture server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    state,
    /** The calendar's posts and its desk, to be turned. */
    planner: planner.world,
    /** The plan, likewise. */
    billing: billing.world,
    /** Who belongs where, likewise. */
    teams: teams.world,
    /** Who runs the installation, likewise. */
    admin: admin.world,
    makeAgency: teams.makeAgency,
    /** The studio of films, likewise. */
    films: films.world,
    /** What this person was told, likewise. */
    notifications: notifications.world,
    /** The file with their data, likewise. */
    privacy: privacy.world,
    /** Campaigns of these numbers wait for a yes. */
    askForCampaigns(...numbers: number[]) {
      for (const row of campaigns)
        if (numbers.some((number) => row.id === id('cmp', number))) row.state = 'awaiting_approval'
    },
    changeAskedCampaign: approvals.change,
    putFilm: films.put,
    putPost: posts.change,
    holdForApproval: posts.holdForApproval,
    reset() {
      accounts.reset()
      approvals.reset()
      notifications.reset()
      privacy.reset()
      planner.reset()
      posts.reset()
      films.reset()
      billing.reset()
      teams.reset()
      admin.reset()
      Object.assign(state, {
        signedIn: true,
        empty: false,
        role: 'owner',
        troubled: false,
        agency: false,
        refuse: {},
        hold: {},
        calls: [],
      })
      campaigns = structuredClone(rows)
    },
    /** Says something on every open event stream. */
    say(name: string, data: unknown) {
      for (const stream of open) stream.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
    },
    close() {
      for (const stream of open) stream.destroy()
      server.closeAllConnections()
      return new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}

/** A named path comes before one with an id in that place. */
const byNames = Object.entries(endpoints).toSorted(
  ([, a], [, b]) => a.split(':').length - b.split(':').length,
)

function matchEndpoint(method: string, path: string) {
  for (const [name, route] of byNames) {
    const [wanted, template = ''] = route.split(' ')
    if (wanted !== method) continue
    const pattern = new RegExp(`^${template.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`)
    const match = pattern.exec(path)
    if (match) return { name: name as EndpointName, params: { ...match.groups } } // Object.entries widens
  }
  return null
}

const colours = [
  ['#ffd9a8', '#c24a2c'],
  ['#5b4dd8', '#ffd0a0'],
  ['#f6d7e0', '#b9a5ea'],
  ['#d7f05e', '#2f9e7c'],
]
function poster(path: string): string {
  const [from, to] = colours[(Number(/\d/.exec(path)?.[0] ?? 1) - 1) % colours.length] ?? []
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" preserveAspectRatio="xMidYMid slice"><defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="400" height="400" fill="url(#g)"/><circle cx="200" cy="170" r="96" fill="#fff" opacity=".5"/><path d="M0 320q200-60 400 0v80H0z" fill="#1b1030" opacity=".35"/></svg>`
}
