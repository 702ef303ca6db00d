import type { SessionId, UserId } from '@adwright/contract'
import { LRUCache } from 'lru-cache'
import type { Transactions } from '#platform/transaction.ts'
import { findImpersonation, findStandings, type Impersonation } from './people-store.ts'

type Standing = { staff: boolean; blocked: boolean }

export type People = {
  isStaff(userId: UserId): Promise<boolean>
  isBlocked(userId: UserId): Promise<boolean>
  /** Whether one of the staff is behind a session, and who. */
  behind(sessionId: SessionId): Promise<Impersonation | undefined>
  /** Forgets what this process remembers: after a change here. */
  forget(): void
}

/** What every request has to know of whoever sends it; at most five seconds old. */
export function createPeople({ asSystem }: Pick<Transactions, 'asSystem'>): People {
  const recent = new LRUCache<UserId, Standing>({ max: 10_000, ttl: 5000 })
  /** What a session is, it was before its first request; `false`: its person's own. */
  const sessions = new LRUCache<SessionId, Impersonation | false>({ max: 10_000, ttl: 60_000 })
  const standingOf = async (userId: UserId): Promise<Standing> => {
    const known = recent.get(userId)
    if (known) return known
    const { staff, blocked } = await asSystem((tx) => findStandings(tx, [userId]))
    const standing = { staff: staff.has(userId), blocked: blocked.has(userId) }
    recent.set(userId, standing)
    return standing
  }
  return {
    isStaff: async (userId) => (await standingOf(userId)).staff,
    isBlocked: async (userId) => (await standingOf(userId)).blocked,
    behind: async (sessionId) => {
      const known = sessions.get(sessionId)
      if (known !== undefined) return known || undefined
      const found = await asSystem((tx) => findImpersonation(tx, sessionId))
      sessions.set(sessionId, found ?? false)
      return found
    },
    forget: () => {
      recent.clear()
      sessions.clear()
    },
  }
}
