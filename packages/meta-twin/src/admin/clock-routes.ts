import { readToken, tokenTextOf } from '../auth/authenticate.ts'
import { missingToken, unreadableToken } from '../errors/denied.ts'
import { badParam } from '../errors/invalid.ts'
import { settle } from '../delivery/settle.ts'
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
  if (token.world === '' || token.revoked) throw unreadableToken()
  return twin.objects.world(token.world)
}

export const readClock = (twin: Twin, world: World): Json => ({
  now: new Date(worldNow(twin, world) * 1000).toISOString(),
  offsetSeconds: world.offset,
})

/** Moves a world's clock forward and computes what was delivered on the way. */
export function advanceClock(twin: Twin, world: World, body: Json): Json {
  const seconds =
    (whole(body, 'days') ?? 0) * day + (whole(body, 'hours') ?? 0) * 3600 + (whole(body, 'seconds') ?? 0)
  if (!Number.isSafeInteger(seconds) || seconds <= 0 || seconds > longest) {
    throw badParam('Advance by days, hours or seconds: more than nothing, at most 90 days.', 'days')
  }
  world.offset += seconds
  twin.objects.saveWorld(world)
  settle(twin, world, twin.objects.get('account', world.account), worldNow(twin, world), false)
  twin.webhooks.wake()
  return readClock(twin, world)
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
