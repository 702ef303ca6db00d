import type {
  Billing as ShownBilling,
  CancelledPlan,
  InvoiceId,
  InvoicePage,
  OrganisationId,
  PaidPlanId,
  PlanChange,
  PlanFeature,
  PlanList,
  Usage,
} from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { createAssignPlan, createExtendTrial, type AssignPlan, type ExtendTrial } from './assign-plan.ts'
import { createBeginFor, createBeginMissing } from './begin-plan.ts'
import { createCancelPlan, createResumePlan } from './cancel-plan.ts'
import { createChangePlan, createPreviewChange } from './change-plan.ts'
import { createApiCalls } from './count-api-call.ts'
import { createMeters, type Meters, type OnThreshold } from './create-meters.ts'
import type { BillingDeps } from './deps.ts'
import { createEnsureCustomer } from './ensure-customer.ts'
import { createBeforeErase } from './erase-organisation.ts'
import { forgetEvents } from './event-store.ts'
import { createGetBilling } from './get-billing.ts'
import { createGetUsage } from './get-usage.ts'
import { createGiveCredit, createRefundInvoice, type NoteGift } from './give-back.ts'
import { createDueCustomers, createReceiveEvent, createTakeCustomer } from './handle-events.ts'
import { createHeldPlans, mustHave } from './held-plan.ts'
import { invoicePage } from './invoice-store.ts'
import { listPlans } from './list-plans.ts'
import { createOpenPortal } from './open-portal.ts'
import type { Revenue } from './revenue.ts'
import { revenueView } from './revenue-view.ts'
import { createSettleCheckout } from './settle-checkout.ts'
import type { Standing } from './standing.ts'
import { createStartCheckout } from './start-checkout.ts'
import { DAY_MS } from './subscription.ts'
import { syncAll } from './subscription-store.ts'
import { createSyncCustomer } from './sync-customer.ts'

export { createMeters, type Meters, type OnThreshold, type ThresholdNotice } from './create-meters.ts'
export type { RunningCampaign } from './deps.ts'
export { billingJobs } from './jobs.ts'
export type { Payments } from './payments.ts'
export type { HeldPlan } from './refusal.ts'
export type { Revenue } from './revenue.ts'
export { billingRoutes } from './routes.ts'
export type { Standing } from './standing.ts'
export { createStripeBilling } from './stripe-billing.ts'
export type { BillingMode } from './subscription.ts'

export type Billing = Meters & {
  /** Gives a new organisation the plan that new ones get, once. For system transactions. */
  beginFor(tx: Tx, organisationId: OrganisationId): Promise<void>
  /** The same for all that were there before. */
  beginMissing(): Promise<void>
  /** What an organisation may do now. Opens a transaction of its own: not from inside one. */
  standing(organisationId: OrganisationId): Promise<Standing>
  /** The same inside a transaction of the organisation or of the system. */
  standingIn(tx: Tx, organisationId: OrganisationId): Promise<Standing>
  /** Inside a transaction of a workspace. @throws plan.ended, plan.feature_missing */
  mustHave(tx: Tx, feature: PlanFeature): Promise<void>
  /** The same inside a transaction of the organisation or of the system; without a feature, that it may make new things at all. */
  mustHaveIn(tx: Tx, organisationId: OrganisationId, feature?: PlanFeature): Promise<void>
  /** Counts one call of a program. @throws plan.limit_reached, plan.ended */
  countApiCall(organisationId: OrganisationId): Promise<void>

  get(organisationId: OrganisationId): Promise<ShownBilling>
  usageOf(member: Member): Promise<Usage>
  plans(): PlanList
  invoices(
    organisationId: OrganisationId,
    query: { cursor?: string | undefined; limit: number },
  ): Promise<InvoicePage>
  /** @throws billing.self_hosted, as all of these; billing.already_subscribed */
  startCheckout(member: Member, organisationId: OrganisationId, plan: PaidPlanId): Promise<{ url: string }>
  openPortal(organisationId: OrganisationId): Promise<{ url: string }>
  previewChange(organisationId: OrganisationId, plan: PaidPlanId): Promise<PlanChange>
  changePlan(
    member: Member,
    organisationId: OrganisationId,
    wish: { plan: PaidPlanId; prorationAt?: string | undefined },
  ): Promise<ShownBilling>
  cancel(member: Member, organisationId: OrganisationId): Promise<CancelledPlan>
  resume(member: Member, organisationId: OrganisationId): Promise<ShownBilling>
  /** Keeps what Stripe tells. @throws billing.forged */
  receiveEvent(bytes: Buffer, signature: string | undefined): Promise<void>

  /** For staff. */
  assignPlan: AssignPlan
  extendTrial: ExtendTrial
  giveCredit(
    organisationId: OrganisationId,
    gift: { amountMinor: number; reason: string; key: string },
    note?: NoteGift,
  ): Promise<void>
  refundInvoice(
    organisationId: OrganisationId,
    invoiceId: InvoiceId,
    refund: { amountMinor: number; reason: string; key: string },
  ): Promise<void>
  revenue(months: number): Promise<Revenue>
  /** Before an organisation goes: nobody is charged for it any more. Safe to run twice. */
  beforeErase(organisationId: OrganisationId): Promise<void>

  working: {
    /** Customers to look at; nobody where nothing is sold. */
    due(most: number): Promise<string[]>
    take(customerId: string): Promise<void>
    /** Has every customer looked at, whatever was told. */
    reconcile(): Promise<void>
    forgetOld(): Promise<void>
  }
  /** Gives back what this process holds of limits. */
  close(): Promise<void>
}

