import { setTimeout as sleepFor } from 'node:timers/promises'
import { META_API_VERSION, resolveHosts, type Hosts } from './hosts.ts'
import { createOAuth, type OAuth } from './oauth.ts'
import { createCall, type CallEvent, type Wire } from './request.ts'
import { createSession, type MetaSession } from './session.ts'

export type MetaClientOptions = {
  appId: string
  appSecret: string
  version?: string
  /** Origins in place of Meta's, each by itself. */
  hosts?: Partial<Hosts>
  fetch?: typeof fetch
  clock?: { now(): Date }
  /** Deadline of one attempt, answer included; 30 s. A read makes up to four attempts. */
  timeoutMs?: number
  /** The same for calls that carry a file; 120 s. */
  uploadTimeoutMs?: number
  sleep?: (ms: number) => Promise<void>
  random?: () => number
  /** After every HTTP exchange, repeated ones included. */
  onCall?: (event: CallEvent) => void
  /** After every answer that tells how much of a limit is used. */
  onUsage?: Wire['onUsage']
}

export type MetaClient = {
  oauth: OAuth
  /** Speaks for a user, Page or system user token. */
  as(token: string): MetaSession
}

/** A client of Meta's Graph and Marketing API. All its methods throw MetaError; TypeError for ids that are none. */
export function createMetaClient(options: MetaClientOptions): MetaClient {
  const hosts = resolveHosts(options.hosts)
  const version = options.version ?? META_API_VERSION
  const call = createCall({
    appSecret: options.appSecret,
    version,
    hosts,
    fetch: options.fetch ?? globalThis.fetch,
    timeoutMs: options.timeoutMs ?? 30_000,
    uploadTimeoutMs: options.uploadTimeoutMs ?? 120_000,
    sleep: options.sleep ?? ((ms) => sleepFor(ms)),
    random: options.random ?? Math.random,
    onCall: options.onCall,
    onUsage: options.onUsage,
  })
  return {
    oauth: createOAuth({
      call,
      appId: options.appId,
      appSecret: options.appSecret,
      version,
      dialogOrigin: hosts.dialog,
      clock: options.clock ?? { now: () => new Date() },
    }),
    as: (token) => createSession(call, token),
  }
}
