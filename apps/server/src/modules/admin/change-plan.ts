import type { Currency, OrganisationId, PlanId } from '@adwright/contract'
import type { Standing } from '#modules/billing'
import { AppError } from '#platform/errors.ts'
import type { Person } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Parts } from './deps.ts'
import { findOrganisation } from './list-organisations.ts'

type ForOrganisation<Order> = Order & { organisationId: OrganisationId; reason: string }
type Assign = ForOrganisation<{ plan: PlanId; until?: string | undefined }>
type Extend = ForOrganisation<{ days: number }>
type Credit = ForOrganisation<{ amountMinor: number; currency: Currency; key: string }>

/** What the staff give to organisations; billing does it, and the trail says who and why. */
export function createChangePlan({ transactions, billing, audit, clock }: Parts) {
  const find = (id: OrganisationId) => transactions.asSystem((tx) => findOrganisation(tx, id))
  /** In the trail of the organisation, too: those who lead it read there what was done to its plan. */
  const note = (
    tx: Tx,
    staff: Person,
    id: OrganisationId,
    act: string,
    before: object | undefined,
    after: object,
  ) =>
    audit.recordOrganisation(
      tx,
      { ...staff, organisation: { id, role: null } },
      `organisation.${act}`,
      id,
      before,
      after,
    )
  return {
    /** @throws admin.organisation_not_found, billing.already_subscribed, request.invalid for an end that is over */
    assign: async (staff: Person, { organisationId, plan, until, reason }: Assign): Promise<void> => {
      if (until !== undefined && new Date(until) <= clock.now())
        throw new AppError(
          'request.invalid',
          { reason: 'the end has to be still to come.' },
          { field: 'until' },
        )
      await find(organisationId)
      await billing.assignPlan(organisationId, plan, {
        until: until === undefined ? undefined : new Date(until),
        note: (tx, { before, after }) =>
          note(tx, staff, organisationId, 'plan_assigned', factsOf(before), { ...factsOf(after), reason }),
      })
    },
    /** @throws admin.organisation_not_found, billing.already_subscribed */
    extendTrial: async (staff: Person, { organisationId, days, reason }: Extend): Promise<void> => {
      await find(organisationId)
      await billing.extendTrial(organisationId, days, (tx, { before, after }) =>
        note(tx, staff, organisationId, 'trial_extended', factsOf(before), {
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
      // Before it is asked for and after: what Stripe did is never without a trace of who wanted it.
      await billing.giveCredit(organisationId, credit, (tx, step) =>
        note(tx, staff, organisationId, `credit_${step}`, undefined, credit),
      )
    },
  }
}

const factsOf = ({ plan, state, endsAt }: Standing) => ({ plan, state, endsAt })
