import type { DataDeletion, DeletionCode } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import { findDeletion } from './deletion-store.ts'
import type { CallbackDeps } from './deps.ts'

/** How far a deletion is. @throws data_deletion.not_found */
export const createDeletionStatus =
  ({ transactions }: Pick<CallbackDeps, 'transactions'>) =>
  async (code: DeletionCode): Promise<DataDeletion> => {
    const found = await transactions.asSystem((tx) => findDeletion(tx, code))
    if (!found) throw new AppError('data_deletion.not_found')
    const { requestedAt, doneAt } = found
    return {
      code,
      state: doneAt === null ? 'underway' : 'done',
      requestedAt: requestedAt.toISOString(),
      doneAt: doneAt?.toISOString() ?? null,
      sentence:
        doneAt === null
          ? 'We are deleting your Meta sign-in, its tokens, your name and the ids that Meta gave us. This usually takes a minute.'
          : 'Your Meta sign-in, its tokens, your name and the ids that Meta gave us are deleted. Campaigns that ran stay with the business they belong to, without your name.',
    }
  }
