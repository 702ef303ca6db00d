import type { World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'

export interface WorldWish {
  businessName: string
  currency: string
  timezone: string
  country: string
}

/** Makes a person with a business, one ad account, a pixel, and a Page with its Instagram account. */
export function createWorld(twin: Twin, wish: WorldWish): World {
  const { objects, ids } = twin
  const born = twin.now()
  const digits = ids.next('account')
  const world: World = {
    id: ids.next('world'),
    user: ids.next('user'),
    business: ids.next('business'),
    account: `act_${digits}`,
    page: ids.next('page'),
    instagram: ids.next('ig'),
    pixel: ids.next('pixel'),
    born,
    clock: { at: born, since: born, speed: twin.realTime ? 1 : 0 },
    passed: born,
    settled: born,
  }
  const handle =
    wish.businessName
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/[^a-z0-9]+/g, '')
      .slice(0, 24) || 'mybusiness'
  objects.saveWorld(world)
  objects.save({
    kind: 'user',
    id: world.user,
    world: world.id,
    name: 'Robin Rehearsal',
    email: `robin@${handle}.example`,
  })
  objects.save({
    kind: 'business',
    id: world.business,
    world: world.id,
    name: wish.businessName,
    created: born,
  })
  objects.save({
    kind: 'account',
    id: world.account,
    world: world.id,
    account_id: digits,
    name: `${wish.businessName} ads`,
    currency: wish.currency,
    timezone_name: wish.timezone,
    country: wish.country,
    created: born,
  })
  objects.save({
    kind: 'page',
    id: world.page,
    world: world.id,
    name: wish.businessName,
    category: 'Product/service',
    instagram: world.instagram,
  })
  objects.save({
    kind: 'ig',
    id: world.instagram,
    world: world.id,
    username: handle,
    name: wish.businessName,
  })
  objects.save({
    kind: 'pixel',
    id: world.pixel,
    world: world.id,
    name: `${wish.businessName} pixel`,
    created: born,
  })
  return world
}
