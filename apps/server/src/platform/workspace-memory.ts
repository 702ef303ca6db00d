import type { WorkspaceId } from '@adwright/contract'
import { LRUCache } from 'lru-cache'
import { createSharedReading } from './shared-reading.ts'
import type { Reader } from './transaction.ts'

type Ask = {
  read: Reader
  workspaceId: WorkspaceId
  /** What is asked, with everything that the answer depends on besides the workspace's data. */
  question: string
  now: Date
}
/** Gives an answer again, or makes it. An answer that is kept is frozen. */
export type WorkspaceMemory<Answer extends object> = (
  ask: Ask,
  make: () => Promise<Answer>,
) => Promise<Readonly<Answer>>

/**
 * Answers remembered for as long as nothing they show has changed. The workspace's version is asked of the database
 * every time, so no process ever gives what another has made old (see migration 0401). Callers who ask the same at the
 * same time share one look.
 */
export function createWorkspaceMemory<Answer extends object>(options: {
  most: number
  /** Answers may hold links that expire. */
  milliseconds: number
}): WorkspaceMemory<Answer> {
  const memory = new LRUCache<string, { madeAt: string; answer: Answer }>({
    max: options.most,
    ttl: options.milliseconds,
  })
  const shared = createSharedReading()
  const look = async (key: string, { read, workspaceId, now }: Ask, make: () => Promise<Answer>) => {
    const state = await workspaceState(read, workspaceId, now)
    const held = memory.get(key)
    if (held && held.madeAt === state) return held.answer
    // The state was read first: what arrives in between is newer than it says, never older.
    const answer = await make()
    if (state !== undefined) memory.set(key, { madeAt: state, answer: Object.freeze(answer) })
    return answer
  }
  return (ask, make) => {
    const key = `${ask.workspaceId} ${ask.question}`
    return shared(key, () => look(key, ask, make))
  }
}

/** Changes with the workspace's version and at its midnight; undefined before there is anything to count. */
async function workspaceState(
  read: Reader,
  workspaceId: WorkspaceId,
  now: Date,
): Promise<string | undefined> {
  const [row] = await read<{ state: string }>({ name: 'workspace_state', text, values: [workspaceId, now] })
  return row?.state
}

const text = `
  select v.version || ' ' || ($2::timestamptz at time zone w.time_zone)::date as state
  from workspaces w join workspace_versions v using (workspace_id)
  where w.workspace_id = $1`
