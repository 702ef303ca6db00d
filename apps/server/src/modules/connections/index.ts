import type {
  AdAccount,
  AdAccountId,
  Connection,
  ConnectionId,
  Page,
  PageId,
  WorkspaceId,
} from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { enqueueCheck, type CheckInput } from './check-queue.ts'
import { createChooseAccounts } from './choose-accounts.ts'
import { createConnectSystemUser } from './connect-system-user.ts'
import { createConnectionFailed } from './connection-failed.ts'
import { connectionsToCheck } from './connection-store.ts'
import type { LaunchTarget } from './connection.ts'
import type { ConnectionDeps } from './deps.ts'
import { createDisconnect } from './disconnect.ts'
import { createFastForward } from './fast-forward.ts'
import { createFinishConnection, type Binding, type Finished, type MetaAnswer } from './finish-connection.ts'
import { createForgetWorkspace } from './forget-workspace.ts'
import { forgetLimits } from './limit-store.ts'
import { createListAdAccounts, createListPages } from './list-assets.ts'
import { createGetConnection, createListConnections } from './list-connections.ts'
import { createAppStanding, type AppStanding } from './meta-app-standing.ts'
import { lazyMetaClient, type CallSubject, type MetaSession, type MetaSettings } from './meta-client.ts'
import { createMetaLogin } from './meta-login.ts'
import { createMetaSubscriptions } from './meta-subscriptions.ts'
import { createMetaRehearsalClock } from './meta-rehearsal-clock.ts'
import { createOpenPage } from './open-page.ts'
import { publisherPages, type PublisherPage } from './publisher-view.ts'
import { createOpenConnection } from './open-connection.ts'
import { createForgetPerson, createPersonRemovedApp } from './person-left.ts'
import { createRefreshConnection } from './refresh-connection.ts'
import { createStartConnection, type StartInput } from './start-connection.ts'
import { forgetStates } from './state-store.ts'
import { createSubscribeConnection } from './subscribe-connection.ts'
import { findTarget, type TargetChoice } from './target-view.ts'

export type { LaunchTarget } from './connection.ts'
export { inWords as permissionsInWords } from './scopes.ts'
export type { PublisherPage } from './publisher-view.ts'
export type { MetaSession } from './meta-client.ts'
export { createLimitStore } from './limit-store.ts'
export { connectionJobs } from './jobs.ts'
export { metaPermissions } from './scopes.ts'
export { connectionRoutes } from './routes.ts'

type AssetQuery = { q?: string | undefined; cursor?: string | undefined; limit: number }

export type Connections = {
  start(member: Member, input: StartInput): Promise<{ authorizeUrl: string; state: string }>
  finish(answer: MetaAnswer, binding: Binding): Promise<Finished>
  connectSystemUser(member: Member, token: string): Promise<Connection>
  list(member: Member): Promise<{ connections: Connection[] }>
  listAdAccounts(
    member: Member,
    id: ConnectionId,
    query: AssetQuery,
  ): Promise<{ adAccounts: AdAccount[]; nextCursor?: string; total: number }>
  listPages(
    member: Member,
    id: ConnectionId,
    query: AssetQuery,
  ): Promise<{ pages: Page[]; nextCursor?: string; total: number }>
  chooseAccounts(
    member: Member,
    id: ConnectionId,
    chosen: { adAccountId: AdAccountId; pageId: PageId },
  ): Promise<Connection>
  /** Looks at Meta; a token that is due is made new. What is wrong is told by the answer's health. */
  refresh(workspaceId: WorkspaceId, id: ConnectionId): Promise<Connection>
  disconnect(member: Member, id: ConnectionId): Promise<void>
  fastForward(
    member: Member,
    input: { connectionId?: ConnectionId | undefined; days: number },
  ): Promise<{ connectionId: ConnectionId; now: string }>
  /** What to launch with: the ad account and Page asked for, or the chosen ones of the newest active connection. */
  target(tx: Tx, workspaceId: WorkspaceId, choice: TargetChoice): Promise<LaunchTarget | undefined>
  /**
   * Meta, speaking with the connection's token; the subject (Meta's ids) says whose limits its calls count for.
   * @throws connection.needs_reconnect
   */
  session(workspaceId: WorkspaceId, id: ConnectionId, subject?: CallSubject): Promise<MetaSession>
  /** The Pages one could publish on, and their Instagram accounts; some of them, or all that are shared with us. */
  publishers(tx: Tx, workspaceId: WorkspaceId, only?: readonly PageId[]): Promise<PublisherPage[]>
  /** Meta, speaking as a Page. @throws connection.not_found, connection.needs_reconnect */
  pageSession(workspaceId: WorkspaceId, id: PageId): Promise<MetaSession>
  /** The connection's own now: simulated time in a rehearsal, ours otherwise. */
  now(workspaceId: WorkspaceId, id: ConnectionId): Promise<Date>
  /** Tell it every error of a call: it files what that means for the connection, and ignores the rest. */
  failed(workspaceId: WorkspaceId, id: ConnectionId, error: unknown): Promise<void>
  /** Connections of all workspaces that have a token. */
  toCheck(): Promise<{ workspaceId: WorkspaceId; connectionId: ConnectionId }[]>
  /** Puts what is chosen in a connection under Meta's webhooks, as far as Meta lets us. */
  subscribe(workspaceId: WorkspaceId, id: ConnectionId): Promise<void>
  /** A person took our app off their Meta account: their tokens are forgotten everywhere. Answers how many there were. */
  personRemovedApp(externalUserId: string, at: Date | undefined, requestId: string): Promise<number>
  /** Deletes what is known of a Meta user everywhere. Answers how many connections they had. */
  forgetPerson(externalUserId: string): Promise<number>
  /** Forgets all tokens of a workspace, in the transaction that deletes it. */
  forgetWorkspace(tx: Tx, workspaceId: WorkspaceId): Promise<void>
  /** Asks for a look at a connection soon; the same reason is one look. */
  checkSoon(tx: Tx, connection: CheckInput, reason: string): Promise<void>
  /** How our app stands at Meta, asked with its own token; at most once a minute. */
  appStanding(): Promise<AppStanding>
  /** Sign-ins that were never finished, limits that nobody has heard of lately. */
  forgetOld(): Promise<void>
}

