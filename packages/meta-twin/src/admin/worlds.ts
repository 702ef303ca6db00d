import type { Json, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { readClock } from './clock-control.ts'

/** One line of `GET /_twin/worlds`. */
export const describeWorld = (twin: Twin, world: World): Json => ({
  id: world.id,
  name: twin.objects.get('business', world.business).name,
  user: world.user,
  business: world.business,
  ad_accounts: twin.objects
    .list(world.id, 'account')
    .map(({ id, name, currency, timezone_name }) => ({ id, name, currency, timezone_name }))
    .reverse(),
  pages: twin.objects
    .list(world.id, 'page')
    .map(({ id, name, instagram }) => ({ id, name, instagram: instagram || null }))
    .reverse(),
  pixel: world.pixel,
  clock: readClock(twin, world),
  counts: countsOf(twin, world),
})

const ownKinds = [
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
] as const

/** How many records of each kind; the usual kinds are told even where there are none. */
function countsOf(twin: Twin, world: World): Record<string, number> {
  const kinds = new Set([...ownKinds, ...twin.objects.kinds(world.id)])
  return Object.fromEntries([...kinds].map((kind) => [kind, twin.objects.list(world.id, kind).length]))
}

/** Everything in a world, for tests and whoever wonders. */
export function readState(twin: Twin, world: World): Json {
  const counts = countsOf(twin, world)
  // The keys are kinds, as `countsOf` found them.
  const kinds = Object.keys(counts) as (typeof ownKinds)[number][]
  return {
    world: { ...world, ...readClock(twin, world) },
    counts,
    objects: Object.fromEntries(kinds.map((kind) => [kind, twin.objects.list(world.id, kind)])),
    simulated: true,
  }
}
