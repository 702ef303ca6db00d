import type {
  ApiKeyId,
  ApiScope,
  OrganisationId,
  OrganisationRole,
  Role,
  SessionId,
  UserId,
  WorkspaceId,
} from '@adwright/contract'

/** Where an act came from; the audit trail keeps it. Work that no request began has none. */
export type Origin = {
  ip: string
  userAgent: string
  /** The key that a program came with. */
  apiKeyId?: ApiKeyId
  /** One of the staff who looks through this person's eyes. */
  impersonatorId?: UserId
  /** How long they do. */
  impersonation?: { since: Date; until: Date }
}

/** Who acts, and in which request. Always an argument, never ambient. */
export type Person = { userId: UserId; requestId: string; origin?: Origin; sessionId?: SessionId }

/** A person in a workspace. */
export type Member = Person & {
  workspaceId: WorkspaceId
  role: Role
  /** Who owns the workspace, and what the person is there. */
  organisation?: { id: OrganisationId; role: OrganisationRole | null }
  /** With a key: what it may be used for. A person's session has no such bounds. */
  scopes?: readonly ApiScope[]
}
