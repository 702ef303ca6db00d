import { z } from 'zod'
import { OrganisationRole, Role, SignedIn } from './accounts.ts'
import { MeterName, PaidPlan, PlanName, PlanState } from './billing.ts'
import { flagNames } from './flags.ts'
import { OrganisationId, UserId, WorkspaceId } from './ids.ts'
import { Currency } from './money.ts'

const Instant = z.iso.datetime()
/** Why it is done; kept in the audit trail. */
const Reason = z.string().trim().min(3).max(500)
const search = {
  search: z.string().trim().min(1).max(200).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
}
/** Where figures come from, and when they were counted. */
const Receipt = z.object({ source: z.string(), at: Instant })
const OrganisationKind = z.enum(['business', 'agency'])

/** By a part of the e-mail or of the name, or by the whole id. */
export const AdminListUsers = z.strictObject(search)
export const AdminFindUser = z.strictObject({ userId: UserId })
export const AdminUser = z.object({
  id: UserId,
  name: z.string(),
  email: z.string(),
  verified: z.boolean(),
  twoFactor: z.boolean(),
  staff: z.boolean(),
  blocked: z.object({ at: Instant, reason: z.string() }).nullable(),
  createdAt: Instant,
  /** By the sessions that there are; null when none is left. */
  lastSeenAt: Instant.nullable(),
  /** How many they belong to themselves. */
  workspaces: z.int(),
})
export const AdminUserPage = z.object({
  users: z.array(AdminUser),
  receipt: Receipt,
  nextCursor: z.string().optional(),
})
export const AdminUserDetail = AdminUser.extend({
  receipt: Receipt,
  /** Where they are signed in at this moment. */
  sessions: z.int(),
  memberships: z.array(
    z.object({
      workspace: z.object({ id: WorkspaceId, name: z.string() }),
      organisation: z.object({ id: OrganisationId, name: z.string() }),
      role: Role,
      since: Instant,
    }),
  ),
  organisations: z.array(
    z.object({ id: OrganisationId, name: z.string(), kind: OrganisationKind, role: OrganisationRole }),
  ),
})
export type AdminUser = z.infer<typeof AdminUser>
export type AdminUserPage = z.infer<typeof AdminUserPage>
export type AdminUserDetail = z.infer<typeof AdminUserDetail>

export const AdminSetUserBlocked = z.strictObject({ userId: UserId, blocked: z.boolean(), reason: Reason })

export const AdminImpersonate = z.strictObject({
  userId: UserId,
  reason: Reason,
  /** Which of their workspaces to look at; the one they were in last without it. */
  workspaceId: WorkspaceId.optional(),
})
export const Impersonating = z.object({
  /** As the person; the staff member's own session waits in another cookie. */
  signedIn: SignedIn,
  /** The one to look at: named with every request. */
  workspaceId: WorkspaceId,
  endsAt: Instant,
})
/** `returned` is false when no own session was kept aside, or it ended meanwhile: sign in again. */
export const ImpersonationEnded = z.object({ returned: z.boolean() })
export type Impersonating = z.infer<typeof Impersonating>

/** By a part of the name, or by the whole id. */
export const AdminListOrganisations = z.strictObject(search)
export const AdminOrganisation = z.object({
  id: OrganisationId,
  name: z.string(),
  kind: OrganisationKind,
  plan: PlanName,
  state: PlanState,
  /** Who says so: nobody (a trial), Stripe, or the staff of this installation. */
  source: z.enum(['trial', 'stripe', 'assigned']),
  endsAt: Instant.nullable(),
  createdAt: Instant,
  workspaces: z.int(),
  /** Each once, in however many of its workspaces. */
  people: z.int(),
  /** What `usage` is counted in: it begins anew with each period of the plan. */
  period: z.object({ start: Instant, end: Instant }),
  usage: z.array(z.object({ meter: MeterName, used: z.int(), limit: z.int().nullable() })),
  /** What it brings a month; null where nothing is paid. */
  monthly: z.object({ amountMinor: z.int(), currency: Currency }).nullable(),
})
export const AdminOrganisationPage = z.object({
  organisations: z.array(AdminOrganisation),
  receipt: Receipt,
  nextCursor: z.string().optional(),
})
export const AdminOrganisationDetail = AdminOrganisation.extend({
  receipt: Receipt,
  credit: z.object({ amountMinor: z.int(), currency: Currency }).nullable(),
  leaders: z.array(z.object({ userId: UserId, name: z.string(), email: z.string(), role: OrganisationRole })),
  /** The newest 100. */
  clients: z.array(z.object({ id: WorkspaceId, name: z.string(), members: z.int(), createdAt: Instant })),
  changes: z.array(
    z.object({
      at: Instant,
      fromPlan: PlanName.nullable(),
      toPlan: PlanName,
      status: z.string(),
      reason: z.string(),
    }),
  ),
})
export type AdminOrganisation = z.infer<typeof AdminOrganisation>
export type AdminOrganisationPage = z.infer<typeof AdminOrganisationPage>
export type AdminOrganisationDetail = z.infer<typeof AdminOrganisationDetail>

