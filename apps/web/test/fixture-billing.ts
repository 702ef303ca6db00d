import type { Answer, Billing, CampaignId, Invoice, PaidPlanId, WorkspaceId } from '@adwright/contract'
import { meters, paidPlanIds, plans, trialDays, type PlanId } from '@adwright/contract/plans'
import { id } from './fixture-data.ts'
import type { Handlers } from './fixture-handlers.ts'

const dayMs = 86_400_000
/** Counted from now, so that "days left" is what a test says. */
export const inDays = (days: number): string => new Date(Date.now() + days * dayMs - 3_600_000).toISOString()

const running = 'Iced oat latte: summer menu'

/** The café's plan, to be turned. */
type World = Pick<Billing, 'mode' | 'plan' | 'state' | 'endsAt' | 'cancelAt' | 'paymentProblem'> & {
  /** Whether it is paid for at Stripe. */
  charged: boolean
  used: Record<(typeof meters)[number], number>
  creditMinor: number
  /** Of an agency: its clients' shares. */
  workspaces: string[]
  /** A member of a client's workspace does not see the plan. */
  guest: boolean
  invoices: Invoice[]
  /** When the period ends. */
  periodEnd: string
  /** So many answers still say the old plan after somebody has paid. */
  silence: number
}

const fresh = (): World => ({
  mode: 'stripe',
  plan: 'enterprise',
  state: 'active',
  endsAt: null,
  cancelAt: null,
  paymentProblem: null,
  charged: true,
  used: { campaigns: 3, generations: 214, apiCalls: 1840 },
  creditMinor: 0,
  workspaces: [],
  guest: false,
  invoices: Array.from({ length: 15 }, (_, index) => invoice(15 - index)),
  periodEnd: inDays(18),
  silence: 0,
})

const invoice = (number: number): Invoice => ({
  id: id('bill', number),
  number: `ADW-${String(number).padStart(4, '0')}`,
  status: number === 15 ? 'open' : 'paid',
  totalMinor: 149_99,
  paidMinor: number === 15 ? 0 : 149_99,
  refundedMinor: number === 13 ? 50_00 : 0,
  currency: 'USD',
  createdAt: inDays(-30 * (16 - number)),
  paidAt: number === 15 ? null : inDays(-30 * (16 - number)),
  period: { start: inDays(-30 * (16 - number)), end: inDays(-30 * (15 - number)) },
  hostedUrl: `https://invoice.stripe.example/i/${number}`,
  pdfUrl: `https://invoice.stripe.example/i/${number}.pdf`,
})

export function createBillingFixture() {
  const world = fresh()
  const ended = () => world.state === 'ended'
  const shareOf = (used: number) =>
    (world.workspaces.length > 0 ? world.workspaces : ['Harbour Coffee']).map((name, at, all) => ({
      id: id<WorkspaceId>('ws', at + 1),
      name,
      used: Math.floor(used / all.length) + (at < used % all.length ? 1 : 0),
    }))
  const billing = (): Billing => {
    const plan = plans[world.plan]
    const { cancelAt, creditMinor, state } = world
    const price = { amountMinor: plan.priceMinor, currency: plan.currency }
    const end = world.endsAt ?? world.periodEnd
    return {
      mode: world.mode,
      plan: world.plan,
      planName: plan.name,
      state,
      trialEndsAt: state === 'trial' ? world.endsAt : null,
      endsAt: world.endsAt,
      period: { start: inDays(-12), end },
      cancelAt,
      price: world.charged ? { ...price, interval: 'month' } : null,
      nextCharge:
        world.charged && state === 'active' && cancelAt === null
          ? { amountMinor: price.amountMinor - creditMinor, currency: price.currency, at: end }
          : null,
      limits: { ...plan.limits },
      features: [...plan.features],
      usage: meters.map((meter) => ({
        meter,
        used: world.used[meter],
        limit: ended() ? 0 : plan.limits[meter],
        resetsAt: ended() || state === 'trial' ? null : end,
        perWorkspace: shareOf(world.used[meter]),
      })),
      paymentProblem: world.paymentProblem,
      credits: { amountMinor: creditMinor, currency: 'USD' },
      adSpend:
        'You pay Meta for your ads, directly and through your own ad accounts. A plan pays for Adwright alone and contains no advertising.',
    }
  }
  const buy = (plan: PlanId) => Object.assign(world, { plan, state: 'active', charged: true, endsAt: null })
  const offer = (plan: PlanId) => {
    const { id: name, features, limits, stripeLookupKey: _key, ...rest } = plans[plan]
    return { ...rest, id: name, limits: { ...limits }, features: [...features] }
  }
  const preview = (plan: PaidPlanId): Answer<'previewPlanChange'> => {
    const [from, to] = [plans[world.plan].priceMinor, plans[plan].priceMinor]
    const [unused, rest] = [Math.round(from * 0.6), Math.round(to * 0.6)]
    return {
      plan,
      direction: to > from ? 'upgrade' : 'downgrade',
      dueNowMinor: Math.max(0, rest - unused),
      creditMinor: unused,
      nextMinor: Math.max(0, to - Math.max(0, unused - rest)),
      nextAt: world.periodEnd,
      currency: 'USD',
      lines: [
        { text: `Unused time on ${plans[world.plan].name}`, amountMinor: -unused },
        { text: `Remaining time on ${plans[plan].name}`, amountMinor: rest },
      ],
      at: '2026-12-02T13:02:00.000Z',
    }
  }
  const planOf = (body: Record<string, unknown>) => body['plan'] as PaidPlanId // sent by our own client

  const handlers: Handlers = {
    getBilling: () => {
      if (world.silence > 0 && --world.silence === 0) buy('starter')
      return billing()
    },
    getUsage: () => {
      const { plan, planName, state, endsAt, usage, features } = billing()
      return {
        plan: world.guest ? null : plan,
        planName: world.guest ? null : planName,
        state,
        endsAt,
        mayMakeNew: !ended(),
        features,
        meters: usage.map(({ perWorkspace: _shares, ...meter }) => ({
          ...meter,
          limit: world.guest ? null : meter.limit,
          exhausted: meter.limit !== null && meter.used >= meter.limit,
        })),
      }
    },
    listPlans: () => ({
      mode: world.mode,
      trial: { ...offer('trial'), days: trialDays },
      plans: paidPlanIds.map(offer),
    }),
    startCheckout: () => ({ url: '/settings/billing?checkout=done' }),
    openPortal: () => ({ url: '/settings/billing?checkout=back' }),
    previewPlanChange: ({ body }) => preview(planOf(body)),
    changePlan: ({ body }) => {
      buy(planOf(body))
      return billing()
    },
    cancelPlan: () => {
      world.endsAt = world.cancelAt = world.periodEnd
      return {
        billing: billing(),
        running: [
          {
            id: id<CampaignId>('cmp', 1),
            name: running,
            workspace: { id: id('ws', 1), name: 'Harbour Coffee' },
          },
        ],
        sentence: `Your plan runs until 20 December 2026. This campaign goes on running at Meta, which you pay there, until you pause it: ${running}.`,
      }
    },
    resumePlan: () => {
      world.endsAt = world.cancelAt = null
      return billing()
    },
    listInvoices: ({ query }) => {
      const from = Number(query.get('cursor') ?? 0)
      const to = from + Number(query.get('limit') ?? 24)
      const more = to < world.invoices.length
      return { invoices: world.invoices.slice(from, to), ...(more && { nextCursor: String(to) }) }
    },
  }
  return { world, handlers, reset: () => void Object.assign(world, fresh()) }
}
