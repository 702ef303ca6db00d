import { badParam, refused } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { isObject, objectIn, text } from '../wire/pick.ts'
import { checkUserData } from './user-data.ts'
import type { PixelEvent } from './record-event.ts'

const day = 86_400
const oldest = 7 * day
/** Store sales come in by the file, weeks later. */
const oldestInStore = 62 * day
const mostEvents = 1000

const sources = new Set(
  'email website app phone_call chat physical_store system_generated business_messaging other'.split(' '),
)

/** Reads `data`: every event is checked, and one that fails brings the whole request down. */
export function readEvents(data: unknown, now: number): PixelEvent[] {
  const list = Array.isArray(data) ? data : []
  if (list.length === 0) throw badParam('Param data must be a non-empty array.', 'data')
  if (list.length > mostEvents) throw badParam(`At most ${mostEvents} events can be sent at once.`, 'data')
  return list.map((entry, at) => readEvent(parsed(entry, at), at, now))
}

function parsed(entry: unknown, at: number): Json {
  if (isObject(entry)) return entry
  try {
    const read: unknown = JSON.parse(String(entry))
    if (isObject(read)) return read
  } catch {
    // Said below in Meta's words.
  }
  throw badParam(`Param data[${at}] must be an object.`, ['data', String(at)])
}

function readEvent(event: Json, at: number, now: number): PixelEvent {
  const path = ['data', String(at)]
  const name = text(event, 'event_name')
  if (!name) throw badParam(`Param data[${at}][event_name] is required.`, [...path, 'event_name'])
  if (name.length > 50) throw badParam('An event_name takes at most 50 characters.', [...path, 'event_name'])
  const time = Number(event['event_time'])
  if (!Number.isInteger(time) || time <= 0) {
    throw badParam(`Param data[${at}][event_time] must be an integer.`, [...path, 'event_time'])
  }
  const source = text(event, 'action_source') ?? ''
  if (!sources.has(source)) {
    throw badParam(`Param data[${at}][action_source] must be one of {${[...sources].join(', ')}}.`, [
      ...path,
      'action_source',
    ])
  }
  checkTime(time, source === 'physical_store' ? oldestInStore : oldest, now, [...path, 'event_time'])
  const user = objectIn(event, 'user_data')
  if (!user) throw badParam(`Param data[${at}][user_data] is required.`, [...path, 'user_data'])
  if (source === 'website') {
    if (!text(event, 'event_source_url'))
      throw badParam('A website event needs event_source_url.', [...path, 'event_source_url'])
    if (!text(user, 'client_user_agent'))
      throw badParam('A website event needs client_user_agent.', [...path, 'user_data', 'client_user_agent'])
  }
  checkUserData(user, [...path, 'user_data'])
  const custom = objectIn(event, 'custom_data')
  const value = checkValue(name, custom, [...path, 'custom_data'])
  const id = text(event, 'event_id')
  return {
    name,
    time,
    source: 'server',
    action_source: source,
    keys: Object.keys(user),
    ...(id !== undefined && id !== '' && { id }),
    ...(value !== undefined && { value }),
    ...(text(custom, 'currency') && { currency: text(custom, 'currency') ?? '' }),
    ...(text(event, 'event_source_url') && { url: text(event, 'event_source_url') ?? '' }),
  }
}

function checkTime(time: number, age: number, now: number, path: readonly string[]): void {
  if (now - time > age) {
    throw refused(
      2804003,
      'Event Timestamp Too Old',
      `The timestamp for this event is too far in the past. Events can be at most ${age / day} days old.`,
      path,
    )
  }
  // A minute of grace for clocks that run ahead.
  if (time - now > 60) {
    throw refused(
      2804004,
      'Event Timestamp in the Future',
      'The timestamp for this event is in the future.',
      path,
    )
  }
}

function checkValue(name: string, custom: Json | undefined, path: readonly string[]): number | undefined {
  const value = custom?.['value']
  const number = value === undefined || value === null ? undefined : Number(value)
  if (number !== undefined && !Number.isFinite(number)) {
    throw badParam('custom_data.value must be a number.', [...path, 'value'])
  }
  const currency = text(custom, 'currency')
  if (currency !== undefined && !/^[a-z]{3}$/i.test(currency)) {
    throw badParam('custom_data.currency must be an ISO 4217 code.', [...path, 'currency'])
  }
  if (name === 'Purchase' && (number === undefined || currency === undefined)) {
    throw badParam(
      'A Purchase needs custom_data.value and custom_data.currency.',
      [...path, 'value'],
      [...path, 'currency'],
    )
  }
  return number
}
