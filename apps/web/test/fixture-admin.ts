import type {
  AdminJobs,
  AdminOrganisation,
  AdminRevenue,
  AdminUserDetail,
  Answer,
  ApiKeyId,
  AuditEntry,
  DeadLetterPage,
  FeatureFlag,
  Provider,
} from '@adwright/contract'
import { ago, id } from './fixture-data.ts'
import type { Handlers } from './fixture-handlers.ts'

const day = 24 * 3_600_000

const receipt = () => ({ source: 'accounts, sessions and memberships', at: ago(0) })
const people = ['Maya Almeida', 'Rui Tavares', 'Inês Nunes', 'Ola Ops']
const userOf = (number: number): AdminUserDetail => ({
  id: id('user', number),
  name: people[number - 1] ?? `Person ${number}`,
  email: `${(people[number - 1] ?? `person${number}`).split(' ')[0]?.toLowerCase()}@harbourcoffee.example`,
  verified: number !== 3,
  twoFactor: number === 1,
  staff: number === 4,
  blocked: null,
  createdAt: ago(number * 20 * day),
  lastSeenAt: number === 3 ? null : ago(number * 3_600_000),
  workspaces: number === 4 ? 0 : 1,
  receipt: receipt(),
  sessions: number === 3 ? 0 : 2,
  memberships:
    number === 4
      ? []
      : [
          {
            workspace: { id: id('ws', 1), name: 'Harbour Coffee' },
            organisation: { id: id('org', 1), name: 'Harbour Coffee' },
            role: 'owner',
            since: ago(20 * day),
          },
        ],
  organisations:
    number === 1 ? [{ id: id('org', 1), name: 'Harbour Coffee', kind: 'business', role: 'owner' }] : [],
})

const organisationOf = (number: number, name: string, paid: boolean): AdminOrganisation => ({
  id: id('org', number),
  name,
  kind: number === 2 ? 'agency' : 'business',
  plan: paid ? 'professional' : 'trial',
  state: paid ? 'past_due' : 'trial',
  source: paid ? 'stripe' : 'trial',
  endsAt: ago(-9 * day),
  createdAt: ago(40 * day),
  workspaces: number,
  people: 3,
  period: { start: ago(12 * day), end: ago(-18 * day) },
  usage: [
    { meter: 'campaigns', used: 3, limit: 25 },
    { meter: 'generations', used: 214, limit: 500 },
    { meter: 'apiCalls', used: 1840, limit: null },
  ],
  monthly: paid ? { amountMinor: 149_99, currency: 'USD' } : null,
})
const organisations = () => [
  organisationOf(1, 'Harbour Coffee', true),
  organisationOf(2, 'Lindner und Töchter, Agentur für Werbung', false),
]

const months = Array.from({ length: 12 }, (_, index) => ({
  month: new Date(Date.UTC(2025, 11 + index, 1)).toISOString().slice(0, 7),
  mrrMinor: 149_99 * (index + 1),
  newMinor: 149_99,
  returnedMinor: 0,
  expansionMinor: index === 11 ? 100_00 : 0,
  contractionMinor: 0,
  churnedMinor: index === 11 ? 49_99 : 0,
  churnRate: index === 0 ? null : 0.031,
}))
const revenue = (empty: boolean): AdminRevenue => ({
  byCurrency: empty ? [] : [{ currency: 'USD', mrrMinor: 1799_88, months }],
  byPlan: empty ? [] : [{ plan: 'professional', paying: 11, assigned: 1 }],
  trials: empty ? 0 : 4,
  trialConversion: empty ? { over: 0, converted: 0, rate: null } : { over: 20, converted: 12, rate: 0.6 },
  receipt: { source: 'Subscriptions as Stripe told us', at: ago(120_000) },
})

const queues: AdminJobs['queues'] = [
  { queue: 'launches', waiting: 2, delayed: 1, running: 1, failed: 0, oldestSeconds: 42 },
  { queue: 'films', waiting: 0, delayed: 0, running: 0, failed: 2, oldestSeconds: null },
]
const letters = (): DeadLetterPage['letters'] => [
  {
    jobId: 'films:makeFilm:vgen_1',
    name: 'makeFilm',
    queue: 'films',
    workspaceId: id('ws', 1),
    error: 'The encoder ended with code 187 after 3 tries.',
    at: ago(2 * 3_600_000),
  },
]

