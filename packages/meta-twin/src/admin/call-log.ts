import type { Json } from '../store/records.ts'
import { text } from '../wire/pick.ts'

const kept = 20_000

/** What is known of a call beside its address: neither tokens nor bodies are. */
export interface CallFacts {
  code?: number | undefined
  subcode?: number | undefined
  /** Milliseconds until the answer was ready. */
  ms?: number
  bytesIn?: number
  bytesOut?: number
  world?: string | undefined
  app?: string | undefined
  /** The kind of planned fault that struck it. */
  fault?: string | undefined
}
export interface LoggedCall extends CallFacts {
  /** Counts up for ever, so that a reader can go on from where it stopped. */
  n: number
  /** Real time, ISO 8601. */
  at: string
  method: string
  path: string
  /** The `name` parameter, which is how a client finds its own object again. */
  name: string | undefined
  status: number
}
export interface CallFilter {
  world?: string | undefined
  method?: string | undefined
  /** A regular expression. */
  path?: RegExp | undefined
  /** Calls with a larger `n`, or at and after an instant in epoch milliseconds. */
  afterNumber?: number | undefined
  since?: number | undefined
  /** The latest so many. */
  limit?: number | undefined
}

export interface CallLog {
  /** `status` 0 says that the connection was broken. */
  add(method: string, path: string, raw: Json, status: number, now: number, facts?: CallFacts): void
  find(filter: CallFilter): LoggedCall[]
  clear(world?: string): void
}

/** The latest calls, newest last. */
export function createCallLog(): CallLog {
  let calls: LoggedCall[] = []
  let count = 0
  return {
    add(method, path, raw, status, now, facts = {}) {
      const at = new Date(now * 1000).toISOString()
      calls.push({ n: ++count, at, method, path, name: text(raw, 'name')?.slice(0, 200), status, ...facts })
      if (calls.length > kept * 1.1) calls = calls.slice(-kept)
    },
    find({ world, method, path, afterNumber, since, limit }) {
      const found = calls.filter(
        (call) =>
          (world === undefined || call.world === world) &&
          (method === undefined || call.method === method) &&
          (path === undefined || path.test(call.path)) &&
          (afterNumber === undefined || call.n > afterNumber) &&
          (since === undefined || Date.parse(call.at) >= since),
      )
      return found.slice(-(limit ?? kept))
    },
    clear(world) {
      calls = world === undefined ? [] : calls.filter((call) => call.world !== world)
    },
  }
}
