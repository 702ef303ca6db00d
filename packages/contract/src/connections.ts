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
export const Connection = z.object({
  id: ConnectionId,
  provider: z.literal('meta'),
  /** True when the other side is the twin: every number that comes from it is labelled *simulated*. */
  simulated: z.boolean(),
  userName: z.string(),
  status: ConnectionStatus,
  grantedScopes: z.array(z.string()),
  missingScopes: z.array(z.string()),
  tokenExpiresAt: z.iso.datetime().nullable(),
  /** The connection's own now: simulated time runs ahead of ours. */
  now: z.iso.datetime(),
  adAccounts: z.array(AdAccount),
  pages: z.array(Page),
  createdAt: z.iso.datetime(),
})
export type AdAccount = z.infer<typeof AdAccount>
export type Page = z.infer<typeof Page>
export type Connection = z.infer<typeof Connection>

export const StartConnection = z.strictObject({
  rerequest: z.boolean().default(false),
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
export const FastForward = z.strictObject({
  connectionId: ConnectionId.optional(),
  days: z.int().min(1).max(30),
})
export const FastForwarded = z.object({ connectionId: ConnectionId, now: z.iso.datetime() })
