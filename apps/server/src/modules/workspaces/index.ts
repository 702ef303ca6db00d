import type { UserId, Workspace, WorkspaceId } from '@adwright/contract'
import { LRUCache } from 'lru-cache'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import type { Audit } from '#modules/audit'
import { isTimeZone } from './time-zone.ts'
import {
  ensureOwnWorkspace,
  findMembership,
  findWorkspace,
  saveWorkspace,
  type Membership,
  type Owner,
} from './workspace-store.ts'

export type { Membership } from './workspace-store.ts'

export type Workspaces = {
  /** The user's own workspace, made now when there is none. */
  ensureOwn(user: Owner): Promise<Membership>
  /** Role in that workspace, or (without one) in the one they were in last; at most five seconds old. */
  membershipOf(userId: UserId, workspaceId?: WorkspaceId): Promise<Membership | undefined>
  get(tx: Tx, member: Member): Promise<Workspace>
  update(member: Member, change: { name?: string | undefined; timeZone?: string | undefined }): Promise<void>
}

type Deps = { transactions: Transactions; audit: Audit }

export function createWorkspaces({ transactions, audit }: Deps): Workspaces {
  const recent = new LRUCache<string, Membership>({ max: 10_000, ttl: 5000 })
  return {
    ensureOwn: (user) => transactions.asSystem((tx) => ensureOwnWorkspace(tx, user)),
    membershipOf: async (userId, workspaceId) => {
      const key = `${userId} ${workspaceId ?? ''}`
      const known = recent.get(key)
      if (known) return known
      const found = await transactions.asSystem((tx) => findMembership(tx, userId, workspaceId))
      if (found) recent.set(key, found)
      return found
    },
    get: (tx, member) => findWorkspace(tx, member),
    update: (member, change) =>
      transactions.inWorkspace(member.workspaceId, async (tx) => {
        if (change.timeZone !== undefined && !isTimeZone(change.timeZone)) throw unknownTimeZone()
        const before = await findWorkspace(tx, member)
        const after = { name: change.name ?? before.name, timeZone: change.timeZone ?? before.timeZone }
        await saveWorkspace(tx, member.workspaceId, after)
        const was = { name: before.name, timeZone: before.timeZone }
        await audit.record(tx, member, 'workspace.changed', member.workspaceId, was, after)
      }),
  }
}

const unknownTimeZone = () =>
  new AppError(
    'request.invalid',
    { reason: 'timeZone must be a time zone such as Europe/Berlin.' },
    { field: 'timeZone' },
  )
