import type { MetaErrorKind } from './error-table.ts'
import type { Effect, MetaError } from './errors.ts'
import type { CallSubject } from './governor/owner.ts'
import type { HostName } from './hosts.ts'
import type { WireParams } from './wire-params.ts'

/** Bytes sent as they are, streamed and never held in memory: what rupload takes. Such a call is never repeated. */
export type RawBody = {
  body: Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array>
  contentType: string
  /** Length of a streamed body, where it is known; without it the body travels in chunks. */
  size?: number
  headers?: Readonly<Record<string, string>>
}

export type GraphCall = {
  method: 'GET' | 'POST' | 'DELETE'
  /** Without the version, such as `act_12/campaigns`, or `video-upload/12` on rupload. */
  path: string
  params?: WireParams
  host?: Exclude<HostName, 'dialog'>
  file?: { field: string; filename: string; contentType: string; bytes: Uint8Array<ArrayBuffer> }
  /** In place of a form; the parameters then travel in the address. */
  raw?: RawBody
  /** Deadline of one attempt, where the client's own does not fit. */
  timeoutMs?: number
  /** Sent as bearer, with its appsecret_proof. */
  token?: string
  /** The app's own token, which is no person's. */
  isAppToken?: boolean
  /** Whose limits it counts for, where the path does not tell. */
  subject?: CallSubject
  /** Further secrets among the parameters: they keep a GET out of the URL and are blanked out of errors. */
  secrets?: readonly string[]
  /** What repeating it would do; by default what the method says. */
  effect?: Effect
  /** A verdict on an error that only this endpoint can give. */
  verdict?: (error: { code: number; subcode?: number; status: number }) => MetaErrorKind | undefined
  /** Other parameters for the next attempt of a read. */
  adjust?: (error: MetaError, params: WireParams) => WireParams
}

/** Makes the call and parses its answer; every failure is a MetaError. */
export type Call = <T>(call: GraphCall, parse: (answer: unknown) => T) => Promise<T>
