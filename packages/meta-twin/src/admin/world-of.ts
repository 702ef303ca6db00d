import { readToken, tokenTextOf } from '../auth/authenticate.ts'
import { missingToken, unreadableToken } from '../errors/denied.ts'
import { badParam } from '../errors/invalid.ts'
import type { Json, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { text } from '../wire/pick.ts'

/** The world a token belongs to. An expired token still tells the time there; one of a removed app does not. */
export function worldOf(twin: Twin, authorization: string | undefined): World {
  const token = tokenTextOf(authorization, {})
  if (token === undefined) throw missingToken()
  const { world, state } = readToken(twin, token)
  if (world === '' || state === 'revoked') throw unreadableToken()
  return twin.objects.world(world)
}

/** The world named by `world`, else the bearer's; undefined when neither is given. */
export function namedWorld(twin: Twin, authorization: string | undefined, asked: Json): World | undefined {
  const id = text(asked, 'world')
  if (id === undefined || id === '')
    return authorization === undefined ? undefined : worldOf(twin, authorization)
  const world = twin.objects.findWorld(id)
  if (!world) throw badParam(`There is no world ${id}: GET /_twin/worlds lists them.`, 'world')
  return world
}
