import type { Answer, Contract, EndpointName, Received } from '@adwright/contract'
import type { z } from 'zod'
import type { Member, Person } from '#platform/member.ts'
import type { FileReply } from './file-reply.ts'

/** A file that came with a request; it is on this machine's disk and gone when the handler has ended. */
export type UploadedFile = {
  /** What the sender calls it; never a path. */
  name: string
  path: string
  /** In bytes. */
  size: number
  /** Whole, in memory: for what is known to be small. */
  read(): Promise<Buffer>
}
/** The most bytes of a file, by the form's fields as far as they have come: with none of them, the most of all. */
export type MostBytes = (fields: Readonly<Record<string, string>>) => number

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
  /** Present on every route of members; on others when a valid session or token came along. */
  member: Contract[Name]['access'] extends 'member' ? Member : Member | undefined
  /** Present on every route of persons, their keys and staff. Absent with the key of a workspace. */
  person: Contract[Name]['access'] extends 'person' | 'personal' | 'staff' ? Person : Person | undefined
  exchange: Exchange
} & (Contract[Name] extends { form: unknown } ? { file: UploadedFile } : unknown)

/** What a handler answers with: what the contract says, and of a route that gives a file, the file. */
export type Handed<Name extends EndpointName> = Contract[Name]['answer'] extends z.ZodFile
  ? FileReply
  : Answer<Name>

/**
 * Routes exist only through the contract: the edge checks params, query, body and answer against it, refuses unknown
 * fields, authenticates, and turns every error into the one envelope. No decision lives in a handler.
 */
export type Router = {
  route<Name extends EndpointName>(
    name: Name,
    handler: (call: Call<Name>) => Promise<Handed<Name>>,
    options?: RouteOptions,
  ): void
}
export type RouteOptions = { mostBytes?: MostBytes }
