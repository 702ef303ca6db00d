import { setTimeout as sleepFor } from 'node:timers/promises'
import { createGovernor } from './governor/governor.ts'
import type { LimitStore } from './governor/limit-store.ts'
import { createMemoryLimitStore } from './governor/memory-limit-store.ts'
import type { CallSubject } from './governor/owner.ts'
import type { Call } from './graph-call.ts'
import { META_API_VERSION, resolveHosts, type Hosts } from './hosts.ts'
import { createOAuth, type OAuth } from './oauth.ts'
import { createCall, type CallEvent, type Wire } from './request.ts'
import { createSession, type MetaSession } from './session.ts'
import { createAppSubscriptions, type AppSubscriptions } from './webhooks/app-subscriptions.ts'

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
  /** How much of Meta's limits is used, shared by all processes of an app; by default each knows only its own calls. */
  limits?: LimitStore
  /** When `limits` fails; calls go on by what this process knows. */
  onLimitsError?: (error: unknown) => void
  /** After every HTTP exchange, repeated ones included. */
  onCall?: (event: CallEvent) => void
  /** After every answer that tells how much of a limit is used. */
  onUsage?: Wire['onUsage']
}

export type MetaClient = {
  oauth: OAuth
  /**
   * Speaks for a user, Page or system user token. The subject tells whose limits calls count for whose path does not
   * say it, such as `/{campaign_id}` or `/{media_id}`; what is not given is learned from Meta's answers.
   */
  as(token: string, subject?: CallSubject): MetaSession
  /** Speaks for the app itself. */
  app: { subscriptions: AppSubscriptions }
}

/** A client of Meta's Graph and Marketing API. All its methods throw MetaError; TypeError for ids that are none. */
export function createMetaClient(options: MetaClientOptions): MetaClient {
  const { appId, appSecret, version = META_API_VERSION, random = Math.random } = options
  const hosts = resolveHosts(options.hosts)
  const clock = options.clock ?? { now: () => new Date() }
  const sleep = options.sleep ?? ((ms: number) => sleepFor(ms))
  const governor = createGovernor({
    appId,
    limits: options.limits ?? createMemoryLimitStore(),
    clock,
    random,
    onLimitsError: options.onLimitsError,
  })
  const call = createCall({
    governor,
    appSecret,
    version,
    hosts,
    fetch: options.fetch ?? globalThis.fetch,
    timeoutMs: options.timeoutMs ?? 30_000,
    uploadTimeoutMs: options.uploadTimeoutMs ?? 120_000,
    sleep,
    random,
    onCall: options.onCall,
    onUsage: options.onUsage,
  })
  const appToken = `${appId}|${appSecret}`
  const asApp: Call = (request, parse) => call({ ...request, token: appToken, isAppToken: true }, parse)
  return {
    oauth: createOAuth({ call, appId, appSecret, version, dialogOrigin: hosts.dialog, clock }),
    app: { subscriptions: createAppSubscriptions(asApp, appId) },
    as: (token, subject) =>
      createSession({ call, governor, clock, appId, appSecret, version, sleep, random }, token, subject),
  }
}
