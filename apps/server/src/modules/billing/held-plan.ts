import type { OrganisationId, PlanFeature } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'
import { planOfOrganisation, planOfWorkspace, type OrganisationTerms } from './plan-view.ts'
import { featureMissing, planEnded, type HeldPlan } from './refusal.ts'
import { standingOf } from './standing.ts'
import { firstTerms, type BillingMode } from './subscription.ts'

export type HeldPlans = {
  /** Of the workspace that the transaction is in. */
  here(tx: Tx): Promise<HeldPlan>
  /** For transactions of the organisation, and of the system. */
  of(tx: Tx, organisationId: OrganisationId): Promise<HeldPlan>
}

/** An organisation whose plan nobody has begun yet has what a new one gets, from its own first day. */
export function createHeldPlans({ mode, clock }: { mode: BillingMode; clock: Clock }): HeldPlans {
  const held = (found: OrganisationTerms | undefined): HeldPlan => {
    if (!found) throw new AppError('workspace.not_found')
    const { organisationId, isAgency, since, terms = firstTerms(mode, since) } = found
    return {
      organisationId,
      isAgency,
      isSelfHosted: mode.kind === 'self_hosted',
      standing: standingOf(terms, clock.now()),
    }
  }
  return {
    here: async (tx) => held(await planOfWorkspace(tx)),
    of: async (tx, organisationId) => held(await planOfOrganisation(tx, organisationId)),
  }
}

/** @throws plan.ended, plan.feature_missing */
export function mustHave(plan: HeldPlan, feature?: PlanFeature): void {
  if (!plan.standing.mayMakeNew) throw planEnded(plan)
  if (feature !== undefined && !plan.standing.features.includes(feature)) throw featureMissing(plan, feature)
}
