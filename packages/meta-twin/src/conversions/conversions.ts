import { randomBytes } from 'node:crypto'
import { requireAdsRead, requireAdsWrite } from '../auth/scopes.ts'
import type { ReadTable } from '../edges/read-edges.ts'
import type { WriteTable } from '../edges/write-edges.ts'
import { badParam, noSuchObject } from '../errors/invalid.ts'
import { checkBusinessToolsTerms } from '../people/standing.ts'
import type { CustomConversion, PixelHour } from '../store/marketing-records.ts'
import type { Json, Pixel, World } from '../store/records.ts'
import { readWireTime, wireTime } from '../time/wire-time.ts'
import type { Call, Twin } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { extraOf, success } from '../writes/created.ts'
import { readEvents } from './read-event.ts'
import { eventStream, recordEvent } from './record-event.ts'

const testStream = (pixel: string): string => `pixel test:${pixel}`

/** `POST /{pixel}/events`. With `test_event_code` events are shown in the test tool and counted nowhere else. */
function takeEvents(pixel: Pixel, input: Json, call: Call): Json {
  requireAdsWrite(call)
  checkBusinessToolsTerms(call.twin, call.world)
  const events = readEvents(input['data'], call.now)
  const code = text(input, 'test_event_code')
  for (const event of events) {
    if (code === undefined) recordEvent(call.twin, call.world, pixel.id, event)
    else call.twin.journal.append(call.world.id, testStream(pixel.id), event.time, { ...event, code })
  }
  return {
    events_received: events.length,
    messages: [],
    fbtrace_id: `A${randomBytes(15).toString('base64url').replaceAll(/[-_]/g, 'x')}`,
  }
}

const hoursOf = (twin: Twin, world: World, pixel: string): PixelHour[] =>
  twin.objects
    .list(world.id, 'pixel_hour')
    .filter((slot) => slot.pixel === pixel)
    .sort((one, other) => one.hour - other.hour)

/** When the pixel last reported anything, in epoch seconds; undefined while it never has. */
export const lastFired = (twin: Twin, world: World, pixel: string): number | undefined =>
  twin.journal.last<{ time: number }>(world.id, eventStream(pixel))?.time

function stats(pixel: Pixel, raw: Json, call: Call): Json {
  requireAdsRead(call)
  const since = readWireTime(raw['start_time']) ?? call.now - 7 * 86_400
  const until = readWireTime(raw['end_time']) ?? call.now
  const aggregation = text(raw, 'aggregation') ?? 'event'
  if (!['event', 'event_total_counts', 'event_source'].includes(aggregation)) {
    throw badParam('aggregation must be one of {event, event_source, event_total_counts}.', 'aggregation')
  }
  return {
    data: hoursOf(call.twin, call.world, pixel.id)
      .filter(({ hour }) => hour >= since - 3600 && hour <= until)
      .map(({ hour, counts }) => ({
        start_time: wireTime(hour, call.account.timezone_name),
        aggregation,
        data: countsBy(counts, aggregation),
      })),
  }
}

function countsBy(counts: PixelHour['counts'], aggregation: string): Json[] {
  if (aggregation !== 'event_source') {
    return Object.entries(counts).map(([value, { browser, server }]) => ({ value, count: browser + server }))
  }
  const sum = (source: 'browser' | 'server'): number =>
    Object.values(counts).reduce((total, count) => total + count[source], 0)
  return [
    { value: 'WEB_ONLY', count: sum('browser') },
    { value: 'SERVER_ONLY', count: sum('server') },
  ]
}

/** `GET /_twin/pixels/:id/events`: totals by event, the latest events and those of the test tool. */
export function pixelState(twin: Twin, world: World, body: Json): Json {
  const id = text(body, 'id') ?? ''
  if (id !== world.pixel) throw noSuchObject(id, 'GET')
  const totals: Record<string, { browser: number; server: number; duplicates: number; value: number }> = {}
  for (const { counts } of hoursOf(twin, world, id)) {
    for (const [name, count] of Object.entries(counts)) {
      const total = (totals[name] ??= { browser: 0, server: 0, duplicates: 0, value: 0 })
      total.browser += count.browser
      total.server += count.server
      total.duplicates += count.duplicates
      total.value += count.value
    }
  }
  const latest = (stream: string): Json[] =>
    twin.journal.read<Json>(world.id, stream, 0, Number.MAX_SAFE_INTEGER).slice(-100).toReversed()
  return { totals, events: latest(eventStream(id)), test: latest(testStream(id)) }
}

function createConversion(input: Json, call: Call): Json {
  requireAdsWrite(call)
  const name = text(input, 'name')
  const rule = text(input, 'rule')
  if (!name) throw badParam('The parameter name is required.', 'name')
  if (!rule) throw badParam('The parameter rule is required.', 'rule')
  const source = text(input, 'event_source_id') ?? call.world.pixel
  if (source !== call.world.pixel) throw noSuchObject(source, 'POST')
  const conversion: CustomConversion = {
    kind: 'customconversion',
    id: call.twin.ids.next('run'),
    world: call.world.id,
    account: call.account.id,
    name,
    pixel: source,
    rule,
    custom_event_type: text(input, 'custom_event_type') ?? 'OTHER',
    status: 'ACTIVE',
    created: call.now,
    extra: extraOf(input, ['name', 'rule', 'event_source_id', 'custom_event_type']),
  }
  call.twin.objects.save(conversion)
  return { id: conversion.id }
}

export const conversionReads: ReadTable = {
  pixel: { stats: (pixel, raw, call) => ({ body: stats(pixel, raw, call) }) },
  account: {
    customconversions: (_, __, call) => ({
      records: call.twin.objects
        .list(call.world.id, 'customconversion')
        .filter(({ status }) => status === 'ACTIVE'),
    }),
  },
}

export const conversionPosts: WriteTable = {
  pixel: { events: takeEvents },
  account: { customconversions: (_, input, call) => createConversion(input, call) },
  customconversion: {
    '': (conversion, input, call) => {
      requireAdsWrite(call)
      call.twin.objects.save({ ...conversion, name: text(input, 'name') ?? conversion.name })
      return success
    },
  },
}

export const conversionDeletes: WriteTable = {
  customconversion: {
    '': (conversion, _, call) => {
      requireAdsWrite(call)
      call.twin.objects.save({ ...conversion, status: 'DELETED' })
      return success
    },
  },
}
