import type { OrganisationId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { chargedPlan } from './charged-plan.ts'
import type { RunningCampaign, SellingDeps } from './deps.ts'
import { dayWords } from './refusal.ts'
import type { SyncCustomer } from './sync-customer.ts'

type Going = { running: RunningCampaign[]; sentence: string }

/**
 * Lets a plan end with the period that is paid for, and says what goes on at Meta all the same.
 * @throws billing.no_subscription
 */
export const createCancelPlan =
  (deps: SellingDeps, sync: SyncCustomer) =>
  async (member: Member, organisationId: OrganisationId): Promise<Going> => {
    const { transactions, payments, audit, runningCampaigns } = deps
    const { plan, subscriptionId, customerId, periodEnd } = await chargedPlan(deps, organisationId)
    await payments.setCancelled(subscriptionId, true)
    await sync(customerId)
    await transactions.inOrganisation(organisationId, (tx) =>
      audit.recordOrganisation(tx, member, 'billing.plan_cancelled', organisationId, undefined, {
        plan,
        endsAt: periodEnd.toISOString(),
      }),
    )
    const running = await transactions.asSystem((tx) => runningCampaigns(tx, organisationId))
    return { running, sentence: whatGoesOn(running, periodEnd) }
  }

/** @throws billing.no_subscription (also when it is not cancelled) */
export const createResumePlan =
  (deps: SellingDeps, sync: SyncCustomer) =>
  async (member: Member, organisationId: OrganisationId): Promise<void> => {
    const { plan, subscriptionId, customerId, cancelAt } = await chargedPlan(deps, organisationId)
    if (cancelAt === null) throw new AppError('billing.same_plan', { plan })
    await deps.payments.setCancelled(subscriptionId, false)
    await sync(customerId)
    await deps.transactions.inOrganisation(organisationId, (tx) =>
      deps.audit.recordOrganisation(tx, member, 'billing.plan_resumed', organisationId, undefined, { plan }),
    )
  }

const NAMED = 3
/** Ads are between the owner and Meta: the end of a plan does not stop them. */
export function whatGoesOn(running: readonly Pick<RunningCampaign, 'name'>[], endsAt: Date): string {
  const end = `Your plan runs until ${dayWords(endsAt)}.`
  if (running.length === 0) return `${end} No campaign is running at Meta.`
  const names = running.slice(0, NAMED).map(({ name }) => name)
  const more = running.length > NAMED ? ` and ${running.length - NAMED} more` : ''
  const [subject, object] =
    running.length === 1 ? ['This campaign goes', 'it'] : ['These campaigns go', 'them']
  return `${end} ${subject} on running at Meta, which you pay there, until you pause ${object}: ${names.join(', ')}${more}.`
}
