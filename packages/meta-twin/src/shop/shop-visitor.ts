import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { isObject, text } from '../wire/pick.ts'
import { worldNow } from '../world/world-clock.ts'
import { shopPath } from './catalogue.ts'
import type { Origin } from './till.ts'

/** Carried by the twin's own people: the instant at which they live, and which visit it is. */
export const timeHeader = 'x-adwright-simulated-time'
export const visitHeader = 'x-adwright-visit'

const year = 31_536_000

/** The instant a simulated visitor says it lives at, if that has been in this world; else the world's now. */
export function nowOf(twin: Twin, request: FastifyRequest, world: World): number {
  const now = worldNow(twin, world)
  const told = Math.floor(Date.parse(String(request.headers[timeHeader] ?? '')) / 1000)
  return told >= world.born && told <= now ? told : now
}

export const cookiesOf = (request: FastifyRequest): Map<string, string> =>
  new Map(
    (request.headers.cookie ?? '').split(';').flatMap((part) => {
      const at = part.indexOf('=')
      return at < 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()] as const]
    }),
  )

export function setCookie(
  reply: FastifyReply,
  world: World,
  name: string,
  value: string,
  seconds = year,
): void {
  const known = reply.getHeader('set-cookie')
  const cookie = `${name}=${value}; Path=${shopPath(world.id)}; Max-Age=${seconds}; SameSite=Lax`
  reply.header('set-cookie', [...(Array.isArray(known) ? known : known ? [String(known)] : []), cookie])
}

/** As Meta's own script would: remembers the click id, and the campaign words, for later visits. */
export function noteArrival(request: FastifyRequest, reply: FastifyReply, world: World, now: number): void {
  const query = isObject(request.query) ? request.query : {}
  const cookies = cookiesOf(request)
  const fbclid = text(query, 'fbclid')
  if (fbclid !== undefined && /^[\w-]{1,500}$/.test(fbclid))
    setCookie(reply, world, '_fbc', `fb.0.${now * 1000}.${fbclid}`)
  const utm = Object.entries(query).filter(
    ([name, value]) => /^utm_\w+$/.test(name) && typeof value === 'string',
  )
  if (utm.length > 0)
    setCookie(
      reply,
      world,
      'came_from',
      encodeURIComponent(JSON.stringify(Object.fromEntries(utm)).slice(0, 1500)),
    )
  if (!cookies.has('_fbp'))
    setCookie(reply, world, '_fbp', `fb.0.${now * 1000}.${randomBytes(5).readUIntBE(0, 5)}`)
}

export function originIn(request: FastifyRequest): Origin {
  const cookies = cookiesOf(request)
  const fbclid = cookies.get('_fbc')?.split('.').slice(3).join('.')
  const utm = utmIn(cookies.get('came_from'))
  return { ...(fbclid && { fbclid }), ...(utm && { utm }) }
}

function utmIn(written: string | undefined): Record<string, string> | undefined {
  try {
    const read: unknown = JSON.parse(decodeURIComponent(written ?? ''))
    return isObject(read)
      ? Object.fromEntries(Object.entries(read).map(([name, value]) => [name, String(value)]))
      : undefined
  } catch {
    return undefined
  }
}
