import type { UserId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import type { Parts } from './deps.ts'
import { addStaff, endImpersonation, listStaff, openImpersonations, removeStaff } from './people-store.ts'

type Made = { userId: UserId; isNews: boolean; passwordLink: string | undefined }
type Staff = { name: string; email: string; madeAt: Date; madeBy: string }

/** Who runs this installation. There is no route for it: whoever may do this has the machine. */
export function createManageStaff({ transactions, accounts, people, audit, clock }: Parts) {
  // Whoever is at the machine itself; the trail knows no more of them.
  const operator = { name: 'operator', workspaceId: null } as const
  const note = (tx: Tx, userId: UserId, staff: boolean) => {
    const action = staff ? 'person.staff_made' : 'person.staff_removed'
    return audit.recordOf(tx, operator, action, userId, { before: { staff: !staff }, after: { staff } })
  }
  return {
    /** Makes an account staff, or opens one: then with the link that sets its password. Twice is once. */
    make: async ({ email, name }: { email: string; name: string }): Promise<Made> => {
      const known = await accounts.forStaff.findByEmail(email)
      const userId = known?.id ?? (await accounts.forStaff.openAccount({ email, name }))
      const at = clock.now()
      const isNews = await transactions.asSystem(async (tx) => {
        const added = await addStaff(tx, { userId, madeBy: operator.name, at })
        if (added) await note(tx, userId, true)
        return added
      })
      people.forget()
      return { userId, isNews, passwordLink: await accounts.forStaff.passwordLink(userId) }
    },
    /** Wherever they stand in for somebody, that ends. @returns false when they were not of the staff */
    remove: async (email: string): Promise<boolean> => {
      const known = await accounts.forStaff.findByEmail(email)
      if (!known) return false
      const { was, sessions } = await transactions.asSystem(async (tx) => {
        const was = await removeStaff(tx, known.id)
        if (was) await note(tx, known.id, false)
        const sessions = await openImpersonations(tx, known.id)
        for (const { sessionId } of sessions) await endImpersonation(tx, sessionId, clock.now())
        return { was, sessions }
      })
      for (const { sessionId: id, personId: userId } of sessions)
        await accounts.forStaff.endSession({ id, userId })
      people.forget()
      return was
    },
    list: async (): Promise<Staff[]> => {
      const staff = await transactions.asSystem(listStaff)
      const names = await accounts.people(staff.map(({ userId }) => userId))
      return staff.flatMap(({ userId, madeAt, madeBy }) => {
        const person = names.get(userId)
        return person ? [{ name: person.name, email: person.email, madeAt, madeBy }] : []
      })
    },
  }
}
