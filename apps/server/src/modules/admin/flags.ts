import type { FlagName, WorkspaceId } from '@adwright/contract'
import type { Transactions } from '#platform/transaction.ts'
import { isOn } from './flag.ts'
import { readFlags, type StoredFlag } from './flag-store.ts'

export type Flags = {
  /** At most five seconds old; on while nobody has said anything else. */
  isOn(name: FlagName, workspaceId?: WorkspaceId): Promise<boolean>
  /** Forgets what this process remembers: after a change here. */
  forget(): void
}

const trustedMs = 5000

export function createFlags({ asSystem }: Pick<Transactions, 'asSystem'>): Flags {
  let read: Promise<ReadonlyMap<FlagName, StoredFlag>> | undefined
  let staleAt = 0
  const stored = () => {
    if (read && performance.now() < staleAt) return read
    staleAt = performance.now() + trustedMs
    const fresh = asSystem(readFlags)
    read = fresh
    // What failed is asked again by the next one.
    fresh.catch(() => {
      if (read === fresh) read = undefined
    })
    return fresh
  }
  return {
    isOn: async (name, workspaceId) => {
      const flag = (await stored()).get(name)
      return flag === undefined || isOn(name, flag.setting, workspaceId)
    },
    forget: () => {
      read = undefined
    },
  }
}