const providers: Provider[] = [
  {
    id: 'meta',
    name: 'Meta',
    state: 'working',
    mode: 'twin',
    lastSuccessAt: ago(180_000),
    lastProblem: { at: ago(3 * day), text: 'Meta answered 500 to one write.' },
    facts: [
      {
        name: 'Limit act_101 ads_management',
        value: 42,
        unit: 'percent',
        source: 'answers of Meta',
        at: ago(180_000),
      },
      {
        name: 'Figures were last read',
        value: ago(900_000),
        unit: null,
        source: 'campaign totals',
        at: ago(0),
      },
    ],
  },
  {
    id: 'mail',
    name: 'Mail',
    state: 'trouble',
    mode: 'sent by SMTP',
    lastSuccessAt: ago(2 * 3_600_000),
    lastProblem: { at: ago(0), text: 'There was no answer within 8 seconds.' },
    facts: [
      {
        name: 'The server lets us in',
        value: false,
        unit: null,
        source: 'asked by this request',
        at: ago(0),
      },
    ],
  },
  {
    id: 'voices',
    name: 'Voices',
    state: 'working',
    mode: 'basic voice of the machine, if there is one',
    lastSuccessAt: ago(4 * day),
    lastProblem: null,
    facts: [{ name: 'Ready', value: 1, unit: 'count', source: 'asked by this request', at: ago(0) }],
  },
  {
    id: 'database',
    name: 'Database',
    state: 'working',
    mode: 'PostgreSQL',
    lastSuccessAt: ago(0),
    lastProblem: null,
    facts: [{ name: 'Size', value: 184_300_000, unit: 'bytes', source: 'PostgreSQL', at: ago(0) }],
  },
]

const flags = (): FeatureFlag[] => [
  {
    name: 'public_sign_up',
    description: 'Anybody may open an account. Off: only people with an invitation.',
    scope: 'installation',
    setting: { kind: 'on' },
    changedAt: null,
    changedBy: null,
  },
  {
    name: 'video_studio',
    description: 'Workspaces may have films made. Off: films that there are stay, no new ones begin.',
    scope: 'workspace',
    setting: { kind: 'share', percent: 20 },
    changedAt: ago(day),
    changedBy: { id: id('user', 4), name: 'Ola Ops' },
  },
]

const entries: AuditEntry[] = [
  {
    id: 'audit-2',
    at: ago(3_600_000),
    action: 'campaign.launched',
    subject: id('cmp', 1),
    actor: { id: id('user', 1), name: 'Maya Almeida' },
    before: { state: 'draft' },
    after: { state: 'launching' },
    workspaceId: id('ws', 1),
    organisationId: id('org', 1),
    ip: '85.240.3.19',
    apiKeyId: null,
    impersonator: { id: id('user', 4), name: 'Ola Ops' },
    requestId: 'req_81',
  },
  {
    id: 'audit-1',
    at: ago(2 * day),
    action: 'member.role_changed',
    subject: id('user', 2),
    actor: { id: id('user', 9), name: null },
    before: { role: 'editor' },
    after: { role: 'admin' },
    workspaceId: id('ws', 1),
    organisationId: null,
    ip: '2001:818:dead:beef:1c2a:77ff:fe10:42a9',
    apiKeyId: id<ApiKeyId>('key', 3),
    impersonator: null,
    requestId: null,
  },
]

