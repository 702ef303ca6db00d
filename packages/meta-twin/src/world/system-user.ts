import type { World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'

/** The id of the business's system user; one is enough for all its tokens. */
export function systemUserOf(twin: Twin, world: World): string {
  const known = twin.objects.list(world.id, 'system_user').at(-1)
  if (known) return known.id
  const id = twin.ids.next('user')
  twin.objects.save({
    kind: 'system_user',
    id,
    world: world.id,
    name: 'System user (simulated)',
    role: 'ADMIN',
    created: world.born,
  })
  return id
}
