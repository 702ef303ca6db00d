import type {
  Answer,
  Client,
  ClientFigures,
  GivenRole,
  Invitation,
  InvitationId,
  Organisation,
  OrganisationRole,
  Role,
  SeenInvitation,
  UserId,
  WorkspaceId,
  WorkspaceMember,
  WorkspacePage,
} from '@adwright/contract'
import { ago, id } from './fixture-data.ts'
import type { Handlers } from './fixture-handlers.ts'

const day = 24 * 3_600_000
const maya = id<UserId>('user', 1)

type Seed = [number, string, string, Role, number]
const memberOf = ([number, name, email, role, days]: Seed): WorkspaceMember => ({
  userId: id('user', number),
  name,
  email,
  role,
  joinedAt: ago(days * day),
  you: number === 1,
  throughOrganisation: false,
})
const people = (role: Role): WorkspaceMember[] => [
  memberOf([1, 'Maya Almeida', 'maya@harbourcoffee.example', role, 320]),
  ...(role === 'owner' ? [] : [memberOf([5, 'Inês Duarte', 'ines@harbourcoffee.example', 'owner', 500])]),
  memberOf([2, 'Rui Tavares', 'rui@harbourcoffee.example', 'editor', 120]),
  memberOf([3, 'Clara Bettencourt-Vasconcelos', 'clara.bettencourt@roastery-partners.example', 'client', 41]),
]

const invitationOf = (number: number, change: Partial<Invitation>): Invitation => ({
  id: id<InvitationId>('inv', number),
  email: 'nuno@harbourcoffee.example',
  role: 'editor',
  invitedBy: 'Maya Almeida',
  createdAt: ago(2 * day),
  expiresAt: ago(-5 * day),
  expired: false,
  resendsLeft: 5,
  ...change,
})
const waiting = () => [
  invitationOf(1, {}),
  invitationOf(2, {
    email: 'accounting@a-rather-long-name-of-a-bookkeeper.example',
    role: 'analyst',
    createdAt: ago(9 * day),
    expiresAt: ago(2 * day),
    expired: true,
    resendsLeft: 0,
  }),
]

const kinds = ['Bakery', 'Books', 'Bikes', 'Dental', 'Garden', 'Yoga', 'Vets', 'Optics', 'Florist', 'Records']
const places = [
  'Alfama',
  'Baixa',
  'Chiado',
  'Estrela',
  'Graça',
  'Lapa',
  'Belém',
  'Ajuda',
  'Arroios',
  'Benfica',
]
const nameOf = (index: number): string =>
  `${places[index % places.length]} ${kinds[Math.floor(index / places.length) % kinds.length]}`

const figuresOf = (index: number, currency: ClientFigures['currency']): ClientFigures => {
  const impressions = 21_000 + index * 1_370
  return {
    currency,
    spendMinor: Math.round(impressions * 0.82),
    impressions,
    clicks: Math.round(impressions * 0.019),
    linkClicks: Math.round(impressions * 0.0154),
    conversions: Math.round(impressions * 0.0011),
    conversionValueMinor: Math.round(impressions * 2.6),
  }
}
const clientOf = (name: string, index: number): Client => ({
  id: id<WorkspaceId>('ws', index + 1),
  name,
  createdAt: ago((400 - index) * day),
  members: index % 4,
  campaigns: index % 5 === 4 ? { active: 0, total: 0 } : { active: (index % 3) + 1, total: (index % 3) + 4 },
  figures:
    index % 5 === 4
      ? []
      : index % 7 === 3
        ? [figuresOf(index, 'EUR'), figuresOf(index + 2, 'GBP')]
        : [figuresOf(index, 'EUR')],
  connection: index % 5 === 4 ? 'none' : index % 6 === 2 ? 'needs_reconnect' : 'ok',
  lastActivityAt: index % 5 === 4 ? null : ago((index + 1) * 3 * 3_600_000),
  simulated: index % 5 === 4 ? 'none' : 'all',
})
const sums = (all: Client[]): ClientFigures[] =>
  (['EUR', 'GBP'] as const).flatMap((currency) => {
    const own = all.flatMap(({ figures }) => figures.filter((one) => one.currency === currency))
    const total = (key: keyof Omit<ClientFigures, 'currency'>) => own.reduce((sum, one) => sum + one[key], 0)
    return own.length === 0
      ? []
      : [
          {
            currency,
            spendMinor: total('spendMinor'),
            impressions: total('impressions'),
            clicks: total('clicks'),
            linkClicks: total('linkClicks'),
            conversions: total('conversions'),
            conversionValueMinor: total('conversionValueMinor'),
          },
        ]
  })

