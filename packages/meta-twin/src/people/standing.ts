import { GraphError } from '../errors/graph-error.ts'
import { badParam } from '../errors/invalid.ts'
import type { Standing } from '../store/marketing-records.ts'
import type { Json, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'

const switches = [
  'custom_audience_terms',
  'business_tools_terms',
  'identity_confirmed',
  'may_advertise',
  'political_authorised',
] as const

/** Where a world's person and account stand with Meta: all is well, but for political ads, until it is switched. */
export function standingOf(twin: Twin, world: World): Standing {
  const id = `standing:${world.id}`
  return (
    twin.objects.findOf('standing', id) ?? {
      kind: 'standing',
      id,
      world: world.id,
      custom_audience_terms: true,
      business_tools_terms: true,
      identity_confirmed: true,
      may_advertise: true,
      political_authorised: false,
    }
  )
}

/** `POST /_twin/standing {identity_confirmed: false, …}`. */
export function changeStanding(twin: Twin, world: World, body: Json): Json {
  const standing = standingOf(twin, world)
  for (const [name, value] of Object.entries(body)) {
    const known = switches.find((one) => one === name)
    if (!known || typeof value !== 'boolean') {
      throw badParam(`Switch one of ${switches.join(', ')} to true or false.`, name)
    }
    standing[known] = value
  }
  twin.objects.save(standing)
  return Object.fromEntries(switches.map((name) => [name, standing[name]]))
}

const refused = (code: number, subcode: number, title: string, message: string): GraphError =>
  new GraphError({
    code,
    subcode,
    message: `(#${code}) ${title}`,
    userTitle: title,
    userMessage: message,
  })

/** Customer lists stand under terms of their own, all other audiences under the general ones. */
export function checkAudienceTerms(twin: Twin, world: World, subtype: string): void {
  if (standingOf(twin, world).custom_audience_terms) return
  throw refused(
    200,
    subtype === 'CUSTOM' ? 1870034 : 1870090,
    'Custom Audience terms not accepted',
    'Accept the Custom Audience terms before you create or change an audience.',
  )
}

export function checkBusinessToolsTerms(twin: Twin, world: World): void {
  if (!standingOf(twin, world).business_tools_terms) {
    throw refused(
      200,
      1870092,
      'Business Tools terms not accepted',
      'Accept the Business Tools terms before you use events of a website.',
    )
  }
}

export function checkMayAdvertise(twin: Twin, world: World): void {
  if (standingOf(twin, world).may_advertise) return
  throw refused(
    100,
    1404163,
    'No permission to advertise',
    'This account may no longer advertise because it did not follow the advertising policies.',
  )
}

export function checkIdentity(twin: Twin, world: World): void {
  if (standingOf(twin, world).identity_confirmed) return
  throw refused(
    10,
    2332002,
    'Identity not confirmed',
    'Confirm your identity at facebook.com/ID before you use the Ad Library API.',
  )
}
