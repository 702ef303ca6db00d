import type { World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'

export interface WorldWish {
  businessName: string
  currency: string
  timezone: string
  country: string
  /** The person's name. */
  personName?: string
  /** Default 1 each; all accounts of a world bill in one currency and live in one time zone. */
  adAccounts?: number
  pages?: number
  /** Whether each Page has an Instagram account. Default true. */
  instagram?: boolean
}

/** Makes a person with a business, its ad accounts, a pixel, and Pages with their Instagram accounts. */
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
    instagram: wish.instagram === false ? '' : ids.next('ig'),
    pixel: ids.next('pixel'),
    born,
    clock: { at: born, since: born, speed: twin.realTime ? 1 : 0 },
    passed: born,
    settled: born,
  }
  const { businessName } = wish
  const handle = handleOf(businessName)
  objects.saveWorld(world)
  objects.save({
    kind: 'user',
    id: world.user,
    world: world.id,
    name: wish.personName ?? 'Robin Rehearsal (simulated)',
    email: `robin@${handle}.example`,
  })
  objects.save({ kind: 'business', id: world.business, world: world.id, name: businessName, created: born })
  objects.save({
    kind: 'pixel',
    id: world.pixel,
    world: world.id,
    name: `${businessName} pixel (simulated)`,
    created: born,
  })
  addAdAccount(twin, world, digits, 1, wish)
  for (let nth = 2; nth <= (wish.adAccounts ?? 1); nth++)
    addAdAccount(twin, world, ids.next('account'), nth, wish)
  addPage(twin, world, { id: world.page, instagram: world.instagram }, 1, businessName)
  for (let nth = 2; nth <= (wish.pages ?? 1); nth++) {
    const page = { id: ids.next('page'), instagram: wish.instagram === false ? '' : ids.next('ig') }
    addPage(twin, world, page, nth, businessName)
  }
  return world
}

const handleOf = (businessName: string): string =>
  businessName
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '')
    .slice(0, 24) || 'mybusiness'

/** The first of a kind goes by the business's own name. */
const numbered = (name: string, nth: number): string => (nth === 1 ? name : `${name} ${nth}`)

function addAdAccount(
  { objects }: Twin,
  world: World,
  digits: string,
  nth: number,
  { businessName, currency, timezone, country }: WorldWish,
): void {
  objects.save({
    kind: 'account',
    id: `act_${digits}`,
    world: world.id,
    account_id: digits,
    name: `${numbered(`${businessName} ads`, nth)} (simulated)`,
    currency,
    timezone_name: timezone,
    country,
    created: world.born,
  })
}

function addPage(
  { objects }: Twin,
  world: World,
  { id, instagram }: { id: string; instagram: string },
  nth: number,
  businessName: string,
): void {
  const name = numbered(businessName, nth)
  objects.save({ kind: 'page', id, world: world.id, name, category: 'Product/service', instagram })
  if (instagram === '') return
  objects.save({
    kind: 'ig',
    id: instagram,
    world: world.id,
    username: nth === 1 ? handleOf(businessName) : `${handleOf(businessName)}_${nth}`,
    name,
  })
}
