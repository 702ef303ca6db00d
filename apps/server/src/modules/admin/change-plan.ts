import type { Currency, OrganisationId, PlanId } from '@adwright/contract'
import type { Standing } from '#modules/billing'
import { AppError } from '#platform/errors.ts'
import type { Person } from '#platform/member.ts'
import { wasRecorded } from './audit-view.ts'
import type { Parts } from './deps.ts'
import { findOrganisation } from './list-organisations.ts'

type ForOrganisation<Order> = Order & { organisationId: OrganisationId; reason: string }
type Assign = ForOrganisation<{ plan: PlanId; until?: string | undefined }>
type Extend = ForOrganisation<{ days: number }>
type Credit = ForOrganisation<{ amountMinor: number; currency: Currency; key: string }>

/** What the staff give to organisations; billing does it, and the trail says who and why. */
export function createChangePlan({ transactions, billing, audit }: Parts) {
  const find = (id: OrganisationId) => transactions.asSystem((tx) => findOrganisation(tx, id))
  return {
    /** @throws admin.organisation_not_found, billing.already_subscribed */
    assign: async (staff: Person, { organisationId, plan, until, reason }: Assign): Promise<void> => {
      await find(organisationId)
      await billing.assignPlan(organisationId, plan, {
        until: until === undefined ? undefined : new Date(until),
        note: (tx, { before, after }) =>
          audit.recordPerson(tx, staff, 'organisation.plan_assigned', organisationId, factsOf(before), {
            ...factsOf(after),
            reason,
          }),
      })
    },
    /** @throws admin.organisation_not_found, billing.already_subscribed */
    extendTrial: async (staff: Person, { organisationId, days, reason }: Extend): Promise<void> => {
      await find(organisationId)
      await billing.extendTrial(organisationId, days, (tx, { before, after }) =>
        audit.recordPerson(tx, staff, 'organisation.trial_extended', organisationId, factsOf(before), {
          ...factsOf(after),
          days,
          reason,
        }),
      )
    },
    /** Once for its key, however often it is asked for. @throws admin.organisation_not_found, admin.currency_differs, billing.key_used */
    giveCredit: async (staff: Person, { organisationId, ...credit }: Credit): Promise<void> => {
      await find(organisationId)
      const { currency } = (await billing.get(organisationId)).credits
      if (credit.currency !== currency)
        throw new AppError('admin.currency_differs', { currency }, { field: 'currency' })
      await billing.giveCredit(organisationId, credit.amountMinor, credit.reason, credit.key)
      const action = 'organisation.credit_given'
      await transactions.asSystem(async (tx) => {
        if (await wasRecorded(tx, { action, subject: organisationId, key: credit.key })) return
        await audit.recordPerson(tx, staff, action, organisationId, undefined, credit)
      })
    },
  }
}

const factsOf = ({ plan, state, endsAt }: Standing) => ({ plan, state, endsAt })
