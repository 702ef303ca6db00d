import type { Json, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'

/** One event the pixel saw in a browser on the demo shop. */
export interface PixelEvent {
  event: string
  /** The world's time, epoch seconds. */
  at: number
  /** The event's own id, by which it is counted once. */
  id?: string
  value?: string
  currency?: string
}

const stream = 'pixel'

/** Notes an event; one whose id was seen within two days is the same event again. */
export function firePixel(twin: Twin, world: World, event: PixelEvent): boolean {
  if (event.id !== undefined) {
    const twoDays = 2 * 86_400
    const seen = twin.journal.read<PixelEvent>(world.id, stream, event.at - twoDays, event.at + twoDays)
    if (seen.some((other) => other.event === event.event && other.id === event.id)) return false
  }
  twin.journal.append(world.id, stream, event.at, event)
  return true
}

/** When the pixel saw something on the shop last; undefined if it never did. */
export const lastFired = (twin: Twin, world: string): number | undefined =>
  twin.journal.last<PixelEvent>(world, stream)?.at

/** How often the pixel saw which event on the shop, and when the last was. */
export function pixelReport(twin: Twin, world: string): Json {
  const counts: Record<string, number> = {}
  for (const { event } of twin.journal.read<PixelEvent>(world, stream, 0, Number.MAX_SAFE_INTEGER))
    counts[event] = (counts[event] ?? 0) + 1
  const last = lastFired(twin, world)
  return { counts, last_fired_time: last === undefined ? null : new Date(last * 1000).toISOString() }
}
