import type { UserId, WorkspaceId } from '@adwright/contract'
import { LRUCache } from 'lru-cache'
import type { Transactions } from '#platform/transaction.ts'
import { findMembership, type Membership } from './workspace-store.ts'

const FIVE_SECONDS_MS = 5000

/** Every request asks for a membership: one that was found is good for five seconds in this process. */
export function createMembershipMemory({ transactions }: { transactions: Transactions }) {
  const recent = new LRUCache<string, Membership>({ max: 10_000, ttl: FIVE_SECONDS_MS })
  /** Counts up when something was forgotten: what was asked before that is not remembered after it. */
  let forgotten = 0
  return {
    membershipOf: async (userId: UserId, workspaceId?: WorkspaceId): Promise<Membership | undefined> => {
      const key = `${userId} ${workspaceId ?? ''}`
      const known = recent.get(key)
      if (known) return known
      const asked = forgotten
      const found = await transactions.asSystem((tx) => findMembership(tx, userId, workspaceId))
      if (found && asked === forgotten) recent.set(key, found)
      return found
    },
    forget: () => {
      forgotten += 1
      recent.clear()
    },
  }
}
