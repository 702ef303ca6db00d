import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { isObject, objectIn, text, whole } from '../wire/pick.ts'
import { isWebhookFault, readWebhookFault, type WebhookFault } from './webhook-faults.ts'

export type Fault =
  | { kind: 'error'; status: number; error: Json }
  | { kind: 'drop_after_commit' }
  | { kind: 'drop_before' }
  | { kind: 'html'; status: number }
  | { kind: 'delay'; ms: number }
  | { kind: 'delay_after_commit'; ms: number }
  /** The item's slot in a batch stays null, as if it had not finished in time. */
  | { kind: 'batch_null' }

interface PlannedFault {
  id: number
  method: string | undefined
  path: RegExp
  /** Matching requests still to let pass, then to break. */
  skip: number
  times: number
  fault: Fault | WebhookFault
}

export interface Faults {
  plan(body: Json): Json
  /** The fault due on this request, counted off; undefined when it may pass. */
  due(method: string, pathname: string): Fault | undefined
  /** The fault due on a webhook about `object/field`. */
  webhook(subject: string): WebhookFault | undefined
  clear(): void
}

/** Breaks chosen requests on purpose: `{match:{method,path}, nth?, times?, fault}`. Lives in memory. */
export function createFaults(): Faults {
  let planned: PlannedFault[] = []
  let count = 0
  const take = (
    meant: (entry: PlannedFault) => boolean,
    subject: string,
    fits: (fault: Fault | WebhookFault) => boolean,
  ): Fault | WebhookFault | undefined => {
    for (const entry of planned) {
      if (!fits(entry.fault) || !meant(entry) || !entry.path.test(subject)) continue
      if (entry.skip > 0) {
        entry.skip--
        continue
      }
      entry.times--
      if (entry.times <= 0) planned = planned.filter((other) => other !== entry)
      return entry.fault
    }
    return undefined
  }
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
    due: (method, pathname) =>
      take(
        (entry) => entry.method === undefined || entry.method === method,
        pathname,
        (fault) => !isWebhookFault(fault),
      ) as Fault | undefined, // The last condition leaves no other.
    webhook: (subject) => take(() => true, subject, isWebhookFault) as WebhookFault | undefined,
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

function readFault(fault: Json | undefined): Fault | WebhookFault {
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
    case 'batch_null':
      return { kind }
    default:
      return readWebhookFault(fault ?? {})
  }
}
