import type { Dashboard, DashboardQuery, WorkspaceId } from '@adwright/contract'
import { LRUCache } from 'lru-cache'
import type { z } from 'zod'
import type { Tx } from '#platform/transaction.ts'
import { dashboard } from './dashboard-view.ts'
import { figuresState } from './figures-state-view.ts'

export type ReadDashboard = (
  tx: Tx,
  workspaceId: WorkspaceId,
  query: z.output<typeof DashboardQuery>,
  now: Date,
) => Promise<Readonly<Dashboard>>

/**
 * Dashboards remembered for as long as nothing they show has changed. What they hang on (the figures' version, the
 * newest change to a campaign, the workspace's own day) is asked of the database every time, in one short query,
 * so no process ever shows what another has made old.
 */
export function createDashboardMemory(most = 300): ReadDashboard {
  const memory = new LRUCache<string, { madeAt: string; dashboard: Dashboard }>({ max: most })
  return async (tx, workspaceId, query, now) => {
    const key = `${workspaceId} ${query.days} ${query.currency ?? ''}`
    const state = await figuresState(tx, workspaceId, now)
    const held = memory.get(key)
    if (held && held.madeAt === state) return held.dashboard
    // The state was read first: figures that arrive in between are newer than it says, never older.
    const fresh = await dashboard(tx, workspaceId, query, now)
    // Before the first figures the currency is that of the newest brief, which no version counts.
    if (state !== undefined) memory.set(key, { madeAt: state, dashboard: fresh })
    return fresh
  }
}
