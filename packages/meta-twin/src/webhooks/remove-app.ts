import type { PlatformCallback } from '../store/marketing-records.ts'
import type { World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { worldNow } from '../world/world-clock.ts'
import { emit } from './emit.ts'
import { noWorld } from './known-apps.ts'
import { post } from './outbox.ts'

function tellRevoked(twin: Twin, world: World, app: string, permission: string): void {
  emit(twin, world, {
    object: 'permissions',
    id: world.user,
    field: permission,
    value: { verb: 'revoke', target_ids: [world.user] },
    app,
  })
}

/** The person takes one permission back; the app keeps the others. */
export function withdrawPermission(twin: Twin, world: World, app: string, permission: string): void {
  if (twin.auth.grants(world.id, app).get(permission) === 'granted') {
    tellRevoked(twin, world, app, permission)
  }
  twin.auth.removeGrant(world.id, app, permission)
}

/** The person removes the app: every token ends, and the app's own address is told with a signed request. */
export function removeApp(twin: Twin, world: World, app: string, deleteData = false): void {
  const grants = twin.auth.grants(world.id, app)
  for (const [permission, status] of grants) {
    if (status === 'granted') tellRevoked(twin, world, app, permission)
  }
  for (const permission of grants.keys()) twin.auth.removeGrant(world.id, app, permission)
  twin.auth.revokeTokens(world.id, app)
  const known = twin.objects.findOf('app', app)
  if (known?.deauthorize_url) callBack(twin, world, app, 'deauthorize')
  if (known?.data_deletion_url && deleteData) callBack(twin, world, app, 'data_deletion')
}

function callBack(twin: Twin, world: World, app: string, purpose: PlatformCallback['purpose']): void {
  const now = worldNow(twin, world)
  post(twin, {
    kind: 'platform_callback',
    id: `callback:${twin.ids.next('run')}`,
    world: noWorld,
    origin: world.id,
    app,
    purpose,
    user: world.user,
    attempts: 0,
    time: now,
    due: now,
  })
}
