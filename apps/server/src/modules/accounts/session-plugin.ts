import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { generateRandomString } from 'better-auth/crypto'
import type { BetterAuthPlugin } from 'better-auth/types'
import { z } from 'zod'

/**
 * Sessions of better-auth's own, with its cookie, where we know ourselves whose they are. Nobody reaches these from
 * outside: they have no path.
 */
export const sessionPlugin = {
  id: 'adwright-sessions',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ userId: z.string() }) },
      async (context) => {
        const { internalAdapter } = context.context
        const user = await internalAdapter.findUserById(context.body.userId)
        if (!user) throw new Error('The account is gone.')
        const session = await internalAdapter.createSession(user.id)
        await setSessionCookie(context, { session, user })
        return context.json({ sessionId: session.id })
      },
    ),
    /** The session stays, under a new secret: a copy of its cookie is worth nothing any more. */
    renewSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ sessionId: z.string() }) },
      async (context) => {
        const { internalAdapter, adapter } = context.context
        const token = generateRandomString(32)
        const id = context.body.sessionId
        await adapter.update({ model: 'session', where: [{ field: 'id', value: id }], update: { token } })
        const found = await internalAdapter.findSession(token)
        if (found) await setSessionCookie(context, found)
        return context.json({ renewed: found !== null })
      },
    ),
  },
} satisfies BetterAuthPlugin
