import type { ApiScope, WorkspaceId } from '@adwright/contract'
import type { Member, Person } from '#platform/member.ts'

export type Credentials = {
  authorization: string | undefined
  cookie: string | undefined
  /** The workspace that the caller names: a header, or where none can be sent a part of the address. */
  workspace: WorkspaceId | undefined
  requestId: string
  ip: string
  userAgent: string
}

/** Who is calling, where they are, and whether they are of the staff who run this installation. */
export type Caller = {
  /** Absent for the keys of a workspace: nobody in person. */
  person: Person | undefined
  /** Absent when the named workspace is none of theirs. */
  member: Member | undefined
  staff: boolean
  /** One of the staff, where the administration asks for a second factor and they came without. */
  secondFactorMissing?: boolean
  /** What the key may do that came in place of the person. */
  scopes?: readonly ApiScope[]
}

export type Authenticator = {
  /** Undefined when nothing came along; AppError (auth.*) when a token or key is not good. */
  authenticate(credentials: Credentials): Promise<Caller | undefined>
  /** True when these cookies carry a session of ours: such a request may be forged by another site. */
  hasSession(cookie: string | undefined): boolean
}
