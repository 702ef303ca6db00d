import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { isObject, objectIn, text, whole } from '../wire/pick.ts'

export type Fault =
  | { kind: 'error'; status: number; error: Json }
  | { kind: 'drop_after_commit' }
  | { kind: 'drop_before' }
  | { kind: 'html'; status: number }
  | { kind: 'delay'; ms: number }
  | { kind: 'delay_after_commit'; ms: number }

interface PlannedFault {
  id: number
  method: string | undefined
  path: RegExp
  /** Matching requests still to let pass, then to break. */
  skip: number
  times: number
  fault: Fault
}

export interface Faults {
  plan(body: Json): Json
  /** The fault due on this request, counted off; undefined when it may pass. */
  due(method: string, pathname: string): Fault | undefined
  clear(): void
}

/** Breaks chosen requests on purpose: `{match:{method,path}, nth?, times?, fault}`. Lives in memory. */
export function createFaults(): Faults {
  let planned: PlannedFault[] = []
  let count = 0
  return {
    plan(body) {
      const match = objectIn(body, 'match')
      const entry: PlannedFault = {
        id: ++count,
        method: text(match, 'method')?.toUpperCase(),
        path: readPattern(text(match, 'path') ?? ''),
        skip: (whole(body, 'nth') ?? 1) - 1,
        times: whole(body, 'times') ?? 1,
        fault: readFault(objectIn(body, 'fault')),
      }
      planned.push(entry)
      return { id: entry.id }
    },
    due(method, pathname) {
      for (const entry of planned) {
        if ((entry.method !== undefined && entry.method !== method) || !entry.path.test(pathname)) continue
        if (entry.skip > 0) {
          entry.skip--
          continue
        }
        entry.times--
        if (entry.times <= 0) planned = planned.filter((other) => other !== entry)
        return entry.fault
      }
      return undefined
    },
    clear() {
      planned = []
    },
  }
}

function readPattern(source: string): RegExp {
  try {
    return new RegExp(source)
  } catch {
    throw badParam('match.path must be a regular expression.', ['match', 'path'])
  }
}

function readFault(fault: Json | undefined): Fault {
  const kind = text(fault, 'kind')
  switch (kind) {
    case 'error': {
      const error = fault?.['error']
      return {
        kind,
        status: whole(fault, 'status') ?? 400,
        error: isObject(error) ? error : { message: 'Injected fault', type: 'OAuthException', code: 1 },
      }
    }
    case 'html':
      return { kind, status: whole(fault, 'status') ?? 502 }
    case 'delay':
    case 'delay_after_commit':
      return { kind, ms: Math.min(whole(fault, 'ms') ?? 0, 120_000) }
    case 'drop_after_commit':
    case 'drop_before':
      return { kind }
    default:
      throw badParam(`Unknown fault kind: ${kind ?? '(none)'}`, ['fault', 'kind'])
  }
}
