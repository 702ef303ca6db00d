import type { Me } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Parts } from './deps.ts'
import { presentUser } from './identity-store.ts'
import { readMe } from './me-view.ts'

export const createMe =
  ({ identity, transactions, instance }: Parts) =>
  async (member: Member): Promise<Me> => {
    const [person, seen] = await Promise.all([
      identity.findPerson(member.userId),
      readMe(transactions, member),
    ])
    if (!person) throw new AppError('auth.required')
    return { user: presentUser(person), ...seen, instance }
  }

/** Two databases' worth of rights, so two writes: the name first, then its line in the audit trail. */
export const createRename =
  ({ identity, transactions, audit }: Parts) =>
  async (member: Member, name: string): Promise<void> => {
    const before = await identity.findPerson(member.userId)
    await identity.rename(member.userId, name)
    await transactions.inWorkspace(member.workspaceId, (tx) =>
      audit.record(tx, member, 'account.renamed', member.userId, { name: before?.name }, { name }),
    )
  }
