import type { UserId } from '@adwright/contract'
import type { WorkflowRun } from '#platform/jobs.ts'
import { isEngineError } from '#platform/jobs/engine-error.ts'
import { MailNotTaken } from '#platform/mail.ts'
import { letter } from '#platform/mail/letter.ts'
import { Addressee, addresseePlace } from './addressee.ts'
import type { DeletionInput } from './delete-account.ts'
import {
  deleteByEmail,
  deleteRowsOf,
  endDeletion,
  findDeletion,
  giveMailBack,
  takeMail,
} from './deletion-store.ts'
import type { PrivacyDeps } from './deps.ts'
import { createEraseOrganisation } from './erase-organisation.ts'
import { findExport } from './export-store.ts'
import { ownedBy } from './owned-view.ts'

/** Deletes what there is of a person. Each step can be done twice, so a job that was cut off goes on where it was. */
export const createRunDeletion = (deps: PrivacyDeps) => {
  const { transactions, accounts, storage, audit, sealer, clock, mailer, publicUrl } = deps
  const eraseOrganisation = createEraseOrganisation(deps)
  const { asSystem } = transactions
  const addresseeOf = async (userId: UserId): Promise<Addressee | undefined> => {
    const found = await asSystem((tx) => findDeletion(tx, userId))
    if (!found || found.addresseeSealed === null) return undefined
    return Addressee.parse(JSON.parse(sealer.open(found.addresseeSealed, addresseePlace(userId))))
  }
  const eraseOwned = async (userId: UserId) => {
    const { organisations } = await asSystem((tx) => ownedBy(tx, userId))
    for (const { id } of organisations) await eraseOrganisation(id)
  }
  const eraseRows = async (userId: UserId) => {
    const made = await asSystem((tx) => findExport(tx, userId))
    if (made && made.storageKey !== null) await storage.delete(made.storageKey)
    await asSystem((tx) => deleteRowsOf(tx, userId))
  }
  const forgetFacts = async (userId: UserId) => {
    const addressee = await addresseeOf(userId)
    if (!addressee) return
    const email = addressee.email.toLowerCase()
    await asSystem(async (tx) => {
      await audit.forgetPerson(tx, { userId, email })
      await deleteByEmail(tx, addressee.email)
    })
  }
  /** At most once: it is noted before the mail goes out, and taken back only when the mail server refused it. */
  const confirm = async (userId: UserId) => {
    const addressee = await addresseeOf(userId)
    if (!addressee || !(await asSystem((tx) => takeMail(tx, userId, clock.now())))) return
    await mailer.send(farewell(addressee, publicUrl())).catch(async (error: unknown) => {
      if (error instanceof MailNotTaken) await asSystem((tx) => giveMailBack(tx, userId))
      throw error
    })
  }
  return async (run: WorkflowRun, { userId }: DeletionInput): Promise<void> => {
    await run.step('account', () => accounts.erase(userId))
    await run.step('owned', () => eraseOwned(userId))
    await run.step('rows', () => eraseRows(userId))
    await run.step('facts', () => forgetFacts(userId))
    await run
      .step('mail', () => confirm(userId))
      .catch((error: unknown) => {
        if (isEngineError(error)) throw error
        // A mailbox that takes nothing must not keep us from forgetting its address.
      })
    await run.step('end', () => asSystem((tx) => endDeletion(tx, userId, clock.now())))
  }
}

const farewell = (to: Addressee, publicUrl: string) =>
  letter(to, {
    subject: 'Your Adwright account is deleted',
    lines: [
      'Your account is deleted, with the workspaces that were yours alone and everything in them. There is no way to bring it back.',
      'What you did in workspaces of others stays written there, without your name. What is at Meta is not touched.',
    ],
    button: ['Adwright', publicUrl],
    after: ['If you did not ask for this, write to whoever runs this installation.'],
  })
