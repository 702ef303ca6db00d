import { createHash, randomBytes } from 'node:crypto'
import type { Member } from '#platform/member.ts'
import type { ConnectionDeps } from './deps.ts'
import { insertState } from './state-store.ts'

export const STATE_MINUTES = 10

export const hashOf = (state: string) => createHash('sha256').update(state).digest('hex')

/** One cookie for each sign-in under way, so that two tabs do not undo each other. */
export const cookieOf = (state: string) => `adwright_meta_${hashOf(state).slice(0, 12)}`

/** Begins the sign-in at Meta. `state` must be kept by the browser that began it until it comes back. */
export const createStartConnection =
  ({ transactions, login, callbackUrl, clock }: ConnectionDeps) =>
  async (
    member: Member,
    { rerequest, returnTo }: { rerequest: boolean; returnTo: string },
  ): Promise<{ authorizeUrl: string; state: string }> => {
    const state = randomBytes(32).toString('base64url')
    await transactions.inWorkspace(member.workspaceId, (tx) =>
      insertState(tx, {
        hash: hashOf(state),
        workspaceId: member.workspaceId,
        userId: member.userId,
        returnTo,
        expiresAt: new Date(clock.now().getTime() + STATE_MINUTES * 60_000),
      }),
    )
    return { authorizeUrl: login().authorizeUrl({ state, redirectUri: callbackUrl(), rerequest }), state }
  }
