import { z } from 'zod'
import { ApiKeyId } from './ids.ts'
import { apiScopes } from './permissions.ts'

const Scope = z.enum(apiScopes)

/** How a program shows who sent it: `Authorization: Bearer adw_<12 letters>_<secret>`. The secret is shown once. */
export const CreateApiKey = z.strictObject({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(Scope).min(1).max(apiScopes.length),
  /** Null: until it is revoked. */
  expiresInDays: z.number().int().min(1).max(730).nullable().default(null),
})

export const ApiKey = z.object({
  id: ApiKeyId,
  name: z.string(),
  /** The beginning of the key, by which people tell their keys apart. */
  prefix: z.string(),
  scopes: z.array(Scope),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  expiresAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable(),
  lastUsedIp: z.string().nullable(),
})
export const ApiKeyList = z.object({ keys: z.array(ApiKey) })
export const CreatedApiKey = ApiKey.extend({ secret: z.string() })
export type ApiKey = z.infer<typeof ApiKey>
export type CreatedApiKey = z.infer<typeof CreatedApiKey>
export type CreateApiKey = z.output<typeof CreateApiKey>
