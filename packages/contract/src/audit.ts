import { z } from 'zod'
import { ApiKeyId, OrganisationId, UserId, WorkspaceId } from './ids.ts'

const Instant = z.iso.datetime()

/** `meta` told us, `system` is what we do by ourselves. */
const Actor = z.union([UserId, z.enum(['meta', 'system', 'operator'])])

export const ListAudit = z.strictObject({
  /** Who did it, or in whose name one of the staff did. */
  actor: Actor.optional(),
  /** `campaign.launched`, or `campaign.` for all that is done to campaigns. */
  action: z
    .string()
    .regex(/^[a-z_]{1,40}\.[a-z_]{0,60}$/, { error: 'is campaign.launched, or campaign. for all of them' })
    .optional(),
  /** The id of what it was done to. */
  subject: z.string().min(1).max(200).optional(),
  from: Instant.optional(),
  to: Instant.optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const AdminListAudit = ListAudit.extend({
  workspaceId: WorkspaceId.optional(),
  organisationId: OrganisationId.optional(),
})

export const AuditEntry = z.object({
  id: z.string(),
  at: Instant,
  action: z.string(),
  subject: z.string(),
  /** Without a name: whoever has no account any more, and who is nobody in person. */
  actor: z.object({ id: z.string(), name: z.string().nullable() }),
  /** Small facts, as they were and as they became. */
  before: z.unknown(),
  after: z.unknown(),
  workspaceId: WorkspaceId.nullable(),
  organisationId: OrganisationId.nullable(),
  ip: z.string().nullable(),
  apiKeyId: ApiKeyId.nullable(),
  /** One of the staff, who did it while they looked through the actor's eyes. */
  impersonator: z.object({ id: UserId, name: z.string().nullable() }).nullable(),
  requestId: z.string().nullable(),
})
export const AuditPage = z.object({ entries: z.array(AuditEntry), nextCursor: z.string().optional() })
export type AuditEntry = z.infer<typeof AuditEntry>
export type AuditPage = z.infer<typeof AuditPage>
