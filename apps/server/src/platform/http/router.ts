import type { Answer, Contract, EndpointName, Received } from '@adwright/contract'
import type { Member } from '#platform/member.ts'

export type UploadedFile = { name: string; bytes: Buffer }

/** The little of HTTP that some routes must touch: cookies, a redirect, the visitor's address. */
export type Exchange = {
  requestId: string
  ip: string
  userAgent: string
  cookie(name: string): string | undefined
  header(name: string): string | undefined
  setCookies(values: string[]): void
  redirect(to: string): never
}

export type Call<Name extends EndpointName> = Received<Name> & {
  /** Present on every route that is not public; on public ones when a valid session or token came along. */
  member: Contract[Name]['access'] extends 'public' ? Member | undefined : Member
  exchange: Exchange
} & (Contract[Name] extends { form: unknown } ? { file: UploadedFile } : unknown)

/**
 * Routes exist only through the contract: the edge checks params, query, body and answer against it, refuses unknown
 * fields, authenticates, and turns every error into the one envelope. No decision lives in a handler.
 */
export type Router = {
  route<Name extends EndpointName>(name: Name, handler: (call: Call<Name>) => Promise<Answer<Name>>): void
}
