import type { DeleteAccount, UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { WorkflowInput } from '#platform/jobs.ts'
import type { Person } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { addresseePlace } from './addressee.ts'
import { beginDeletion, deletePersonalKeys } from './deletion-store.ts'
import type { PrivacyDeps } from './deps.ts'
import { ownedBy, type Owned } from './owned-view.ts'

export const deletionWorkflow = 'privacy.delete_account'
export type DeletionInput = WorkflowInput & { userId: UserId }

/**
 * Deletes an account, at once and without a way back. With the answer nobody can sign in to it, its sessions, tokens and
 * keys are over, and its workspaces are closed; a job deletes all the rest.
 * @throws auth.wrong_password, request.invalid, account.owns_shared, account.campaigns_running
 */
export const createDeleteAccount =
  (deps: PrivacyDeps) =>
  async (person: Person, { password, confirm }: DeleteAccount): Promise<void> => {
    const { transactions, accounts, audit, sealer, jobs, clock, closeWorkspace } = deps
    const { userId } = person
    await accounts.checkPassword(userId, password)
    const account = (await accounts.people([userId])).get(userId)
    if (!account) throw new AppError('auth.required')
    if (confirm.toLowerCase() !== account.email.toLowerCase())
      throw new AppError(
        'request.invalid',
        { reason: 'type the e-mail address of your account.' },
        { field: 'confirm' },
      )
    const { email, name } = account
    await transactions.asSystem(async (tx) => {
      const owned = await ownedBy(tx, userId)
      await refuseWhatIsInTheWay(deps, tx, owned)
      const now = clock.now()
      const addresseeSealed = sealer.seal(JSON.stringify({ email, name }), addresseePlace(userId))
      if (!(await beginDeletion(tx, { userId, addresseeSealed, now }))) return
      for (const { id: workspaceId } of owned.workspaces)
        await closeWorkspace(tx, { ...person, workspaceId, role: 'owner' })
      await deletePersonalKeys(tx, userId)
      await audit.recordPerson(tx, person, 'account.deleted', userId)
      await jobs.enqueue<DeletionInput>(tx, deletionWorkflow, { userId }, { key: userId })
    })
    // The job does it again, should this process die here.
    await accounts.erase(userId)
  }

/** @throws account.owns_shared, account.campaigns_running: each says what to do first */
async function refuseWhatIsInTheWay(
  { runningCampaigns }: PrivacyDeps,
  tx: Tx,
  { organisations, workspaces }: Owned,
): Promise<void> {
  const shared = [...workspaces, ...organisations].filter((one) => one.shared).map(({ name }) => name)
  if (shared.length > 0) throw new AppError('account.owns_shared', { names: listOf(shared) })
  const running: string[] = []
  for (const { id } of organisations)
    running.push(...(await runningCampaigns(tx, id)).map(({ name }) => name))
  if (running.length > 0) throw new AppError('account.campaigns_running', { names: listOf(running) })
}

const mostNamed = 5
function listOf(all: readonly string[]): string {
  const names = [...new Set(all)]
  const shown = names
    .slice(0, mostNamed)
    .map((name) => `“${name}”`)
    .join(', ')
  return names.length > mostNamed ? `${shown} and ${names.length - mostNamed} more` : shown
}
