import { z } from 'zod'
import { AdAccountId, ConnectionId, PageId } from './ids.ts'
import { Currency, MinorUnits } from './money.ts'

export const AdAccount = z.object({
  id: AdAccountId,
  /** Meta's `act_…` id: a decimal string beyond 2^53. */
  externalId: z.string(),
  name: z.string(),
  currency: Currency,
  timeZone: z.string(),
  canDeliver: z.boolean(),
  /** Why it cannot deliver, in words. */
  problem: z.string().nullable(),
  minDailyBudgetMinor: MinorUnits,
  pixelId: z.string().nullable(),
  chosen: z.boolean(),
})
export const Page = z.object({
  id: PageId,
  externalId: z.string(),
  name: z.string(),
  canAdvertise: z.boolean(),
  instagram: z.object({ externalId: z.string(), username: z.string() }).nullable(),
  chosen: z.boolean(),
})
export const ConnectionStatus = z.enum(['active', 'needs_reconnect', 'revoked'])

/** Everything that can be wrong between a Meta user and us. */
export const ConnectionProblemCode = z.enum([
  'token_expiring',
  'token_expired',
  'token_revoked',
  'password_changed',
  'checkpoint',
  'unconfirmed',
  'data_access_expiring',
  'data_access_expired',
  'permissions_declined',
  'asset_not_shared',
  'page_role_lost',
  'action_blocked',
  'account_disabled',
  'account_unsettled',
  'account_in_review',
  'account_closed',
  'account_restricted',
  'app_in_development',
  'throttled',
])
export type ConnectionProblemCode = z.infer<typeof ConnectionProblemCode>

/**
 * The one button beside a problem. `reconnect` and `rerequest` begin the sign-in again (`rerequest` for exactly the
 * problem's `scopes`), `open` leads to `href`, `wait` ends by itself at `until`, `choose` leads to the choice of ad
 * account and Page, `check_again` looks at Meta once more.
 */
export const ConnectionRemedy = z.object({
  kind: z.enum(['reconnect', 'rerequest', 'open', 'wait', 'choose', 'check_again']),
  label: z.string(),
  href: z.string().optional(),
  until: z.iso.datetime().optional(),
})
export const ConnectionProblem = z.object({
  code: ConnectionProblemCode,
  /** `broken`: no campaign can be launched before this is mended. `attention`: something else does not work, or soon will not. */
  severity: z.enum(['broken', 'attention']),
  /** What is wrong and what to do, in one sentence. */
  sentence: z.string(),
  remedy: ConnectionRemedy,
  /** Meta's names of the permissions concerned. */
  scopes: z.array(z.string()).optional(),
  /** `id` is Meta's. */
  asset: z
    .object({ kind: z.enum(['ad_account', 'page', 'instagram']), id: z.string(), name: z.string() })
    .optional(),
})
export type ConnectionProblem = z.infer<typeof ConnectionProblem>
export const ConnectionHealth = z.object({
  state: z.enum(['healthy', 'attention', 'broken']),
  /** When Meta was last asked. */
  checkedAt: z.iso.datetime(),
  /** The worst first. */
  problems: z.array(ConnectionProblem),
})
export type ConnectionHealth = z.infer<typeof ConnectionHealth>

/** How many ad accounts and Pages a connection brings along; the rest is asked for in pages. */
export const MOST_LISTED_ASSETS = 50

export const Connection = z.object({
  id: ConnectionId,
  provider: z.literal('meta'),
  /** True when the other side is the twin: every number that comes from it is labelled *simulated*. */
  simulated: z.boolean(),
  userName: z.string(),
  status: ConnectionStatus,
  health: ConnectionHealth,
  /** A system user belongs to a business, not to a person: its token does not end with a password. */
  tokenKind: z.enum(['user', 'system_user']),
  grantedScopes: z.array(z.string()),
  missingScopes: z.array(z.string()),
  tokenExpiresAt: z.iso.datetime().nullable(),
  /** After 90 days without its person, Meta gives out no more data; signing in again starts the days anew. */
  dataAccessExpiresAt: z.iso.datetime().nullable(),
  /** When the token was got or last made new, by the connection's own time. */
  refreshedAt: z.iso.datetime().nullable(),
  /** The connection's own now: simulated time runs ahead of ours. */
  now: z.iso.datetime(),
  /** The chosen ones first, at most 50; see `adAccountsTotal` and `listAdAccounts`. */
  adAccounts: z.array(AdAccount),
  adAccountsTotal: z.int(),
  pages: z.array(Page),
  pagesTotal: z.int(),
  createdAt: z.iso.datetime(),
})
export type AdAccount = z.infer<typeof AdAccount>
export type Page = z.infer<typeof Page>
export type Connection = z.infer<typeof Connection>

/** What the product does with Meta beyond the default; each part asks for its own permissions when it is wanted. */
export const ConnectionFeature = z.enum(['ads', 'publishing', 'insights', 'comments', 'leads'])
export type ConnectionFeature = z.infer<typeof ConnectionFeature>
/**
 * The browser comes back to `returnTo` with `connection=connected`; with `connection=other_user`, `connected` and
 * `instead` (ids of connections) when another Meta user signed in than the one to renew; or with `connection_error`
 * (a code) and `missing` (permissions).
 */
export const StartConnection = z.strictObject({
  /** Ask again for what the person declined before. */
  rerequest: z.boolean().default(false),
  /** The connection to renew: another Meta user than its own is kept apart from it, and told. */
  connectionId: ConnectionId.optional(),
  /** Ask for exactly these permissions, such as the declined ones. Default: all of the features. */
  scopes: z.array(z.string().max(60)).min(1).max(30).optional(),
  features: z.array(ConnectionFeature).min(1).max(5).optional(),
  returnTo: z
    .string()
    .regex(/^\/(?!\/)[\w\-./?=&]*$/)
    .max(200)
    .default('/settings/connections'),
})
export const AuthorizeUrl = z.object({ authorizeUrl: z.string() })
/** Meta's answer to the dialog. Unknown parameters are Meta's business and ignored. */
export const ConnectionCallback = z.object({
  state: z.string().max(200).optional(),
  code: z.string().max(4000).optional(),
  error: z.string().max(200).optional(),
  error_reason: z.string().max(200).optional(),
  error_description: z.string().max(1000).optional(),
})
export const ChooseAccounts = z.strictObject({ adAccountId: AdAccountId, pageId: PageId })
export const ConnectSystemUser = z.strictObject({
  token: z
    .string()
    .trim()
    .regex(/^\S{20,1000}$/, { error: 'is not an access token' }),
})
export const ListAssets = z.strictObject({
  q: z.string().trim().max(100).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const AdAccountPage = z.object({
  adAccounts: z.array(AdAccount),
  nextCursor: z.string().optional(),
  total: z.int(),
})
export const PagePage = z.object({
  pages: z.array(Page),
  nextCursor: z.string().optional(),
  total: z.int(),
})
export const FastForward = z.strictObject({
  connectionId: ConnectionId.optional(),
  days: z.int().min(1).max(30),
})
export const FastForwarded = z.object({ connectionId: ConnectionId, now: z.iso.datetime() })
