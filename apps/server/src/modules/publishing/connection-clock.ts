import type { ConnectionId, WorkspaceId } from '@adwright/contract'
import { LRUCache } from 'lru-cache'
import type { Connections } from '#modules/connections'
import type { Clock } from '#platform/clock.ts'

/** How far the clocks of destinations are ahead of ours: nothing, but in a rehearsal. */
export type ConnectionClock = {
  /** Milliseconds; at most a second old. */
  ahead(workspaceId: WorkspaceId, id: ConnectionId): Promise<number>
  now(workspaceId: WorkspaceId, id: ConnectionId): Promise<Date>
  forget(id: ConnectionId): void
}

const TOLD_TO_MS = 1_500

export function createConnectionClock({
  connections,
  clock,
  simulated,
}: {
  connections: Pick<Connections, 'now'>
  clock: Clock
  simulated: boolean
}): ConnectionClock {
  const known = new LRUCache<string, number>({ max: 5_000, ttl: 1_000 })
  const ahead: ConnectionClock['ahead'] = async (workspaceId, id) => {
    if (!simulated) return 0
    const held = known.get(id)
    if (held !== undefined) return held
    const began = clock.now().getTime()
    const theirs = await connections.now(workspaceId, id)
    const told = theirs.getTime() - (began + clock.now().getTime()) / 2
    // It is told to the second: what lies within that is a clock that goes with ours.
    const fresh = Math.abs(told) < TOLD_TO_MS ? 0 : told
    known.set(id, fresh)
    return fresh
  }
  return {
    ahead,
    now: async (workspaceId, id) => new Date(clock.now().getTime() + (await ahead(workspaceId, id))),
    forget: (id) => void known.delete(id),
  }
}
