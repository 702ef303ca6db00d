import type { Member } from '#platform/member.ts'

export type Credentials = { authorization: string | undefined; cookie: string | undefined; requestId: string }

/** Who is calling. Undefined when nothing came along; AppError (auth.*) when a bearer token is not good. */
export type Authenticator = {
  authenticate(credentials: Credentials): Promise<Member | undefined>
  /** True when these cookies carry a session of ours: such a request may be forged by another site. */
  hasSession(cookie: string | undefined): boolean
}
