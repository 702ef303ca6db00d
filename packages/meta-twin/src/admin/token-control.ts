import { isTokenState, setTokenState, tokenStates } from '../auth/token-state.ts'
import { badParam } from '../errors/invalid.ts'
import type { Json, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { text } from '../wire/pick.ts'

export const tokenStateNames = ['world', 'state', 'app_id', 'kind'] as const

/** `{state, app_id?, kind?}`: what has become of a world's tokens; `active` makes them work again. */
export function controlTokens(twin: Twin, world: World, body: Json): Json {
  const state = text(body, 'state') ?? ''
  if (state !== 'active' && !isTokenState(state))
    throw badParam(`state is one of: active, ${tokenStates.join(', ')}.`, 'state')
  const kind = text(body, 'kind')?.toUpperCase()
  if (kind !== undefined && !['USER', 'PAGE', 'SYSTEM_USER'].includes(kind))
    throw badParam('kind is user, page or system_user.', 'kind')
  const only = { app: text(body, 'app_id'), kind }
  const tokens = setTokenState(twin, world.id, state === 'active' ? undefined : state, only)
  return { world: world.id, state, tokens, simulated: true }
}
