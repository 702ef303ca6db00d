import { isDeepStrictEqual } from 'node:util'
import { newId } from './ids.ts'
import type { Event, EventType } from './records.ts'
import { apiVersion, type World } from './world.ts'

type Row = Event['data']['object']

/** Makes an event of what a record is like now. */
export function emit(world: World, type: EventType, row: Row, previous?: Record<string, unknown>): void {
  const event: Event = {
    id: newId('evt'),
    object: 'event',
    api_version: apiVersion,
    created: world.clock.now(),
    data: { object: structuredClone(row), ...(previous && { previous_attributes: previous }) },
    livemode: false,
    pending_webhooks: 0,
    request: world.request,
    type,
  }
  world.events.add(event)
  world.onEvent(event)
}

/** Changes a record and tells so, with what it was before; a change that changes nothing is not told. */
export function change<T extends Row>(world: World, type: EventType, row: T, patch: Partial<T>): void {
  const before = structuredClone(row)
  Object.assign(row, patch)
  const previous = changed({ ...before }, { ...row })
  if (Object.keys(previous).length > 0) emit(world, type, row, previous)
}

/** The old values of what differs: objects by their changed keys, lists whole. */
function changed(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const previous: Record<string, unknown> = {}
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[key], after[key]]
    if (isDeepStrictEqual(old, now)) continue
    previous[key] = isRecord(old) && isRecord(now) ? changed(old, now) : (old ?? null)
  }
  return previous
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