export type CreateConnections = Omit<
  ConnectionDeps,
  'login' | 'subscriptions' | 'rehearsalClock' | 'mode'
> & {
  meta: MetaSettings
}

const WEEK_MS = 7 * 86_400_000

export function createConnections({ meta, ...rest }: CreateConnections): Connections {
  let versionWarning: string | null = null
  const client = lazyMetaClient({
    ...meta,
    clock: rest.clock,
    onCall: (event) => {
      if (event.versionWarning !== undefined) versionWarning = event.versionWarning
      meta.onCall?.(event)
    },
  })
  const deps: ConnectionDeps = {
    ...rest,
    mode: meta.mode,
    login: () => createMetaLogin(client(), { configId: meta.loginConfigId }),
    subscriptions: () => createMetaSubscriptions(client()),
    rehearsalClock: createMetaRehearsalClock(meta.twinUrl, meta.fetch),
  }
  const { transactions, clock } = deps
  const open = createOpenConnection(deps)
  const openPage = createOpenPage(deps)
  const get = createGetConnection(deps)
  const refresh = createRefreshConnection(deps)
  const chooseAccounts = createChooseAccounts(deps)
  const connectSystemUser = createConnectSystemUser(deps)
  return {
    start: createStartConnection(deps),
    finish: createFinishConnection(deps),
    connectSystemUser: async (member, token) =>
      get(member.workspaceId, await connectSystemUser(member, token)),
    list: createListConnections(deps),
    listAdAccounts: createListAdAccounts(deps),
    listPages: createListPages(deps),
    disconnect: createDisconnect(deps),
    fastForward: createFastForward(deps),
    failed: createConnectionFailed(deps),
    chooseAccounts: async (member, id, chosen) => {
      await chooseAccounts(member, id, chosen)
      return get(member.workspaceId, id)
    },
    refresh: async (workspaceId, id) => {
      await refresh(workspaceId, id)
      return get(workspaceId, id)
    },
    target: (tx, workspaceId, choice) => findTarget(tx, workspaceId, meta.mode, choice),
    session: async (workspaceId, id, subject) => client().as((await open(workspaceId, id)).token, subject),
    publishers: (tx, workspaceId, only) => publisherPages(tx, workspaceId, meta.mode, only),
    pageSession: async (workspaceId, id) => {
      const { token, subject } = await openPage(workspaceId, id)
      return client().as(token, subject)
    },
    now: async (workspaceId, id) =>
      meta.mode === 'twin' ? deps.rehearsalClock.now((await open(workspaceId, id)).token) : clock.now(),
    toCheck: () => transactions.asSystem((tx) => connectionsToCheck(tx, meta.mode)),
    subscribe: createSubscribeConnection(deps),
    personRemovedApp: createPersonRemovedApp(deps),
    forgetPerson: createForgetPerson(deps),
    forgetWorkspace: createForgetWorkspace(deps),
    checkSoon: (tx, connection, reason) => enqueueCheck(deps, tx, connection, reason),
    appStanding: createAppStanding({
      client: () => (meta.appId && meta.appSecret ? client() : undefined),
      clock,
      versionWarning: () => versionWarning,
    }),
    forgetOld: () =>
      transactions.asSystem(async (tx) => {
        await forgetStates(tx, clock.now())
        await forgetLimits(tx, new Date(clock.now().getTime() - WEEK_MS))
      }),
  }
}
