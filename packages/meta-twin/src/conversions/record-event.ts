import type { PixelHour } from '../store/marketing-records.ts'
import type { World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'

/** Something a pixel or the Conversions API reported. */
export interface PixelEvent {
  /** `PageView`, `Purchase`, … as Meta spells standard events, or a name of the app's own. */
  name: string
  /** Epoch seconds of the world's clock. */
  time: number
  source: 'browser' | 'server'
  /** With the name, tells a browser's and a server's report of the same thing apart from two things. */
  id?: string
  /** Major units, as both wires carry it. */
  value?: number
  currency?: string
  url?: string
  action_source?: string
  /** Names of the customer information that came with it; the values are not kept. */
  keys?: string[]
}

export type Recorded = 'counted' | 'duplicate' | 'replaced'

const hour = 3600
/** Reports of the same event within this time are one event. */
const dedupeHours = 48
/** Meta prefers the browser's report when it comes within five minutes of the server's. */
const browserGrace = 300

const keyOf = (pixel: string, at: number): string => `pixel:${pixel}:${at}`
export const eventStream = (pixel: string): string => `pixel:${pixel}`

const hourOf = (twin: Twin, world: World, pixel: string, at: number): PixelHour =>
  twin.objects.findOf('pixel_hour', keyOf(pixel, at)) ?? {
    kind: 'pixel_hour',
    id: keyOf(pixel, at),
    world: world.id,
    pixel,
    hour: at,
    counts: {},
    seen: {},
  }

/**
 * Counts an event of a pixel, once however often it is reported: same name and id within 48 hours is the same event.
 * Needs a transaction.
 */
export function recordEvent(twin: Twin, world: World, pixel: string, event: PixelEvent): Recorded {
  const at = event.time - (event.time % hour)
  const earlier = event.id === undefined ? undefined : earlierReport(twin, pixel, event, at)
  const outcome = earlier ? countAgain(twin, earlier, event) : 'counted'
  if (!earlier) {
    const slot = hourOf(twin, world, pixel, at)
    const count = slot.counts[event.name] ?? { browser: 0, server: 0, duplicates: 0, value: 0 }
    slot.counts = {
      ...slot.counts,
      [event.name]: {
        ...count,
        [event.source]: count[event.source] + 1,
        value: count.value + (event.value ?? 0),
      },
    }
    if (event.id !== undefined) {
      slot.seen = {
        ...slot.seen,
        [`${event.name}:${event.id}`]: { source: event.source, time: event.time },
      }
    }
    twin.objects.save(slot)
  }
  twin.journal.append(world.id, eventStream(pixel), event.time, { ...event, outcome })
  return outcome
}

function earlierReport(twin: Twin, pixel: string, event: PixelEvent, at: number): PixelHour | undefined {
  for (let back = -1; back <= dedupeHours; back++) {
    const slot = twin.objects.findOf('pixel_hour', keyOf(pixel, at - back * hour))
    const seen = slot?.seen[`${event.name}:${event.id}`]
    if (slot && seen && Math.abs(event.time - seen.time) <= dedupeHours * hour) return slot
  }
  return undefined
}

function countAgain(twin: Twin, slot: PixelHour, event: PixelEvent): Recorded {
  const key = `${event.name}:${event.id}`
  const seen = slot.seen[key]
  const count = slot.counts[event.name]
  if (!seen || !count) return 'duplicate'
  const replaced =
    event.source === 'browser' && seen.source === 'server' && event.time - seen.time <= browserGrace
  twin.objects.save({
    ...slot,
    counts: {
      ...slot.counts,
      [event.name]: {
        ...count,
        duplicates: count.duplicates + 1,
        ...(replaced && { browser: count.browser + 1, server: count.server - 1 }),
      },
    },
    ...(replaced && { seen: { ...slot.seen, [key]: { source: 'browser', time: seen.time } } }),
  })
  return replaced ? 'replaced' : 'duplicate'
}
