import { lastFired } from '../conversions/conversions.ts'
import { recordEvent, type PixelEvent } from '../conversions/record-event.ts'
import { countsFrom, longestWindow, outcomesOf } from '../delivery/outcome.ts'
import type { Json, World } from '../store/records.ts'
import { dayAt } from '../time/time-zone.ts'
import type { Twin } from '../wire/call.ts'
import { text } from '../wire/pick.ts'

/** Reads what a browser's pixel says in its address, Meta's names; undefined when it says nothing of use. */
export function readPixel(query: Json, time: number): PixelEvent | undefined {
  const name = text(query, 'ev')
  if (name === undefined || !/^\w{1,60}$/.test(name)) return undefined
  const id = text(query, 'eid')
  const value = Number(text(query, 'cd[value]'))
  const currency = text(query, 'cd[currency]')
  const url = text(query, 'dl')
  return {
    name,
    time,
    source: 'browser',
    ...(id !== undefined && { id: id.slice(0, 100) }),
    ...(Number.isFinite(value) && { value }),
    ...(currency !== undefined && /^[A-Z]{3}$/.test(currency) && { currency }),
    ...(url !== undefined && { url: url.slice(0, 500) }),
  }
}

export const firePixel = (twin: Twin, world: World, pixel: string, event: PixelEvent): void =>
  void recordEvent(twin, world, pixel, event)

/**
 * When a pixel last saw anything by `now`: what was really sent to the twin, or a conversion of ads that lead to sites
 * on which the pixel is only imagined. Undefined if it never did.
 */
export function lastSeen(twin: Twin, world: World, pixel: string, now: number): number | undefined {
  const sent = lastFired(twin, world, pixel)
  const today = dayAt(twin.objects.get('account', world.account).timezone_name, now)
  const imagined = outcomesOf(twin, world.id, today - longestWindow / 86_400, today).flatMap((outcome) =>
    outcome.pixel && outcome.kind !== 'refund' && countsFrom(outcome) <= now ? [outcome.at] : [],
  )
  const all = sent === undefined ? imagined : [...imagined, sent]
  return all.length > 0 ? Math.max(...all) : undefined
}

/** How often the pixel saw which event in a browser, and when the last was. */
export function pixelReport(twin: Twin, world: World): Json {
  const counts: Record<string, number> = {}
  for (const slot of twin.objects.list(world.id, 'pixel_hour')) {
    if (slot.pixel !== world.pixel) continue
    for (const [name, { browser }] of Object.entries(slot.counts))
      counts[name] = (counts[name] ?? 0) + browser
  }
  const last = lastFired(twin, world, world.pixel)
  return { counts, last_fired_time: last === undefined ? null : new Date(last * 1000).toISOString() }
}