export const AdminAssignPlan = z.strictObject({
  organisationId: OrganisationId,
  plan: PlanName,
  /** For good without it. */
  until: Instant.optional(),
  reason: Reason,
})
export const AdminGiveCredit = z.strictObject({
  organisationId: OrganisationId,
  amountMinor: z.int().min(1).max(1_000_000),
  currency: Currency,
  reason: Reason,
  /** Of the caller's own making: the same key gives once, however often it is sent. */
  key: z.string().min(8).max(80),
})
export const AdminExtendTrial = z.strictObject({
  organisationId: OrganisationId,
  days: z.int().min(1).max(90),
  reason: Reason,
})

export const AdminAskRevenue = z.strictObject({ months: z.coerce.number().int().min(1).max(36).default(12) })
/** What comes in, in minor units of one currency. */
const Minor = z.int()
export const RevenueMonth = z.object({
  /** Such as `2026-11`, in UTC. */
  month: z.string(),
  /** At its end, or now. */
  mrrMinor: Minor,
  newMinor: Minor,
  /** Of organisations that paid before, left, and came back. */
  returnedMinor: Minor,
  expansionMinor: Minor,
  contractionMinor: Minor,
  churnedMinor: Minor,
  /** Of what there was when the month began; null when there was nothing. */
  churnRate: z.number().nullable(),
})
export const AdminRevenue = z.object({
  /** Currencies are never added. */
  byCurrency: z.array(z.object({ currency: z.string(), mrrMinor: Minor, months: z.array(RevenueMonth) })),
  byPlan: z.array(z.object({ plan: PaidPlan, paying: z.int(), assigned: z.int() })),
  trials: z.int(),
  /** Null as long as no trial is over. */
  trialConversion: z.object({ over: z.int(), converted: z.int(), rate: z.number().nullable() }),
  receipt: Receipt,
})
export type AdminRevenue = z.infer<typeof AdminRevenue>

export const AdminJobs = z.object({
  at: Instant,
  queues: z.array(
    z.object({
      queue: z.string(),
      waiting: z.int(),
      /** Waiting for a later moment. */
      delayed: z.int(),
      running: z.int(),
      failed: z.int(),
      /** Since when the one that waits or runs longest was due; null when there is none. */
      oldestSeconds: z.int().nullable(),
    }),
  ),
})
export type AdminJobs = z.infer<typeof AdminJobs>

export const AdminListDeadLetters = z.strictObject({
  queue: z.string().max(40).optional(),
  cursor: z.string().max(600).optional(),
  limit: search.limit,
})
export const DeadLetter = z.object({
  jobId: z.string(),
  name: z.string(),
  queue: z.string(),
  workspaceId: WorkspaceId.nullable(),
  /** In words, without what is secret. */
  error: z.string(),
  at: Instant,
})
export const DeadLetterPage = z.object({ letters: z.array(DeadLetter), nextCursor: z.string().optional() })
export type DeadLetterPage = z.infer<typeof DeadLetterPage>
const JobId = z.string().min(1).max(400)
export const AdminRetryJob = z.strictObject({ jobId: JobId })
export const AdminDiscardJob = z.strictObject({ jobId: JobId, reason: Reason })

/** Something that we know of a provider, where we know it from, and since when it holds. */
export const ProviderFact = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  unit: z.enum(['count', 'percent', 'bytes']).nullable(),
  source: z.string(),
  at: Instant,
})
export const Provider = z.object({
  id: z.enum(['meta', 'models', 'voices', 'storage', 'mail', 'stripe', 'database']),
  name: z.string(),
  /** `unknown`: it is set up, and nothing that we keep says how it is. */
  state: z.enum(['working', 'trouble', 'not_set_up', 'unknown']),
  /** How it is set up: twin or live, folder or s3, … */
  mode: z.string(),
  lastSuccessAt: Instant.nullable(),
  lastProblem: z.object({ at: Instant, text: z.string() }).nullable(),
  facts: z.array(ProviderFact),
})
export const AdminProviders = z.object({ at: Instant, providers: z.array(Provider) })
export type ProviderFact = z.infer<typeof ProviderFact>
export type Provider = z.infer<typeof Provider>
export type AdminProviders = z.infer<typeof AdminProviders>

export const FlagSetting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('on') }),
  z.strictObject({ kind: z.literal('off') }),
  /** Always the same ones: of 20 percent, those of 10 percent are part. */
  z.strictObject({ kind: z.literal('share'), percent: z.int().min(1).max(99) }),
  z.strictObject({ kind: z.literal('workspaces'), ids: z.array(WorkspaceId).min(1).max(500) }),
])
export type FlagSetting = z.infer<typeof FlagSetting>
const Flag = z.enum(flagNames as [(typeof flagNames)[number]]) // there is at least one
export const FeatureFlag = z.object({
  name: Flag,
  description: z.string(),
  scope: z.enum(['installation', 'workspace']),
  setting: FlagSetting,
  /** Null while nobody has touched it: then it is on. */
  changedAt: Instant.nullable(),
  changedBy: z.object({ id: UserId, name: z.string().nullable() }).nullable(),
})
export const FeatureFlags = z.object({ flags: z.array(FeatureFlag) })
export const AdminSetFlag = z.strictObject({ name: Flag, setting: FlagSetting, reason: Reason })
export type FeatureFlag = z.infer<typeof FeatureFlag>
