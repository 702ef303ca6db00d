import { z } from 'zod'
import { CampaignId, InvoiceId, WorkspaceId } from './ids.ts'
import { Currency } from './money.ts'
import { meters, paidPlanIds, planFeatures } from './plans.ts'

export const PaidPlan = z.enum(paidPlanIds)
export const PlanName = z.enum(['trial', ...paidPlanIds])
export const Feature = z.enum(planFeatures)
export const MeterName = z.enum(meters)

/** `past_due` works on for some days; what has `ended` shows everything and makes nothing new. */
export const PlanState = z.enum(['trial', 'active', 'past_due', 'ended'])
export type PlanState = z.infer<typeof PlanState>

const Instant = z.iso.datetime()
const Limit = z.int().nullable()
export const PlanLimits = z.object({
  campaigns: Limit,
  generations: Limit,
  apiCalls: Limit,
  seats: Limit,
  clientWorkspaces: Limit,
})
const Money = z.object({ amountMinor: z.int(), currency: Currency })
const Period = z.object({ start: Instant, end: Instant })

export const PlanOffer = z.object({
  id: PlanName,
  name: z.string(),
  /** A month. */
  priceMinor: z.int(),
  currency: Currency,
  limits: PlanLimits,
  features: z.array(Feature),
})
export const PlanList = z.object({
  /** Where plans are self_hosted, nothing is sold here. */
  mode: z.enum(['stripe', 'self_hosted']),
  trial: PlanOffer.extend({ days: z.int() }),
  plans: z.array(PlanOffer),
})
export type PlanList = z.infer<typeof PlanList>

const Used = z.object({
  meter: MeterName,
  used: z.int(),
  limit: Limit,
  /** When a new period begins to count; null where none does. */
  resetsAt: Instant.nullable(),
})

/** What the pages of a workspace need to know of its plan; no money. */
export const Usage = z.object({
  /** Null for members of a client's workspace: the plan is their agency's. */
  plan: PlanName.nullable(),
  planName: z.string().nullable(),
  state: PlanState,
  /** When it ends unless somebody does something. */
  endsAt: Instant.nullable(),
  /** False when nothing new can be made or launched. */
  mayMakeNew: z.boolean(),
  features: z.array(Feature),
  /** Of the whole organisation; for members of a client's workspace, of this workspace and without the limit. */
  meters: z.array(Used.extend({ exhausted: z.boolean() })),
})
export type Usage = z.infer<typeof Usage>

export const Billing = z.object({
  mode: z.enum(['stripe', 'self_hosted']),
  plan: PlanName,
  planName: z.string(),
  state: PlanState,
  trialEndsAt: Instant.nullable(),
  /** When it ends unless somebody does something: the trial, a cancelled plan, one that is not paid. */
  endsAt: Instant.nullable(),
  period: Period,
  /** A cancelled plan runs until then. */
  cancelAt: Instant.nullable(),
  /** What it costs a month or a year; null where nothing is paid. */
  price: Money.extend({ interval: z.enum(['month', 'year']) }).nullable(),
  nextCharge: Money.extend({ at: Instant }).nullable(),
  limits: PlanLimits,
  features: z.array(Feature),
  usage: z.array(
    Used.extend({
      perWorkspace: z.array(z.object({ id: WorkspaceId, name: z.string(), used: z.int() })),
    }),
  ),
  /** The last payment did not go through. */
  paymentProblem: z
    .object({ since: Instant, nextTryAt: Instant.nullable(), invoiceUrl: z.string().nullable() })
    .nullable(),
  /** What the next invoices are reduced by. */
  credits: Money,
  /** Who is paid for the ads themselves. */
  adSpend: z.string(),
})
export type Billing = z.infer<typeof Billing>

export const ChoosePlan = z.strictObject({ plan: PaidPlan })
/** An address at Stripe, where the browser goes next. */
export const PaymentPage = z.object({ url: z.string() })

export const PlanChange = z.object({
  plan: PaidPlan,
  direction: z.enum(['upgrade', 'downgrade']),
  /** Charged at once, after all credit. */
  dueNowMinor: z.int(),
  /** Given for what is left of the paid period. */
  creditMinor: z.int(),
  /** The next regular charge, after what is then left of all credit. */
  nextMinor: z.int(),
  nextAt: Instant,
  currency: Currency,
  lines: z.array(z.object({ text: z.string(), amountMinor: z.int() })),
  /** The moment that this is reckoned for: sent along with the change, it costs exactly this. */
  at: Instant,
})
export type PlanChange = z.infer<typeof PlanChange>
export const ChangePlan = z.strictObject({
  plan: PaidPlan,
  /** `at` of the preview that somebody agreed to. */
  prorationAt: Instant.optional(),
})

export const CancelPlan = z.strictObject({ when: z.literal('period_end') })
export const CancelledPlan = z.object({
  billing: Billing,
  /** Campaigns that go on running at Meta, and costing there, until somebody pauses them. */
  running: z.array(
    z.object({
      id: CampaignId,
      name: z.string(),
      workspace: z.object({ id: WorkspaceId, name: z.string() }),
    }),
  ),
  /** The same in words. */
  sentence: z.string(),
})
export type CancelledPlan = z.infer<typeof CancelledPlan>

export const Invoice = z.object({
  id: InvoiceId,
  number: z.string().nullable(),
  status: z.enum(['draft', 'open', 'paid', 'void', 'uncollectible']),
  totalMinor: z.int(),
  paidMinor: z.int(),
  refundedMinor: z.int(),
  currency: Currency,
  createdAt: Instant,
  paidAt: Instant.nullable(),
  period: Period,
  hostedUrl: z.string().nullable(),
  pdfUrl: z.string().nullable(),
})
export const ListInvoices = z.strictObject({
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
})
export const InvoicePage = z.object({ invoices: z.array(Invoice), nextCursor: z.string().optional() })
export type Invoice = z.infer<typeof Invoice>
export type InvoicePage = z.infer<typeof InvoicePage>
