import { createHash, randomBytes } from 'node:crypto'
import type { ConnectionFeature, ConnectionId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { findConnection } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'
import { scopesFor } from './scopes.ts'
import { insertState } from './state-store.ts'

export type StartInput = {
  rerequest: boolean
  returnTo: string
  connectionId?: ConnectionId | undefined
  scopes?: string[] | undefined
  features?: ConnectionFeature[] | undefined
}

export const STATE_MINUTES = 10

export const hashOf = (state: string) => createHash('sha256').update(state).digest('hex')

/** One cookie for each sign-in under way, so that two tabs do not undo each other. */
export const cookieOf = (state: string) => `adwright_meta_${hashOf(state).slice(0, 12)}`

/**
 * Begins the sign-in at Meta. `state` must be kept by the browser that began it until it comes back.
 * @throws connection.not_found, connection.not_configured
 */
export const createStartConnection =
  ({ transactions, login, callbackUrl, clock }: ConnectionDeps) =>
  async (
    member: Member,
    { rerequest, returnTo, connectionId, scopes: exactly, features }: StartInput,
  ): Promise<{ authorizeUrl: string; state: string }> => {
    const state = randomBytes(32).toString('base64url')
    const scopes = scopesFor({ features, exactly })
    const authorizeUrl = login().authorizeUrl({ state, redirectUri: callbackUrl(), rerequest, scopes })
    await transactions.inWorkspace(member.workspaceId, async (tx) => {
      if (connectionId && !(await findConnection(tx, member.workspaceId, connectionId)))
        throw new AppError('connection.not_found')
      await insertState(tx, {
        hash: hashOf(state),
        workspaceId: member.workspaceId,
        userId: member.userId,
        returnTo,
        connectionId,
        askedScopes: scopes,
        expiresAt: new Date(clock.now().getTime() + STATE_MINUTES * 60_000),
      })
    })
    return { authorizeUrl, state }
  }
