import type { AdAccountId, Connection, ConnectionId, PageId, WorkspaceId } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { createChooseAccounts } from './choose-accounts.ts'
import { createConnectionFailed, createOpenConnection, createRefreshConnection } from './connection-health.ts'
import { connectionsToCheck } from './connection-store.ts'
import type { LaunchTarget } from './connection.ts'
import type { ConnectionDeps } from './deps.ts'
import { createDisconnect } from './disconnect.ts'
import { createFastForward } from './fast-forward.ts'
import { createFinishConnection, type Binding, type Finished, type MetaAnswer } from './finish-connection.ts'
import { createGetConnection, createListConnections } from './list-connections.ts'
import { lazyMetaClient, type MetaSession, type MetaSettings } from './meta-client.ts'
import { createMetaLogin } from './meta-login.ts'
import { createMetaRehearsalClock } from './meta-rehearsal-clock.ts'
import { createStartConnection } from './start-connection.ts'
import { forgetStates } from './state-store.ts'
import { findTarget, type TargetChoice } from './target-view.ts'

export type { LaunchTarget } from './connection.ts'
export { connectionJobs } from './jobs.ts'
export { connectionRoutes } from './routes.ts'

export type Connections = {
  start(
    member: Member,
    input: { rerequest: boolean; returnTo: string },
  ): Promise<{ authorizeUrl: string; state: string }>
  finish(answer: MetaAnswer, binding: Binding): Promise<Finished>
  list(member: Member): Promise<{ connections: Connection[] }>
  chooseAccounts(
    member: Member,
    id: ConnectionId,
    chosen: { adAccountId: AdAccountId; pageId: PageId },
  ): Promise<Connection>
  refresh(workspaceId: WorkspaceId, id: ConnectionId): Promise<Connection>
  disconnect(member: Member, id: ConnectionId): Promise<void>
  fastForward(
    member: Member,
    input: { connectionId?: ConnectionId | undefined; days: number },
  ): Promise<{ connectionId: ConnectionId; now: string }>
  /** What to launch with: the ad account and Page asked for, or the chosen ones of the newest active connection. */
  target(tx: Tx, workspaceId: WorkspaceId, choice: TargetChoice): Promise<LaunchTarget | undefined>
  /** Meta, speaking with the connection's token. @throws connection.needs_reconnect */
  session(workspaceId: WorkspaceId, id: ConnectionId): Promise<MetaSession>
  /** The connection's own now: simulated time in a rehearsal, ours otherwise. */
  now(workspaceId: WorkspaceId, id: ConnectionId): Promise<Date>
  /** Tell it every error of a call: when the token is dead, the connection waits for its owner. */
  failed(workspaceId: WorkspaceId, id: ConnectionId, error: unknown): Promise<void>
  /** Active connections of all workspaces. */
  toCheck(): Promise<{ workspaceId: WorkspaceId; connectionId: ConnectionId }[]>
  forgetOldStates(): Promise<void>
}

export type CreateConnections = Omit<ConnectionDeps, 'login' | 'rehearsalClock' | 'mode'> & {
  meta: MetaSettings
}

export function createConnections({ meta, ...rest }: CreateConnections): Connections {
  const client = lazyMetaClient(meta)
  const deps: ConnectionDeps = {
    ...rest,
    mode: meta.mode,
    login: () => createMetaLogin(client()),
    rehearsalClock: createMetaRehearsalClock(meta.twinUrl, meta.fetch),
  }
  const { transactions, clock } = deps
  const open = createOpenConnection(deps)
  const get = createGetConnection(deps)
  const refresh = createRefreshConnection(deps)
  const chooseAccounts = createChooseAccounts(deps)
  return {
    start: createStartConnection(deps),
    finish: createFinishConnection(deps),
    list: createListConnections(deps),
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
    session: async (workspaceId, id) => client().as((await open(workspaceId, id)).token),
    now: async (workspaceId, id) =>
      meta.mode === 'twin' ? deps.rehearsalClock.now((await open(workspaceId, id)).token) : clock.now(),
    toCheck: () => transactions.asSystem((tx) => connectionsToCheck(tx, meta.mode)),
    forgetOldStates: () => transactions.asSystem((tx) => forgetStates(tx, clock.now())),
  }
}
