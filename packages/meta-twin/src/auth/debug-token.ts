import { GraphError } from '../errors/graph-error.ts'
import { badParam } from '../errors/invalid.ts'
import { hashOf, type Token } from '../store/auth-store.ts'
import type { Json } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { worldNow } from '../world/world-clock.ts'
import { granularScopes } from './granular.ts'
import { liveScopes } from './scopes.ts'
import { tokenFault } from './token-state.ts'

/** `/debug_token`: always HTTP 200; a dead token answers `is_valid:false` with the reason inside. */
export function debugToken(twin: Twin, asking: Token, raw: Json): Json {
  const input = text(raw, 'input_token')
  if (!input) throw badParam('The parameter input_token is required.', 'input_token')
  const token = twin.auth.token(input)
  const app = token ? undefined : appTokenOf(twin, input)
  if (app) return appFacts(twin, app)
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
    application: twin.objects.findOf('app', token.app)?.name ?? 'Rehearsal app (simulated)',
    issued_at: token.issued + lead,
    expires_at: token.expires === 0 ? 0 : token.expires + lead,
    data_access_expires_at: token.dataExpires === 0 ? 0 : token.dataExpires + lead,
    user_id: token.user ?? world.user,
    ...(token.page && { profile_id: token.page }),
  }
  const fault = tokenFault(twin, token)
  if (fault) return invalid(fault.subcode, `Error validating access token: ${fault.message}`, facts)
  const scopes = liveScopes(twin, token)
  return { data: { ...facts, is_valid: true, scopes, granular_scopes: granularScopes(twin, token) } }
}

/** The token `app|secret`, when the secret is right. */
function appTokenOf(twin: Twin, input: string): string | undefined {
  const [app = '', secret] = input.split('|')
  if (secret === undefined) return undefined
  return twin.auth.appSecretHash(app) === hashOf(`${app}:${secret}`) ? app : undefined
}

const appFacts = (twin: Twin, app: string): Json => ({
  data: {
    app_id: app,
    type: 'APP',
    application: twin.objects.findOf('app', app)?.name ?? 'Rehearsal app (simulated)',
    is_valid: true,
    scopes: [],
  },
})
