import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { isObject, objectIn, text, whole } from '../wire/pick.ts'
import { faultPresets } from './fault-presets.ts'
import { isWebhookFault, readWebhookFault, type WebhookFault } from './webhook-faults.ts'

export type Fault =
  | { kind: 'error'; status: number; error: Json }
  | { kind: 'drop_after_commit' }
  | { kind: 'drop_before' }
  | { kind: 'html'; status: number }
  | { kind: 'delay'; ms: number }
  | { kind: 'delay_after_commit'; ms: number }
  /** The answer comes at once, but its bytes take this long. */
  | { kind: 'slow_body'; ms: number }
  /** The item's slot in a batch stays null, as if it had not finished in time. */
  | { kind: 'batch_null' }

interface PlannedFault {
  id: number
  method: string | undefined
  path: RegExp
  preset: string | undefined
  /** Matching requests still to let pass, then to break. */
  skip: number
  times: number
  fault: Fault | WebhookFault
}

export interface Faults {
  plan(body: Json): Json
  /** Those still to come. */
  list(): Json[]
  /** Takes one back; false when it is not there. */
  remove(id: number): boolean
  /** The fault due on this request, counted off; undefined when it may pass. */
  due(method: string, pathname: string): Fault | undefined
  /** The fault due on a webhook about `object/field`. */
  webhook(subject: string): WebhookFault | undefined
  clear(): void
}

export const faultNames = ['preset', 'match', 'nth', 'times', 'fault'] as const

/**
 * Breaks chosen requests on purpose: `{match:{method,path}, nth?, times?, fault}`, or `{preset}` with any of those on
 * top. `times: 0` goes on until it is removed. Lives in memory.
 */
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
      if (entry.times > 0 && --entry.times === 0) planned = planned.filter((other) => other !== entry)
      return entry.fault
    }
    return undefined
  }
  return {
    plan(asked) {
      const preset = text(asked, 'preset')
      const body = preset === undefined ? asked : { ...presetPlan(preset), ...asked }
      const match = objectIn(body, 'match')
      const entry: PlannedFault = {
        id: ++count,
        method: text(match, 'method')?.toUpperCase(),
        path: readPattern(text(match, 'path') ?? ''),
        preset,
        skip: countIn(body, 'nth', 1) - 1,
        times: countIn(body, 'times', 0),
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
    list: () =>
      planned.map(({ id, method, path, preset, skip, times, fault }) => ({
        id,
        ...(preset !== undefined && { preset }),
        match: {
          ...(method !== undefined && { method }),
          ...(path.source !== '(?:)' && { path: path.source.replaceAll('\\/', '/') }),
        },
        nth: skip + 1,
        times,
        fault,
      })),
    remove(id) {
      const before = planned.length
      planned = planned.filter((entry) => entry.id !== id)
      return planned.length < before
    },
    clear() {
      planned = []
    },
  }
}

function presetPlan(name: string): Json {
  const preset = Object.hasOwn(faultPresets, name) ? faultPresets[name] : undefined
  if (!preset)
    throw badParam(
      `There is no preset ${name}. There are: ${Object.keys(faultPresets).join(', ')}.`,
      'preset',
    )
  return preset.plan
}

/** A whole number from `least` on; absent it is 1. */
function countIn(body: Json, name: string, least: number): number {
  const value = body[name] === undefined ? 1 : whole(body, name)
  if (value === undefined || !Number.isSafeInteger(value) || value < least)
    throw badParam(`${name} is a whole number from ${least} on.`, name)
  return value
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
    case 'slow_body':
      return { kind, ms: Math.min(whole(fault, 'ms') ?? 0, 120_000) }
    case 'drop_after_commit':
    case 'drop_before':
    case 'batch_null':
      return { kind }
    default:
      return readWebhookFault(fault ?? {})
  }
}
