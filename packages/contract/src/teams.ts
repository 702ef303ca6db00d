import { z } from 'zod'
import { Email, InvitationText, OrganisationRole, Role } from './accounts.ts'
import { InvitationId, OrganisationId, UserId, WorkspaceId } from './ids.ts'
import { Currency } from './money.ts'

/** A business has its one workspace; an agency has one for each client. */
export const OrganisationKind = z.enum(['business', 'agency'])
export type OrganisationKind = z.infer<typeof OrganisationKind>

const Name = z.string().trim().min(1).max(120)
const Search = z.string().trim().max(100).optional()
const Limit = z.coerce.number().int().min(1).max(100).default(50)
const CurrentPassword = z.string().min(1).max(200)

export const ListWorkspaces = z.strictObject({
  search: Search,
  cursor: z.string().max(600).optional(),
  limit: Limit,
})
/** A workspace that somebody may open, with what they are there. */
export const WorkspaceEntry = z.object({
  id: WorkspaceId,
  name: z.string(),
  role: Role,
  organisation: z.object({ id: OrganisationId, name: z.string(), kind: OrganisationKind }),
})
export const WorkspacePage = z.object({
  workspaces: z.array(WorkspaceEntry),
  nextCursor: z.string().optional(),
})
export type WorkspacePage = z.infer<typeof WorkspacePage>

/** Every role but the owner's, which only a transfer moves. */
export const GivenRole = Role.exclude(['owner'])
export type GivenRole = z.infer<typeof GivenRole>

export const WorkspaceMember = z.object({
  userId: UserId,
  name: z.string(),
  /** Null for those who only look on: they see the addresses of the owner and their own. */
  email: z.string().nullable(),
  role: Role,
  joinedAt: z.iso.datetime(),
  you: z.boolean(),
  /** Here by leading the organisation, without a membership. Only others who lead it see them. */
  throughOrganisation: z.boolean(),
})
export type WorkspaceMember = z.infer<typeof WorkspaceMember>

/** One that waits for an answer. */
export const Invitation = z.object({
  id: InvitationId,
  email: z.string(),
  role: GivenRole,
  invitedBy: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** Its link opens nothing any more until it is sent again. */
  expired: z.boolean(),
  /** How often it can be sent again. */
  resendsLeft: z.int(),
})
export type Invitation = z.infer<typeof Invitation>

/** Invitations are listed for those who may manage people; others get none. */
export const MemberList = z.object({
  members: z.array(WorkspaceMember),
  invitations: z.array(Invitation),
})
export type MemberList = z.infer<typeof MemberList>

export const ChangeRole = z.strictObject({ userId: UserId, role: GivenRole })
export const RemoveMember = z.strictObject({ userId: UserId })
export const TransferWorkspace = z.strictObject({ userId: UserId, password: CurrentPassword })
/** `name` is the workspace's own, typed by whoever means it. */
export const DeleteWorkspace = z.strictObject({ name: z.string().max(200), password: CurrentPassword })

export const InviteMember = z.strictObject({ email: Email, role: GivenRole })
export type InviteMember = z.output<typeof InviteMember>
export const InvitationToken = z.strictObject({ token: InvitationText })
/** What the holder of a token may know before they answer. */
export const SeenInvitation = z.object({
  workspace: z.object({ name: z.string() }),
  organisation: z.object({ name: z.string() }),
  inviter: z.object({ name: z.string() }),
  email: z.string(),
  role: GivenRole,
  expiresAt: z.iso.datetime(),
  /** Whether the invited address has an account, so that it is signing in and not up. */
  hasAccount: z.boolean(),
})
export type SeenInvitation = z.infer<typeof SeenInvitation>

export const Organisation = z.object({
  id: OrganisationId,
  name: z.string(),
  kind: OrganisationKind,
  /** How many it has. */
  workspaces: z.int(),
  people: z.array(z.object({ userId: UserId, name: z.string(), email: z.string(), role: OrganisationRole })),
})
export type Organisation = z.infer<typeof Organisation>
export const RenameOrganisation = z.strictObject({ name: Name })
export const CreateClientWorkspace = z.strictObject({
  name: Name,
  timeZone: z.string().min(1).max(64).default('UTC'),
})
export type CreateClientWorkspace = z.output<typeof CreateClientWorkspace>
export const AddOrganisationAdmin = z.strictObject({ email: Email })
export const RemoveOrganisationAdmin = z.strictObject({ userId: UserId })

export const ListClients = z.strictObject({
  search: Search,
  /** By `spend`: in the currency that most clients spend in first; money of two currencies is never compared. */
  sort: z.enum(['name', 'spend', 'campaigns', 'created']).default('name'),
  days: z.coerce
    .number()
    .int()
    .refine((days) => [7, 30, 90].includes(days), { error: 'must be 7, 30 or 90' })
    .default(30),
  /** The last client of the page before. */
  cursor: WorkspaceId.optional(),
  limit: Limit,
})
export type ListClients = z.output<typeof ListClients>

/** Sums of one currency; money in its minor units. */
export const ClientFigures = z.object({
  currency: Currency,
  spendMinor: z.int(),
  impressions: z.int(),
  clicks: z.int(),
  linkClicks: z.int(),
  conversions: z.int(),
  conversionValueMinor: z.int(),
})
export type ClientFigures = z.infer<typeof ClientFigures>

/** Whether figures come from a rehearsal. */
const Simulated = z.enum(['all', 'some', 'none'])
export const Client = z.object({
  id: WorkspaceId,
  name: z.string(),
  createdAt: z.iso.datetime(),
  /** With a membership of this workspace; those who lead the agency are not counted. */
  members: z.int(),
  /** `active` are running at Meta. */
  campaigns: z.object({ active: z.int(), total: z.int() }),
  /** One entry a currency, most spend first. */
  figures: z.array(ClientFigures),
  connection: z.enum(['none', 'ok', 'needs_reconnect']),
  /** When a person last did something there. */
  lastActivityAt: z.iso.datetime().nullable(),
  simulated: Simulated,
})
export type Client = z.infer<typeof Client>

export const ClientPage = z.object({
  clients: z.array(Client),
  /** Of all clients that match, not of this page: how many, and their sums. */
  total: z.int(),
  totals: z.array(ClientFigures),
  receipt: z.object({
    source: z.enum(['meta_insights']),
    /** From the first day of any client to the last; each client's days are those of its own calendar. */
    window: z.object({ days: z.int(), since: z.iso.date(), until: z.iso.date() }),
    /** No figure that may still change is older. Null before the first sync. */
    fetchedAt: z.iso.datetime().nullable(),
    simulated: Simulated,
  }),
  nextCursor: WorkspaceId.optional(),
})
export type ClientPage = z.infer<typeof ClientPage>
