import { randomBytes } from 'node:crypto'
import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { createWorld, type WorldWish } from '../world/create-world.ts'
import { isCurrency } from '../money/currency.ts'
import { isTimeZone } from '../time/time-zone.ts'
import { countryOf } from '../world/countries.ts'
import { systemUserOf } from '../world/system-user.ts'
import { assetOf } from './granular.ts'
import { permissions } from './scopes.ts'
import { passCheckpoint } from './token-state.ts'

const codeLife = 600

export interface DialogRequest {
  clientId: string
  redirectUri: URL
  state: string | undefined
  scopes: string[]
  /** A login configuration may ask for a system user's token. */
  kind: 'USER' | 'SYSTEM_USER'
}

/** Reads what the app asked of the dialog. Errors are shown to the person: there is nowhere safe to send them. */
export function readDialogRequest(twin: Twin, raw: Json): DialogRequest {
  const clientId = text(raw, 'client_id') ?? ''
  if (!/^[\w-]{1,64}$/.test(clientId)) throw badParam('Invalid App ID: the client_id is missing or malformed')
  const redirect = text(raw, 'redirect_uri') ?? ''
  const redirectUri = URL.canParse(redirect) ? new URL(redirect) : undefined
  if (!redirectUri || !/^https?:$/.test(redirectUri.protocol)) {
    throw badParam('The redirect_uri must be an absolute http or https address', 'redirect_uri')
  }
  const responseType = text(raw, 'response_type') ?? 'code'
  if (responseType !== 'code') throw badParam('Only response_type=code is supported', 'response_type')
  // Facebook Login for Business names a configuration instead of permissions; one nobody set up asks for everything.
  const configId = text(raw, 'config_id')
  const configuration = configId === undefined ? undefined : twin.auth.configuration(configId)
  const named = (text(raw, 'scope') ?? '').split(/[\s,]+/).filter(Boolean)
  const scopes =
    configId !== undefined && named.length === 0 ? (configuration?.scopes ?? Object.keys(permissions)) : named
  const unknown = scopes.filter((scope) => !Object.hasOwn(permissions, scope))
  if (unknown.length > 0) throw badParam(`Invalid Scopes: ${unknown.join(', ')}`, 'scope')
  return {
    clientId,
    redirectUri,
    state: text(raw, 'state'),
    scopes: [...new Set(['public_profile', ...scopes])],
    kind: configuration?.kind ?? 'USER',
  }
}

const backTo = ({ redirectUri, state }: DialogRequest, answer: Record<string, string>): string => {
  const target = new URL(redirectUri)
  for (const [name, value] of Object.entries(answer)) target.searchParams.set(name, value)
  if (state !== undefined) target.searchParams.set('state', state)
  return target.toString()
}

export const denyDialog = (request: DialogRequest): string =>
  backTo(request, {
    error: 'access_denied',
    error_code: '200',
    error_description: 'Permissions error',
    error_reason: 'user_denied',
  })

export interface DialogAnswer {
  /** Where the browser goes next. */
  location: string
  /** The twin's cookie for this browser. */
  browser: string
}

/** The person agreed: a world (theirs, or a fresh one), the grants, and a one-time code. */
export function allowDialog(
  twin: Twin,
  request: DialogRequest,
  form: Json,
  browserCookie: string | undefined,
): DialogAnswer {
  const browser = browserCookie ?? randomBytes(18).toString('base64url')
  const fresh = text(form, 'fresh') === '1'
  const known = fresh ? undefined : browserCookie && twin.auth.browserWorld(browserCookie)
  const world = known ? known : createWorld(twin, readWish(form)).id
  twin.auth.saveBrowser(browser, world)
  passCheckpoint(twin, world)

  const ticked = new Set(['public_profile', ...[form['grant[]'] ?? form['grant'] ?? []].flat().map(String)])
  for (const scope of request.scopes) {
    twin.auth.setGrant(world, request.clientId, scope, ticked.has(scope) ? 'granted' : 'declined')
  }
  // A token carries everything granted so far, so that asking again for one permission keeps the others.
  const scopes = [...twin.auth.grants(world, request.clientId)]
    .filter(([, status]) => status === 'granted')
    .map(([scope]) => scope)
  const code = `AQ${randomBytes(48).toString('base64url')}`
  twin.auth.saveCode(code, {
    app: request.clientId,
    world,
    redirectUri: text(form, 'redirect_uri') ?? request.redirectUri.toString(),
    scopes,
    expires: twin.now() + codeLife,
    used: false,
    kind: request.kind,
    ...(request.kind === 'SYSTEM_USER' && { user: systemUserOf(twin, twin.objects.world(world)) }),
    ...(known && chosenTargets(twin, world, scopes, form)),
  })
  return { location: `${backTo(request, { code })}#_=_`, browser }
}

/** The assets the person left ticked, by permission; nothing when all of them are shared. */
function chosenTargets(
  twin: Twin,
  world: string,
  scopes: readonly string[],
  form: Json,
): { targets?: Record<string, string[]> } {
  if (form['assets_shown'] === undefined) return {}
  const ticked = new Set([form['asset[]'] ?? []].flat().map(String))
  const targets: Record<string, string[]> = {}
  for (const scope of scopes) {
    const asset = assetOf(scope)
    // The business itself comes with whatever is shared of it.
    if (!asset || asset === 'business') continue
    const all = twin.objects.list(world, asset).map(({ id }) => id)
    const chosen = all.filter((id) => ticked.has(id))
    if (chosen.length < all.length) targets[scope] = chosen
  }
  return Object.keys(targets).length > 0 ? { targets } : {}
}

function readWish(form: Json): WorldWish {
  const country = text(form, 'country') ?? 'US'
  const home = countryOf(country)
  if (!home) throw badParam('Please choose a country from the list', 'country')
  const currency = text(form, 'currency') || home.currency
  if (!isCurrency(currency)) throw badParam('Please choose a currency from the list', 'currency')
  const timezone = text(form, 'timezone') || home.zone
  if (!isTimeZone(timezone)) throw badParam('Please choose a time zone from the list', 'timezone')
  const businessName = (text(form, 'business_name') ?? '').trim().slice(0, 80) || 'My Business'
  return { businessName, currency, timezone, country }
}
