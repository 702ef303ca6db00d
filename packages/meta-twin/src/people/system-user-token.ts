import { assetOf } from '../auth/granular.ts'
import { endless, issueToken, sixtyDays } from '../auth/issue-token.ts'
import { permissions, requireScope } from '../auth/scopes.ts'
import type { WriteTable } from '../edges/write-edges.ts'
import { notSimulated } from '../errors/denied.ts'
import { GraphError } from '../errors/graph-error.ts'
import { badParam, noSuchObject } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { flag, listParam, text } from '../wire/pick.ts'

/** `POST /{business}/system_user_access_tokens`; answered with the token alone, its end is told by `debug_token`. */
function issueSystemUserToken(input: Json, call: Call): Json {
  requireScope(call, 'business_management')
  if (flag(input, 'fetch_only')) throw notSimulated('fetch_only, since tokens are kept by their hash')
  const user = text(input, 'system_user_id')
  if (user === undefined) throw badParam('The parameter system_user_id is required.', 'system_user_id')
  if (call.twin.objects.findOf('system_user', user)?.world !== call.world.id) throw noSuchObject(user, 'POST')
  const scopes = scopesIn(input)
  const { access_token } = issueToken(call.twin, call.twin.objects.get('app', call.token.app), {
    world: call.world.id,
    scopes,
    targets: targetsIn(input, scopes, call),
    kind: 'SYSTEM_USER',
    user,
    ...(flag(input, 'set_token_expires_in_60_days') ? sixtyDays : endless),
  })
  return { access_token }
}

function scopesIn(input: Json): string[] {
  const asked = listParam(input['scope']).map(String)
  const unknown = asked.find((scope) => !Object.hasOwn(permissions, scope))
  if (unknown !== undefined)
    throw new GraphError({
      code: 3962,
      message: `(#3962) Provided permission is not valid: ${unknown}. Check your spelling and syntax.`,
    })
  return [...new Set(['public_profile', ...asked])]
}

/** Which of the named assets each permission is for; without any, all of them reach everything. */
function targetsIn(
  input: Json,
  scopes: readonly string[],
  { twin, world }: Call,
): Record<string, string[]> | undefined {
  const named = listParam(input['asset']).map(String)
  if (named.length === 0) return undefined
  const kinds = ['account', 'page', 'ig', 'business'] as const
  const known = kinds.flatMap((kind) => twin.objects.list(world.id, kind))
  const assets = named.map((digits) => {
    const asset = known.find(({ id }) => id.replace(/^act_/, '') === digits)
    if (!asset) throw noSuchObject(digits, 'POST')
    return asset
  })
  return Object.fromEntries(
    scopes
      .filter((scope) => assetOf(scope) !== undefined)
      .map((scope) => [scope, assets.filter(({ kind }) => kind === assetOf(scope)).map(({ id }) => id)]),
  )
}

export const systemUserTokenPosts: WriteTable = {
  business: { system_user_access_tokens: (_, input, call) => issueSystemUserToken(input, call) },
}
