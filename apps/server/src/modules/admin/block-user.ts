import type { UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Person } from '#platform/member.ts'
import type { Parts } from './deps.ts'
import { block, findStandings, unblock } from './people-store.ts'

type Order = { userId: UserId; blocked: boolean; reason: string }

/**
 * Closes an account to its person, or opens it again. Their sessions and tokens end at once here and within seconds in
 * other processes, their own API keys rest; workspaces, campaigns and colleagues go on. Doing it twice is doing it once.
 * @throws admin.person_not_found, admin.person_is_staff
 */
export const createSetUserBlocked =
  ({ transactions, accounts, people, audit, clock }: Parts) =>
  async (staff: Person, { userId, blocked, reason }: Order): Promise<void> => {
    const account = (await accounts.people([userId])).get(userId)
    if (!account) throw new AppError('admin.person_not_found')
    await transactions.asSystem(async (tx) => {
      // Not what this process remembers: they may have been made staff a moment ago.
      const { staff: ofStaff } = await findStandings(tx, [userId])
      if (blocked && ofStaff.has(userId)) throw new AppError('admin.person_is_staff', { ...account })
      if (blocked) {
        const isNews = await block(tx, userId, { by: staff.userId, reason, at: clock.now() })
        if (isNews) await audit.recordPerson(tx, staff, 'person.blocked', userId, { blocked: false }, { blocked, reason }) // prettier-ignore
        return
      }
      const was = await unblock(tx, userId)
      if (was !== undefined)
        await audit.recordPerson(tx, staff, 'person.unblocked', userId, { blocked: true, reason: was }, { blocked, reason }) // prettier-ignore
    })
    people.forget()
    if (blocked) await accounts.forStaff.endSessions(userId)
  }
