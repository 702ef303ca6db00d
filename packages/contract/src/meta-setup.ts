import { z } from 'zod'
import { ConnectionFeature, ConnectionRemedy } from './connections.ts'
import { DeletionCode } from './ids.ts'

/** One permission of Meta's as this product uses it. */
export const MetaPermission = z.object({
  name: z.string(),
  /** Without it a connection is of no use. */
  required: z.boolean(),
  /** Asked for by every sign-in; the others only when their feature is wanted. */
  asked: z.boolean(),
  feature: ConnectionFeature,
  /** What it lets us do, for the person who is asked. */
  reason: z.string(),
  /** The text for Meta's App Review. */
  useCase: z.string(),
})
export type MetaPermission = z.infer<typeof MetaPermission>

export const MetaSetupCheck = z.object({
  code: z.enum([
    'app_configured',
    'app_credentials',
    'api_version',
    'public_https',
    'redirect_address',
    'webhook_subscribed',
    'webhook_heard',
  ]),
  /** Null when it cannot be told from here, or does not matter in a rehearsal. */
  ok: z.boolean().nullable(),
  sentence: z.string(),
  remedy: ConnectionRemedy.optional(),
})
export type MetaSetupCheck = z.infer<typeof MetaSetupCheck>

/** What whoever runs this installation has to type into the Meta app, and how far that is. */
export const MetaSetup = z.object({
  mode: z.enum(['twin', 'live']),
  appConfigured: z.boolean(),
  appId: z.string().nullable(),
  callbackUrl: z.string(),
  webhookUrl: z.string(),
  /** For owners and admins only, else null. */
  webhookVerifyToken: z.string().nullable(),
  deauthorizeUrl: z.string(),
  dataDeletionUrl: z.string(),
  privacyUrl: z.string(),
  graphVersion: z.string(),
  permissions: z.array(MetaPermission),
  checks: z.array(MetaSetupCheck),
})
export type MetaSetup = z.infer<typeof MetaSetup>

/** How far the deletion is that a Meta user asked for at Meta. */
export const DataDeletion = z.object({
  code: DeletionCode,
  state: z.enum(['underway', 'done']),
  requestedAt: z.iso.datetime(),
  doneAt: z.iso.datetime().nullable(),
  /** What was, or will be, deleted; in words. */
  sentence: z.string(),
})
export type DataDeletion = z.infer<typeof DataDeletion>
