import { createHash } from 'node:crypto'
import { admitApp } from '../auth/apps.ts'
import { assetOf } from '../auth/granular.ts'
import { endless, issueToken, longLived } from '../auth/issue-token.ts'
import { pageTokenText } from '../auth/page-token.ts'
import { permissions } from '../auth/scopes.ts'
import { badParam } from '../errors/invalid.ts'
import { isCurrency } from '../money/currency.ts'
import type { Json, World } from '../store/records.ts'
import { isTimeZone } from '../time/time-zone.ts'
import type { Twin } from '../wire/call.ts'
import { isObject, listParam, objectIn, text, whole } from '../wire/pick.ts'
import { countryOf } from '../world/countries.ts'
import { createWorld } from '../world/create-world.ts'
import { systemUserOf } from '../world/system-user.ts'
import { namedWorld } from './world-of.ts'

export const tokenNames = [
  'scopes', 'assets', 'currency', 'timezone', 'country', 'name', 'kind', 'expires_in', 'world', 'granular', 'app_id',
  'app_secret',
] as const // prettier-ignore

const mostAssets = 25

/**
 * Hands out a token without a dialog: for a new world, or for one that is there. Everything may be left out; the answer
 * names all that a client needs to begin.
 */
export function mintToken(twin: Twin, body: Json): Json {
  const app = appIn(twin, body)
  const kind = kindIn(body)
  const scopes = scopesIn(body)
  const world = namedWorld(twin, undefined, body) ?? newWorld(twin, body)
  const targets = targetsIn(twin, world, body)
  for (const scope of scopes) twin.auth.setGrant(world.id, app.id, scope, 'granted')
  const life = lifeIn(body, kind)
  const user = kind === 'SYSTEM_USER' ? systemUserOf(twin, world) : undefined
  const token = issueToken(twin, app, { world: world.id, scopes, targets, kind, user, ...life })
  const pages = twin.objects.list(world.id, 'page').reverse()
  const shown = (page: (typeof pages)[number]): Json => ({
    id: page.id,
    name: page.name,
    instagram: page.instagram || null,
    access_token: pageTokenText(twin, token.access_token, page.id),
  })
  const accounts = twin.objects.list(world.id, 'account').reverse()
  return {
    ...token,
    kind,
    scopes,
    ad_account: world.account,
    page: world.page,
    instagram: world.instagram || null,
    pixel: world.pixel,
    business: world.business,
    user: user ?? world.user,
    app_id: app.id,
    app_secret: app.secret,
    page_access_token: pageTokenText(twin, token.access_token, world.page),
    ad_accounts: accounts.map(({ id, name, currency }) => ({ id, name, currency })),
    pages: pages.map(shown),
    world: world.id,
    simulated: true,
  }
}

/** The app of those who bring none: the same one as long as the twin's seed is. */
function houseApp(twin: Twin): { id: string; secret: string } {
  const digest = createHash('sha256').update(`${twin.ids.seed}:app`).digest('hex')
  return {
    id: `1${BigInt(`0x${digest.slice(0, 12)}`)
      .toString()
      .padStart(15, '0')
      .slice(-14)}`,
    secret: digest.slice(0, 32),
  }
}

function appIn(twin: Twin, body: Json): { id: string; secret: string } {
  const [id, secret] = [text(body, 'app_id'), text(body, 'app_secret')]
  if ((id === undefined) !== (secret === undefined))
    throw badParam(
      'An app is named by app_id and app_secret together; leave out both for one of the twin’s own.',
      'app_id',
    )
  const house = houseApp(twin)
  return admitApp(twin, id ?? house.id, secret ?? house.secret)
}

function kindIn(body: Json): 'USER' | 'SYSTEM_USER' {
  const kind = body['kind'] ?? 'user'
  if (kind !== 'user' && kind !== 'system_user') throw badParam('kind is user or system_user.', 'kind')
  return kind === 'user' ? 'USER' : 'SYSTEM_USER'
}

