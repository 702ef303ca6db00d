import type { OrganisationId, UserId } from '@adwright/contract'
import { createLockSubscription } from './begin-plan.ts'
import type { SellingDeps } from './deps.ts'
import { saveSubscription } from './subscription-store.ts'
import { organisationName } from './workspaces-view.ts'

export type EnsureCustomer = (organisationId: OrganisationId, payer?: UserId) => Promise<string>

/**
 * The organisation's customer at the provider, made once. That it is asked for is written down first, so that one whose
 * answer was lost is looked for before another one is made.
 */
export function createEnsureCustomer(deps: SellingDeps): EnsureCustomer {
  const { transactions, payments, clock, emailOf } = deps
  const lock = createLockSubscription(deps)
  return async (organisationId, payer) => {
    const { known, askedAt, name } = await transactions.asSystem(async (tx) => {
      const found = await lock(tx, organisationId)
      if (found.customerId === null && found.customerAskedAt === null)
        await saveSubscription(tx, { ...found, customerAskedAt: clock.now() }, clock.now())
      return {
        known: found.customerId,
        askedAt: found.customerAskedAt,
        name: await organisationName(tx, organisationId),
      }
    })
    const lost = known === null && askedAt ? await payments.findCustomer(organisationId, askedAt) : undefined
    const customerId = known ?? lost ?? (await payments.makeCustomer(organisationId))
    if (known === null)
      await transactions.asSystem(async (tx) => {
        const found = await lock(tx, organisationId)
        if (found.customerId === null) await saveSubscription(tx, { ...found, customerId }, clock.now())
      })
    const email = payer && (await emailOf(payer))
    await payments.describeCustomer(customerId, { name, email })
    return customerId
  }
}
