import { createAuthEndpoint, createAuthMiddleware } from 'better-auth/api'
import { deleteSessionCookie, expireCookie, setSessionCookie } from 'better-auth/cookies'
import type { BetterAuthPlugin } from 'better-auth/types'
import { z } from 'zod'

/** Where the own session of one of the staff waits meanwhile. */
const aside = 'own_session'

/** Sessions of somebody's for one of the staff who stands in for them. Nobody reaches these from outside. */
export const standInPlugin = {
  id: 'adwright-stand-in',
  endpoints: {
    openStandIn: createAuthEndpoint.serverOnly(
      {
        method: 'POST',
        requireHeaders: true,
        body: z.object({ staffId: z.string(), userId: z.string(), endsAt: z.date() }),
      },
      async (context) => {
        const { internalAdapter, authCookies, secret, createAuthCookie } = context.context
        const { staffId, userId, endsAt } = context.body
        const user = await internalAdapter.findUserById(userId)
        if (!user) throw new Error('The account is gone.')
        const token = await context.getSignedCookie(authCookies.sessionToken.name, secret)
        const own = token ? await internalAdapter.findSession(token) : null
        // Not to be remembered (true), so that nothing prolongs it beyond its end.
        const session = await internalAdapter.createSession(user.id, true, { expiresAt: endsAt }, true)
        if (own?.user.id === staffId)
          await context.setSignedCookie(createAuthCookie(aside).name, own.session.token, secret, {
            ...authCookies.sessionToken.attributes,
            maxAge: undefined,
          })
        await setSessionCookie(context, { session, user }, true)
        return context.json({ sessionId: session.id })
      },
    ),
    /** Back to the session that was kept aside, when it is still that person's and lasts. */
    leaveStandIn: createAuthEndpoint.serverOnly(
      { method: 'POST', requireHeaders: true, body: z.object({ staffId: z.string() }) },
      async (context) => {
        const { internalAdapter, secret, createAuthCookie } = context.context
        const cookie = createAuthCookie(aside)
        const token = await context.getSignedCookie(cookie.name, secret)
        const own = token ? await internalAdapter.findSession(token) : null
        const returned =
          own !== null && own.user.id === context.body.staffId && own.session.expiresAt > new Date()
        if (returned) await setSessionCookie(context, own, false)
        else deleteSessionCookie(context)
        expireCookie(context, cookie)
        return context.json({ returned })
      },
    ),
  },
  hooks: {
    after: [
      {
        // Who signs out on this device leaves nothing behind on it.
        matcher: ({ path }) => path === '/sign-out',
        handler: createAuthMiddleware(async (context) => {
          const { internalAdapter, secret, createAuthCookie } = context.context
          const cookie = createAuthCookie(aside)
          const token = await context.getSignedCookie(cookie.name, secret)
          if (!token) return
          await internalAdapter.deleteSession(token)
          expireCookie(context, cookie)
        }),
      },
    ],
  },
} satisfies BetterAuthPlugin