function scopesIn(body: Json): string[] {
  const scopes =
    body['scopes'] === undefined ? Object.keys(permissions) : listParam(body['scopes']).map(String)
  const unknown = scopes.filter((scope) => !Object.hasOwn(permissions, scope))
  if (unknown.length > 0)
    throw badParam(
      `Unknown scopes: ${unknown.join(', ')}. Known are: ${Object.keys(permissions).join(', ')}.`,
      'scopes',
    )
  return [...new Set(['public_profile', ...scopes])]
}

function lifeIn(body: Json, kind: 'USER' | 'SYSTEM_USER') {
  if (body['expires_in'] === undefined) return kind === 'USER' ? longLived : endless
  const life = whole(body, 'expires_in')
  if (life === undefined || life < 0)
    throw badParam('expires_in is a whole number of seconds of the world’s time; 0 never.', 'expires_in')
  return { life, clock: 'world' as const }
}

function newWorld(twin: Twin, body: Json): World {
  const country = text(body, 'country') ?? 'US'
  const home = countryOf(country)
  if (!home)
    throw badParam(
      `country is one of the twin’s two-letter codes, such as US, DE or BR, not ${country}.`,
      'country',
    )
  const currency = text(body, 'currency') ?? home.currency
  if (!isCurrency(currency))
    throw badParam(`currency is a code such as USD or EUR, not ${currency}.`, 'currency')
  const timezone = text(body, 'timezone') ?? home.zone
  if (!isTimeZone(timezone))
    throw badParam(`timezone is a name such as Europe/Berlin, not ${timezone}.`, 'timezone')
  const assets = body['assets'] === undefined ? {} : objectIn(body, 'assets')
  if (!assets) throw badParam('assets is an object: {"ad_accounts":2,"pages":1,"instagram":true}.', 'assets')
  const unknown = Object.keys(assets).find((name) => !['ad_accounts', 'pages', 'instagram'].includes(name))
  if (unknown)
    throw badParam(`assets has ad_accounts, pages and instagram, not ${unknown}.`, ['assets', unknown])
  const { instagram = true } = assets
  if (typeof instagram !== 'boolean')
    throw badParam('assets.instagram is true or false.', ['assets', 'instagram'])
  return createWorld(twin, {
    businessName: (text(body, 'name') ?? '').trim().slice(0, 80) || 'My Business',
    currency,
    timezone,
    country,
    adAccounts: countOf(assets, 'ad_accounts'),
    pages: countOf(assets, 'pages'),
    instagram,
  })
}

function countOf(assets: Json, name: string): number {
  const count = assets[name] === undefined ? 1 : whole(assets, name)
  if (count === undefined || count < 1 || count > mostAssets)
    throw badParam(`assets.${name} is a whole number from 1 to ${mostAssets}.`, ['assets', name])
  return count
}

/** `granular`: for some permissions, the ids of the only assets they are to reach. */
function targetsIn(twin: Twin, world: World, body: Json): Record<string, string[]> | undefined {
  if (body['granular'] === undefined) return undefined
  if (!isObject(body['granular']))
    throw badParam('granular is an object: {"pages_manage_posts":["<page id>"]}.', 'granular')
  return Object.fromEntries(
    Object.entries(body['granular']).map(([scope, ids]) => {
      const asset = assetOf(scope)
      if (!asset) throw badParam(`${scope} is about no asset that could be chosen.`, ['granular', scope])
      const known = twin.objects.list(world.id, asset).map(({ id }) => id)
      const chosen = listParam(ids).map((id) =>
        asset === 'account' ? `act_${String(id).replace(/^act_/, '')}` : String(id),
      )
      const stranger = chosen.find((id) => !known.includes(id))
      if (stranger)
        throw badParam(`${stranger} is none of this world’s: ${known.join(', ')}.`, ['granular', scope])
      return [scope, chosen]
    }),
  )
}
