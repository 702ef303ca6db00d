import type { SessionId, SignedIn, UserId } from '@adwright/contract'
import type { Parts } from './deps.ts'
import type { SessionOwner } from './session-store.ts'
import { headersOf, type Visit } from './visit.ts'

export type StandIn = {
  /**
   * Signs one of the staff in as somebody else until a moment; their own session waits in another cookie of the browser.
   * `begin` is done before anybody can use the session.
   */
  open(
    visit: Visit,
    who: { staffId: UserId; userId: UserId; endsAt: Date },
    begin: (sessionId: SessionId) => Promise<void>,
  ): Promise<SignedIn>
  /** Ends it. @returns false when no own session was kept aside, or it is over */
  leave(visit: Visit, session: SessionOwner & { staffId: UserId }): Promise<boolean>
}

export function createStandIn({ identity, stores, gate, admit }: Parts): StandIn {
  return {
    open: async (visit, who, begin) => {
      const asked = { body: who, headers: headersOf(visit), returnHeaders: true } as const
      const { headers, response } = await identity.api.openStandIn(asked)
      const sessionId = response.sessionId as SessionId // made by newId
      await begin(sessionId)
      const signedIn = await admit({ userId: who.userId, sessionId })
      visit.setCookies(headers.getSetCookie())
      return signedIn
    },
    leave: async (visit, { staffId, ...session }) => {
      await stores.sessions.end(session)
      gate.forget()
      const asked = { body: { staffId }, headers: headersOf(visit), returnHeaders: true } as const
      const { headers, response } = await identity.api.leaveStandIn(asked)
      visit.setCookies(headers.getSetCookie())
      return response.returned
    },
  }
}
