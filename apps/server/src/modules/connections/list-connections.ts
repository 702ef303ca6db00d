import type { Connection, ConnectionId, WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { viewConnections, type ViewedConnection } from './connection-view.ts'
import { tokenPlace } from './connection.ts'
import { ownNow } from './open-connection.ts'
import type { ConnectionDeps } from './deps.ts'
import { presentConnection } from './present-connection.ts'

type Deps = Pick<ConnectionDeps, 'transactions' | 'sealer' | 'rehearsalClock' | 'clock' | 'mode'>

async function nowOf(deps: Deps, view: ViewedConnection): Promise<Date> {
  // Of an instance that changed sides, nobody answers for the other's time.
  if (view.mode !== deps.mode) return deps.clock.now()
  return ownNow(deps, deps.sealer.open(view.tokenSealed, tokenPlace(view.id)))
}

export const createListConnections =
  (deps: Deps) =>
  async (member: Member): Promise<{ connections: Connection[] }> => {
    const views = await deps.transactions.inWorkspace(member.workspaceId, (tx) =>
      viewConnections(tx, member.workspaceId),
    )
    const connections = views.map(async (view) => presentConnection(view, await nowOf(deps, view)))
    return { connections: await Promise.all(connections) }
  }

/** @throws connection.not_found */
export const createGetConnection =
  (deps: Deps) =>
  async (workspaceId: WorkspaceId, id: ConnectionId): Promise<Connection> => {
    const [view] = await deps.transactions.inWorkspace(workspaceId, (tx) =>
      viewConnections(tx, workspaceId, id),
    )
    if (!view) throw new AppError('connection.not_found')
    return presentConnection(view, await nowOf(deps, view))
  }
