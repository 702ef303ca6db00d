import { createHash } from 'node:crypto'
import type { DataDeletion, DeletionCode } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { beginDeletion, endDeletion, findDeletion } from './deletion-store.ts'
import type { CallbackDeps } from './deps.ts'
import { forgetEventsOf } from './webhook-store.ts'

export const deletionWorkflow = 'meta_callbacks.delete_person'
/** No workspace: the person may be in several. */
export type DeletionInput = { workspaceId?: never; code: DeletionCode }

const personPlace = (code: DeletionCode) => `meta_data_deletions:${code}:person`

/**
 * A Meta user asks us to forget them. The answer is what Meta shows them: where to follow it, and its code. The same
 * request again is the same deletion.
 * @throws meta.forged
 */
export const createRequestDeletion =
  ({ transactions, signals, sealer, jobs, clock, publicUrl }: CallbackDeps) =>
  async (signedRequest: string): Promise<{ url: string; confirmation_code: string }> => {
    const person = signals.person(signedRequest)
    if (!person) throw new AppError('meta.forged')
    const fresh = newId('del')
    const code = await transactions.asSystem(async (tx) => {
      const begun = await beginDeletion(tx, {
        code: fresh,
        personSealed: sealer.seal(person.userId, personPlace(fresh)),
        requestHash: createHash('sha256').update(signedRequest).digest('hex'),
        now: clock.now(),
      })
      if (begun === fresh)
        await jobs.enqueue<DeletionInput>(tx, deletionWorkflow, { code: begun }, { key: begun })
      return begun
    })
    return { url: `${publicUrl()}/data-deletion?code=${code}`, confirmation_code: code }
  }

/** Deletes whom the code stands for, and then who that was. Safe to run twice. */
export const createDeletePerson =
  ({ transactions, sealer, connections, clock }: CallbackDeps) =>
  async (code: DeletionCode): Promise<void> => {
    const found = await transactions.asSystem((tx) => findDeletion(tx, code))
    if (!found || found.personSealed === null) return
    const person = sealer.open(found.personSealed, personPlace(code))
    await connections.forgetPerson(person)
    await transactions.asSystem(async (tx) => {
      await forgetEventsOf(tx, person)
      await endDeletion(tx, code, clock.now())
    })
  }

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
      sentence: doneAt === null ? underway : done,
    }
  }
const underway =
  'We are deleting your Meta sign-in, its tokens, your name and the ids that Meta gave us. This usually takes a minute.'
const done =
  'Your Meta sign-in, its tokens, your name and the ids that Meta gave us are deleted. Campaigns that ran stay with the business they belong to, without your name.'