type World = {
  /** The names of the workspaces that may be opened; the first is the one that one begins in. */
  workspaces: string[]
  /** The place in the list of the one that is open. */
  here: number
  organisation: Pick<Organisation, 'name' | 'kind' | 'people'>
  /** What I am in it; undefined goes with the role in the workspace. */
  lead: OrganisationRole | null | undefined
  members: WorkspaceMember[] | null
  invitations: Invitation[]
  invitation: SeenInvitation
}
const fresh = (): World => ({
  workspaces: ['Harbour Coffee'],
  here: 0,
  organisation: {
    name: 'Harbour Coffee',
    kind: 'business',
    people: [{ userId: maya, name: 'Maya Almeida', email: 'maya@harbourcoffee.example', role: 'owner' }],
  },
  lead: undefined,
  members: null,
  invitations: waiting(),
  invitation: {
    workspace: { name: 'Alfama Bakery' },
    organisation: { name: 'Studio North' },
    inviter: { name: 'Rui Tavares' },
    email: 'maya@harbourcoffee.example',
    role: 'client',
    expiresAt: ago(-5 * day),
    hasAccount: true,
  },
})

/** Who belongs where: what changes here is seen by the next answer. */
export function createTeamFixture(state: { empty: boolean; role: Role; signedIn: boolean }) {
  const world = fresh()
  const members = () => (world.members ??= people(state.role))
  const entry = (name: string, index: number): WorkspacePage['workspaces'][number] => ({
    id: id('ws', index + 1),
    name,
    role: world.organisation.kind === 'agency' ? 'owner' : index === 0 ? state.role : 'editor',
    organisation:
      world.organisation.kind === 'agency' || index === 0
        ? { id: id('org', 1), name: world.organisation.name, kind: world.organisation.kind }
        : { id: id('org', 2), name: 'Studio North', kind: 'agency' },
  })
  const indexOf = (workspace: string | undefined): number =>
    world.workspaces.findIndex((_, index) => id('ws', index + 1) === workspace)
  const openedAs = (index: number): Answer<'openWorkspace'> => {
    const { id: workspace, name, role } = entry(world.workspaces[index] ?? '', index)
    return { id: workspace, name, timeZone: 'Europe/Lisbon', role }
  }
  const organisation = (): Organisation => ({
    ...world.organisation,
    id: id('org', 1),
    workspaces: world.workspaces.length,
  })
  const found = (search: string | null) =>
    world.workspaces
      .map((name, index) => ({ name, index }))
      .filter(({ name }) => name.toLowerCase().includes((search ?? '').toLowerCase()))

  const handlers: Handlers = {
    listWorkspaces: ({ query }) => {
      const all = found(query.get('search')).toSorted((a, b) => a.name.localeCompare(b.name))
      const from = Number(query.get('cursor') ?? 0)
      const to = from + Number(query.get('limit') ?? 50)
      const workspaces = all.slice(from, to).map(({ name, index }) => entry(name, index))
      return { workspaces, ...(to < all.length && { nextCursor: String(to) }) }
    },
    openWorkspace: ({ params }) => {
      world.here = indexOf(params['id'])
      return openedAs(world.here)
    },
    listMembers: () => {
      const mayManage = state.role === 'owner' || state.role === 'admin'
      const seesAll = mayManage || state.role === 'editor'
      return {
        members: members().map((one) => ({
          ...one,
          email: seesAll || one.you || one.role === 'owner' ? one.email : null,
        })),
        invitations: mayManage ? world.invitations : [],
      }
    },
    changeRole: ({ body }) => {
      const member = members().find((one) => one.userId === body['userId'])
      if (member) member.role = body['role'] as GivenRole // sent by our client
      return { done: true }
    },
    removeMember: ({ body }) => {
      world.members = members().filter((one) => one.userId !== body['userId'])
      return { done: true }
    },
    leaveWorkspace: () => {
      world.workspaces.splice(world.here, 1)
      world.here = 0
      return { done: true }
    },
    transferWorkspace: ({ body }) => {
      for (const one of members())
        one.role = one.userId === body['userId'] ? 'owner' : one.you ? 'admin' : one.role
      state.role = 'admin'
      return { done: true }
    },
    deleteWorkspace: () => {
      world.workspaces.splice(world.here, 1)
      world.here = 0
      return { done: true }
    },
    inviteMember: ({ body }) => {
      const { email, role } = body as { email: string; role: GivenRole } // sent by our client
      const invitation = invitationOf(9, { email, role, createdAt: ago(0), expiresAt: ago(-7 * day) })
      world.invitations.unshift(invitation)
      return invitation
    },
    resendInvitation: ({ params }) => {
      const invitation = world.invitations.find((one) => one.id === params['id'])
      if (!invitation) throw new Error('invitation.not_found')
      return Object.assign(invitation, { expired: false, resendsLeft: invitation.resendsLeft - 1 })
    },
    revokeInvitation: ({ params }) => {
      world.invitations = world.invitations.filter((one) => one.id !== params['id'])
      return { done: true }
    },
    seeInvitation: () => world.invitation,
    acceptInvitation: () => {
      world.workspaces.push(world.invitation.workspace.name)
      world.here = world.workspaces.length - 1
      return openedAs(world.here)
    },
    declineInvitation: () => ({ done: true }),
    getOrganisation: organisation,
    renameOrganisation: ({ body }) => {
      world.organisation.name = String(body['name'])
      return organisation()
    },
    becomeAgency: () => {
      world.organisation.kind = 'agency'
      return organisation()
    },
    addOrganisationAdmin: ({ body }) => {
      const email = String(body['email'])
      const role = 'admin' as const
      world.organisation.people.push({ userId: id('user', 2), name: 'Rui Tavares', email, role })
      return organisation()
    },
    removeOrganisationAdmin: ({ body }) => {
      const left = world.organisation.people.filter((one) => one.userId !== body['userId'])
      world.organisation.people = left
      return organisation()
    },
    createClientWorkspace: ({ body }) => {
      world.workspaces.push(String(body['name']))
      world.here = world.workspaces.length - 1
      return openedAs(world.here)
    },
    listClients: ({ query }) => {
      // The first one is the agency's own.
      const others = found(query.get('search')).filter(({ index }) => index > 0)
      const all = others.map(({ name, index }) => clientOf(name, index))
      const spend = ({ figures }: Client) => figures[0]?.spendMinor ?? 0
      const sort = query.get('sort') ?? 'name'
      if (sort === 'name') all.sort((a, b) => a.name.localeCompare(b.name))
      if (sort === 'spend') all.sort((a, b) => spend(b) - spend(a))
      if (sort === 'campaigns') all.sort((a, b) => b.campaigns.active - a.campaigns.active)
      if (sort === 'created') all.sort((a, b) => b.createdAt.localeCompare(a.createdAt))
      const from = all.findIndex((one) => one.id === query.get('cursor')) + 1
      const clients = all.slice(from, from + Number(query.get('limit') ?? 50))
      const days = Number(query.get('days') ?? 30)
      const last = clients.at(-1)
      return {
        clients,
        total: all.length,
        totals: sums(all),
        receipt: {
          source: 'meta_insights',
          window: { days, since: ago((days - 1) * day).slice(0, 10), until: ago(0).slice(0, 10) },
          fetchedAt: ago(12 * 60_000),
          simulated: all.some((one) => one.simulated === 'all') ? 'all' : 'none',
        },
        ...(last && from + clients.length < all.length && { nextCursor: last.id }),
      }
    },
  }
  return {
    world,
    handlers,
    /** The same answer in the workspace that is open, for what I am in the organisation. */
    changed: (me: Answer<'me'>): Answer<'me'> => {
      const { name, kind } = world.organisation
      const opened = entry(world.workspaces[world.here] ?? '', world.here)
      return {
        ...me,
        workspace: { ...me.workspace, id: opened.id, name: opened.name },
        organisation: {
          ...me.organisation,
          name,
          kind,
          role: world.lead === undefined ? me.organisation.role : world.lead,
        },
      }
    },
    /** An agency that leads so many workspaces, its own included. */
    makeAgency(count: number) {
      const clients = Array.from({ length: count - 1 }, (_, index) => nameOf(index))
      world.workspaces = ['Studio North', ...clients]
      Object.assign(world.organisation, { name: 'Studio North', kind: 'agency' })
    },
    reset: () => void Object.assign(world, fresh()),
  }
}
