import type { ConnectionId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { ConnectionDeps } from './deps.ts'
import type { Grant } from './connection.ts'
import { ownNow } from './open-connection.ts'
import { storeGrant } from './store-grant.ts'
import { hashOf } from './start-connection.ts'
import { spendState, type SignInState } from './state-store.ts'

export type MetaAnswer = {
  state?: string | undefined
  code?: string | undefined
  error?: string | undefined
}
/** What the browser brought along: the state from its cookie, or the member of its bearer token. */
export type Binding = { stateCookie: string | undefined; bearer: Member | undefined; requestId: string }
export type Finished =
  /** `instead` is the connection that was to be renewed, when another Meta user signed in. */
  | { kind: 'connected'; returnTo: string; connectionId: ConnectionId; instead?: ConnectionId }
  | { kind: 'failed'; returnTo: string; error: AppError }

const NOWHERE_ELSE = '/settings/connections'

/**
 * Meta sent the browser back. Nothing is stored unless the state is ours, unused and brought by whoever began, and
 * everything we need was granted. Failures are an answer, because a person is waiting for a page.
 */
export const createFinishConnection =
  (deps: ConnectionDeps) =>
  async (answer: MetaAnswer, binding: Binding): Promise<Finished> => {
    const begun = answer.state === undefined ? undefined : await spend(deps, answer.state, binding)
    if (!begun)
      return { kind: 'failed', returnTo: NOWHERE_ELSE, error: new AppError('connection.state_invalid') }
    const { returnTo } = begun
    try {
      const grant = await grantOf(deps, answer)
      const at = await ownNow(deps, grant.token)
      const connectionId = await deps.transactions.inWorkspace(begun.workspaceId, (tx) =>
        storeGrant(deps, tx, whoBegan(begun, binding.requestId), grant, {
          at,
          askedScopes: begun.askedScopes,
        }),
      )
      const instead = begun.connectionId
      return instead === undefined || instead === connectionId
        ? { kind: 'connected', returnTo, connectionId }
        : { kind: 'connected', returnTo, connectionId, instead }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return { kind: 'failed', returnTo, error }
    }
  }

// Meta's redirect brings no session along; only those who may write could begin.
const whoBegan = ({ userId, workspaceId }: SignInState, requestId: string): Member => ({
  userId,
  workspaceId,
  requestId,
  role: 'editor',
})

/** A stranger's browser gets nothing, and must not even use the state up. */
async function spend(
  { transactions, clock }: ConnectionDeps,
  state: string,
  { stateCookie, bearer }: Binding,
): Promise<SignInState | undefined> {
  const begunHere = stateCookie === state
  if (!begunHere && !bearer) return undefined
  return transactions.asSystem((tx) =>
    spendState(tx, hashOf(state), clock.now(), begunHere ? undefined : bearer),
  )
}

async function grantOf({ login, callbackUrl }: ConnectionDeps, answer: MetaAnswer): Promise<Grant> {
  if (answer.error === 'access_denied') throw new AppError('connection.denied')
  if (answer.error !== undefined) throw new AppError('meta.refused', { reason: answer.error })
  if (answer.code === undefined) throw new AppError('connection.state_invalid')
  return usable(await login().finish({ code: answer.code, redirectUri: callbackUrl() }))
}

/** @throws connection.no_ad_account, connection.no_page */
export function usable(grant: Grant): Grant {
  if (grant.adAccounts.length === 0) throw new AppError('connection.no_ad_account')
  if (grant.pages.length === 0) throw new AppError('connection.no_page')
  return grant
}