const EVENTS_KEPT_DAYS = 90

export function createBilling(deps: BillingDeps): Billing {
  const { transactions, clock, mode } = deps
  const plans = createHeldPlans(deps)
  const onThreshold = telling(deps)
  const apiCalls = createApiCalls({ ...deps, plans, onThreshold })
  const get = createGetBilling(deps)
  const selling = sellingOf(deps)
  /** @throws billing.self_hosted */
  const mustSell = () => {
    if (!selling) throw new AppError('billing.self_hosted')
    return selling
  }
  return {
    ...createMeters({ clock, plans, onThreshold }),
    beginFor: createBeginFor(deps),
    beginMissing: createBeginMissing(deps),
    standing: (id) => transactions.inOrganisation(id, async (tx) => (await plans.of(tx, id)).standing),
    standingIn: async (tx, id) => (await plans.of(tx, id)).standing,
    mustHave: async (tx, feature) => mustHave(await plans.here(tx), feature),
    mustHaveIn: async (tx, id, feature) => mustHave(await plans.of(tx, id), feature),
    countApiCall: apiCalls.count,
    get: async (id) => {
      await selling?.settleCheckout(id)
      return get(id)
    },
    usageOf: createGetUsage(deps, plans),
    plans: () => listPlans(mode),
    invoices: (id, query) => transactions.inOrganisation(id, (tx) => invoicePage(tx, id, query)),
    startCheckout: async (member, id, plan) => mustSell().startCheckout(id, plan, member.userId),
    openPortal: async (id) => mustSell().openPortal(id),
    previewChange: async (id, plan) => mustSell().previewChange(id, plan),
    changePlan: async (member, id, wish) => {
      await mustSell().changePlan(member, id, wish)
      return get(id)
    },
    cancel: async (member, id) => ({ ...(await mustSell().cancel(member, id)), billing: await get(id) }),
    resume: async (member, id) => {
      await mustSell().resume(member, id)
      return get(id)
    },
    receiveEvent: async (bytes, signature) => {
      if (!selling) throw new AppError('request.not_found')
      await selling.receiveEvent(bytes, signature)
    },
    assignPlan: createAssignPlan(deps),
    extendTrial: createExtendTrial(deps),
    giveCredit: createGiveCredit({ ...deps, selling }),
    refundInvoice: createRefundInvoice({ ...deps, selling }),
    revenue: (months) => transactions.asSystem((tx) => revenueView(tx, { now: clock.now(), months })),
    beforeErase: createBeforeErase(deps),
    working: {
      due: async (most) => (selling ? selling.due(most) : []),
      take: async (customerId) => selling?.take(customerId),
      reconcile: () => transactions.asSystem((tx) => syncAll(tx, clock.now())),
      forgetOld: () => {
        const before = new Date(clock.now().getTime() - EVENTS_KEPT_DAYS * DAY_MS)
        return transactions.asSystem((tx) => forgetEvents(tx, before))
      },
    },
    close: apiCalls.giveBack,
  }
}

/** What there is only where something is sold. */
function sellingOf(deps: BillingDeps) {
  const { payments } = deps
  if (!payments) return undefined
  const sells = { ...deps, payments }
  const sync = createSyncCustomer(sells)
  const ensureCustomer = createEnsureCustomer(sells)
  return {
    sync,
    ensureCustomer,
    settleCheckout: createSettleCheckout(sells, sync),
    startCheckout: createStartCheckout({ ...sells, ensureCustomer, sync }),
    openPortal: createOpenPortal(sells),
    previewChange: createPreviewChange(sells),
    changePlan: createChangePlan(sells, sync),
    cancel: createCancelPlan(sells, sync),
    resume: createResumePlan(sells, sync),
    receiveEvent: createReceiveEvent(sells),
    due: createDueCustomers(sells),
    take: createTakeCustomer(sells, sync),
  }
}

/** Open pages hear of it, and whoever app.ts named. */
const telling =
  ({ events, onThreshold }: BillingDeps): OnThreshold =>
  async (tx, notice) => {
    const { workspaceId, meter, percent, resetsAt } = notice
    if (workspaceId !== null)
      await events.publish(tx, workspaceId, {
        name: 'usage.threshold',
        data: { meter, percent, resetsAt: resetsAt?.toISOString() ?? null },
      })
    await onThreshold?.(tx, notice)
  }
