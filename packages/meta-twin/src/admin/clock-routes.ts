import { readToken, tokenTextOf } from '../auth/authenticate.ts'
import { missingToken, unreadableToken } from '../errors/denied.ts'
import { badParam } from '../errors/invalid.ts'
import type { Json, Kind, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { whole } from '../wire/pick.ts'
import { worldNow } from '../world/world-clock.ts'

const day = 86_400
const longest = 90 * day

/** The world a token belongs to. An expired token still tells the time there. */
export function worldOf(twin: Twin, authorization: string | undefined): World {
  const text = tokenTextOf(authorization, {})
  if (text === undefined) throw missingToken()
  const token = readToken(twin, text)
  if (token.world === '' || token.state === 'revoked') throw unreadableToken()
  return twin.objects.world(token.world)
}

export const readClock = (twin: Twin, world: World): Json => ({
  now: new Date(worldNow(twin, world) * 1000).toISOString(),
  offsetSeconds: worldNow(twin, world) - twin.now(),
  speed: world.clock.speed,
})

/** Moves a world's clock forward; everything that happens on the way has happened when this resolves. */
export async function advanceClock(twin: Twin, world: World, body: Json): Promise<Json> {
  const seconds =
    (whole(body, 'days') ?? 0) * day + (whole(body, 'hours') ?? 0) * 3600 + (whole(body, 'seconds') ?? 0)
  if (!Number.isSafeInteger(seconds) || seconds <= 0 || seconds > longest) {
    throw badParam('Advance by days, hours or seconds: more than nothing, at most 90 days.', 'days')
  }
  await twin.time.advance(world.id, seconds)
  return readClock(twin, twin.objects.world(world.id))
}

const kinds: readonly Kind[] = [
  'account',
  'page',
  'ig',
  'pixel',
  'campaign',
  'adset',
  'ad',
  'creative',
  'image',
  'run',
]

/** Everything in a world, for tests and a debug page. */
export function readState(twin: Twin, world: World): Json {
  const objects = Object.fromEntries(kinds.map((kind) => [kind, twin.objects.list(world.id, kind)]))
  return {
    world: { ...world, ...readClock(twin, world) },
    counts: Object.fromEntries(Object.entries(objects).map(([kind, records]) => [kind, records.length])),
    objects,
  }
}
