import { OrganisationId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import { withAccount, type Account } from './account.ts'
import { changeBetween } from './change.ts'
import { addChange } from './change-store.ts'
import type { SellingDeps } from './deps.ts'
import { copyInvoices } from './invoice-store.ts'
import { standingOf } from './standing.ts'
import { findByCustomer, findSubscription, noteSynced, saveSubscription } from './subscription-store.ts'
import type { Subscription } from './subscription.ts'
import { toldActs } from './told-act.ts'
import { workspacesOf } from './workspaces-view.ts'

/** Others write too, each after a look of their own; whoever was overtaken looks again. */
const MOST_LOOKS = 8

/** `unknown`: whom it is about, we or the provider do not know. */
export type SyncCustomer = (customerId: string) => Promise<'synced' | 'unknown'>

/**
 * Makes ours say what the provider says of a customer now. A look counts only if nobody wrote since it began, so it does
 * not matter in which order, how often or by how many processes it is called.
 */
export function createSyncCustomer(deps: SellingDeps): SyncCustomer {
  const { transactions, payments, clock } = deps
  return async (customerId) => {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const begunAt = clock.now()
      const known = await transactions.asSystem((tx) => findByCustomer(tx, customerId))
      const account = await payments.account(customerId)
      // A key of another Stripe account must not end what this one sold.
      if (!account) return 'unknown'
      const isWritten = await transactions.asSystem(async (tx) => {
        if (known) return write(deps, tx, known, account, begunAt)
        const adopted = await adopt(tx, account, begunAt)
        return adopted ? 'again' : 'unknown'
      })
      if (isWritten !== 'again') return isWritten
    }
    throw new Error(`The customer ${customerId} changes faster than it can be looked at.`)
  }
}

/** A customer that we made, and whose answer was lost. */
async function adopt(tx: Tx, { organisationId, customerId }: Account, now: Date): Promise<boolean> {
  const id = OrganisationId.safeParse(organisationId)
  const found = id.success && (await findSubscription(tx, id.data, { lock: true }))
  if (!found || found.customerId !== null) return false
  await saveSubscription(tx, { ...found, customerId }, now)
  return true
}

async function write(
  { clock, events, audit }: SellingDeps,
  tx: Tx,
  { organisationId, syncVersion }: Subscription,
  account: Account,
  begunAt: Date,
): Promise<'synced' | 'again'> {
  const before = await findSubscription(tx, organisationId, { lock: true })
  if (!before || before.syncVersion !== syncVersion) return 'again'
  const now = clock.now()
  const after = { ...withAccount(before, account, now), syncVersion: syncVersion + 1 }
  await saveSubscription(tx, after, now)
  const paid = await copyInvoices(tx, organisationId, account.invoices)
  await noteSynced(tx, organisationId, { begunAt, now })
  const change = changeBetween(before, after, now)
  if (change) await addChange(tx, organisationId, change)
  const told = { name: 'system', workspaceId: null, organisationId } as const
  for (const { action, ...facts } of toldActs(before, after, { change, paid }))
    await audit.recordOf(tx, told, action, organisationId, facts)
  if (change || isOtherwise(before, after, now))
    for (const workspaceId of await workspacesOf(tx, organisationId))
      await events.publish(tx, workspaceId, { name: 'plan.changed', data: {} })
  return 'synced'
}

/** Whether the pages of the organisation show something else now. */
function isOtherwise(before: Subscription, after: Subscription, now: Date): boolean {
  const [was, is] = [standingOf(before, now), standingOf(after, now)]
  return was.state !== is.state || was.plan !== is.plan || was.endsAt?.getTime() !== is.endsAt?.getTime()
}
