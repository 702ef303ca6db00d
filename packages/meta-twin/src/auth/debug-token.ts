import { GraphError } from '../errors/graph-error.ts'
import { badParam } from '../errors/invalid.ts'
import type { Token } from '../store/auth-store.ts'
import type { Json, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { worldNow } from '../world/world-clock.ts'
import { liveScopes } from './scopes.ts'
import { tokenFault } from './token-state.ts'

/** `/debug_token`: always HTTP 200; a dead token answers `is_valid:false` with the reason inside. */
export function debugToken(twin: Twin, asking: Token, raw: Json): Json {
  const input = text(raw, 'input_token')
  if (!input) throw badParam('The parameter input_token is required.', 'input_token')
  const token = twin.auth.token(input)
  const invalid = (subcode: number | undefined, message: string, more: Json = {}): Json => ({
    data: {
      ...more,
      error: { code: 190, message, ...(subcode && { subcode }) },
      is_valid: false,
      scopes: [],
    },
  })
  if (!token) return invalid(undefined, 'Invalid OAuth access token.')
  if (token.app !== asking.app) {
    throw new GraphError({
      code: 100,
      message: '(#100) The App_id in the input_token did not match the Viewing App',
    })
  }
  const world = twin.objects.world(token.world)
  // A token that lives in real time is told in the world's, so that what is left of it reads right on its clock.
  const lead = token.clock === 'real' ? worldNow(twin, world) - twin.now() : 0
  const facts = {
    app_id: token.app,
    type: token.kind,
    application: 'Rehearsal app',
    issued_at: token.issued + lead,
    expires_at: token.expires === 0 ? 0 : token.expires + lead,
    data_access_expires_at: token.dataExpires === 0 ? 0 : token.dataExpires + lead,
    user_id: world.user,
    ...(token.page && { profile_id: token.page }),
  }
  const fault = tokenFault(twin, token)
  if (fault) return invalid(fault.subcode, `Error validating access token: ${fault.message}`, facts)
  const scopes = liveScopes(twin, token)
  return { data: { ...facts, is_valid: true, scopes, granular_scopes: granular(scopes, world) } }
}

/** Which assets each permission reaches: the person shared exactly those of the world. */
function granular(scopes: readonly string[], world: World): Json[] {
  return scopes
    .filter((scope) => /^(ads|pages|instagram|business|leads|read_insights)/.test(scope))
    .map((scope) => ({ scope, target_ids: [targetOf(scope, world)] }))
}

function targetOf(scope: string, world: World): string {
  if (scope.startsWith('ads')) return world.account.slice('act_'.length)
  if (scope.startsWith('instagram')) return world.instagram
  return scope.startsWith('business') ? world.business : world.page
}
