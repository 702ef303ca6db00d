import type { Json } from '../store/records.ts'
import { text } from '../wire/pick.ts'

const kept = 5000

export interface LoggedWrite {
  /** Real time, ISO 8601. */
  at: string
  method: string
  path: string
  /** The `name` parameter, which is how a client finds its own object again. */
  name: string | undefined
  status: number
}

export interface WriteLog {
  add(method: string, path: string, raw: Json, status: number, now: number): void
  all(): readonly LoggedWrite[]
}

/** The latest writes, newest last. Holds neither tokens nor bodies. */
export function createWriteLog(): WriteLog {
  const entries: LoggedWrite[] = []
  return {
    add(method, path, raw, status, now) {
      entries.push({ at: new Date(now * 1000).toISOString(), method, path, name: text(raw, 'name'), status })
      if (entries.length > kept) entries.shift()
    },
    all: () => entries,
  }
}
