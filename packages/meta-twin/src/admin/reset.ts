import type { Json, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'

/** Forgets one world, or everything but the seed: apps, faults and the log as well. */
export function reset(twin: Twin, world: World | undefined): Json {
  const worlds = world ? [world] : twin.objects.worlds()
  for (const { id } of worlds) twin.forgetWorld(id)
  if (!world) {
    twin.forgetRest()
    twin.faults.clear()
  }
  twin.log.clear(world?.id)
  return { forgotten: worlds.map(({ id }) => id), simulated: true }
}