/** An installation and those who run it; `staff` and `lookedInBy` say who is there. */
export function createAdminFixture(state: { empty: boolean }, signedIn: () => Answer<'signIn'>) {
  const fresh = () => ({
    staff: false,
    secondFactorNeeded: false,
    lookedInBy: null as string | null,
    users: [1, 2, 3, 4].map(userOf),
    letters: letters(),
    flags: flags(),
  })
  const world = fresh()
  const found = <T extends { name: string }>(all: T[], query: URLSearchParams) =>
    state.empty
      ? []
      : all.filter(({ name }) => name.toLowerCase().includes((query.get('search') ?? '').toLowerCase()))
  const pageOf = <T>(all: T[], query: URLSearchParams) => {
    const from = Number(query.get('cursor') ?? 0)
    return {
      shown: all.slice(from, from + 3),
      ...(from + 3 < all.length && { nextCursor: String(from + 3) }),
    }
  }
  const userIn = (userId: unknown) => {
    const user = world.users.find((one) => one.id === userId)
    if (!user) throw new Error('admin.person_not_found')
    return user
  }
  const trail = (query: URLSearchParams) => ({
    entries: state.empty ? [] : entries.filter(({ action }) => action.startsWith(query.get('action') ?? '')),
  })
  const without = (jobId: unknown) => {
    world.letters = world.letters.filter((one) => one.jobId !== jobId)
    return { done: true as const }
  }
  const handlers: Handlers = {
    adminUsers: ({ query }) => {
      const { shown: users, ...rest } = pageOf(found(world.users, query), query)
      return { users, receipt: receipt(), ...rest }
    },
    adminUser: ({ query }) => userIn(query.get('userId')),
    adminSetUserBlocked: ({ body }) => {
      const blocked = body['blocked'] ? { at: ago(0), reason: String(body['reason']) } : null
      Object.assign(userIn(body['userId']), { blocked })
      return { done: true }
    },
    adminImpersonate: () => {
      Object.assign(world, { staff: false, lookedInBy: 'Ola Ops' })
      return { signedIn: signedIn(), workspaceId: id('ws', 1), endsAt: ago(-3_600_000) }
    },
    endImpersonation: () => {
      Object.assign(world, { staff: true, lookedInBy: null })
      return { returned: true }
    },
    adminOrganisations: ({ query }) => ({ organisations: found(organisations(), query), receipt: receipt() }),
    adminOrganisation: ({ params }) => {
      const one = organisations().find((organisation) => organisation.id === params['id'])
      if (!one) throw new Error('admin.organisation_not_found')
      return {
        ...one,
        receipt: receipt(),
        credit: { amountMinor: 20_00, currency: 'USD' },
        leaders: [
          { userId: id('user', 1), name: 'Maya Almeida', email: 'maya@harbourcoffee.example', role: 'owner' },
        ],
        clients: [{ id: id('ws', 1), name: 'Harbour Coffee', members: 3, createdAt: ago(40 * day) }],
        changes: [
          {
            at: ago(26 * day),
            fromPlan: 'trial',
            toPlan: 'professional',
            status: 'active',
            reason: 'Paid at Stripe',
          },
        ],
      }
    },
    adminAssignPlan: () => ({ done: true }),
    adminExtendTrial: () => ({ done: true }),
    adminGiveCredit: () => ({ done: true }),
    adminRevenue: () => revenue(state.empty),
    adminJobs: () => ({ at: ago(0), queues: state.empty ? [] : queues }),
    adminDeadLetters: () => ({ letters: state.empty ? [] : world.letters }),
    adminRetryJob: ({ body }) => without(body['jobId']),
    adminDiscardJob: ({ body }) => without(body['jobId']),
    adminProviders: () => ({ at: ago(0), providers }),
    adminFlags: () => ({ flags: world.flags }),
    adminSetFlag: ({ body }) => {
      const flag = world.flags.find(({ name }) => name === body['name'])
      if (flag) flag.setting = body['setting'] as FeatureFlag['setting'] // sent by our client
      return { flags: world.flags }
    },
    adminAudit: ({ query }) => trail(query),
    listAudit: ({ query }) => trail(query),
  }
  return {
    world,
    handlers,
    /** The same answer with who is there. */
    seen: (me: Answer<'me'>): Answer<'me'> => ({
      ...me,
      staff: world.staff,
      secondFactorNeeded: world.secondFactorNeeded,
      impersonator:
        world.lookedInBy === null
          ? null
          : {
              name: world.lookedInBy,
              since: ago(60_000),
              until: ago(-3_540_000),
              timeZone: 'Asia/Tokyo',
            },
    }),
    reset: () => void Object.assign(world, fresh()),
  }
}
