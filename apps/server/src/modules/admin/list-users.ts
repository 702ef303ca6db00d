import { UserId, type AdminUser, type AdminUserDetail, type AdminUserPage } from '@adwright/contract'
import type { ListedAccount } from '#modules/accounts'
import { AppError } from '#platform/errors.ts'
import type { Parts } from './deps.ts'
import { badCursor } from './cursor.ts'
import { findStandings } from './people-store.ts'
import { countWorkspaces, membershipsOf, organisationsOf } from './user-view.ts'

type Query = { search?: string | undefined; cursor?: string | undefined; limit: number }

/** Everybody with an account, the newest first. */
export const createListUsers = (parts: Parts) => {
  const present = createPresentUsers(parts)
  return async ({ search, cursor, limit }: Query): Promise<AdminUserPage> => {
    const after = cursor === undefined ? undefined : readUser(cursor)
    const found = await parts.accounts.forStaff.list({ search, after, limit: limit + 1 })
    const users = await present(found.slice(0, limit))
    const last = users.at(-1)
    const page = { users, receipt: receiptOf(parts) }
    return found.length > limit && last ? { ...page, nextCursor: last.id } : page
  }
}

/** @throws admin.person_not_found */
export const createGetUser = (parts: Parts) => {
  const present = createPresentUsers(parts)
  return async (userId: UserId): Promise<AdminUserDetail> => {
    const [found] = await parts.accounts.forStaff.list({ id: userId, limit: 1 })
    if (!found) throw new AppError('admin.person_not_found')
    const [user] = await present([found])
    if (!user) throw new AppError('admin.person_not_found')
    const { memberships, organisations } = await parts.transactions.asSystem(async (tx) => ({
      memberships: await membershipsOf(tx, userId),
      organisations: await organisationsOf(tx, userId),
    }))
    return { ...user, receipt: receiptOf(parts), sessions: found.sessions, memberships, organisations }
  }
}

const createPresentUsers =
  ({ transactions }: Parts) =>
  async (accounts: readonly ListedAccount[]): Promise<AdminUser[]> => {
    const ids = accounts.map(({ id }) => id)
    const { staff, blocked, workspaces } = await transactions.asSystem(async (tx) => ({
      ...(await findStandings(tx, ids)),
      workspaces: await countWorkspaces(tx, ids),
    }))
    return accounts.map((account) => {
      const { id, name, email, verified, twoFactor } = account
      const block = blocked.get(id)
      return {
        id,
        name,
        email,
        verified,
        twoFactor,
        createdAt: account.createdAt.toISOString(),
        lastSeenAt: account.lastSeenAt?.toISOString() ?? null,
        staff: staff.has(id),
        blocked: block ? { at: block.at.toISOString(), reason: block.reason } : null,
        workspaces: workspaces.get(id) ?? 0,
      }
    })
  }

const receiptOf = ({ clock }: Parts) => ({
  source: 'accounts, sessions and memberships',
  at: clock.now().toISOString(),
})

function readUser(cursor: string): UserId {
  const { data } = UserId.safeParse(cursor)
  if (data === undefined) throw badCursor()
  return data
}
