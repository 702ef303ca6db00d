import type { Billing } from '@adwright/contract'
import { useState } from 'react'
import { daysUntil } from '../../business/plan/plan-notice.ts'
import { formatDate, formatMoney } from '../../lib/format.ts'
import { StatusBadge, type Tone } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { buttonClass } from '../../ui/cls.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { useOpenPortal, useResumePlan } from './change-billing.ts'
import { badgeOf, hasPaid, isCharged, type PlanBadge } from './plan-state.ts'
import { billingWords as t } from './words.ts'

const tones: Record<PlanBadge, Tone> = {
  trial: 'accent',
  active: 'good',
  cancelled: 'warn',
  past_due: 'bad',
  ended: 'bad',
}

/** Which plan it is, where it stands, and what can be done about that. */
export function PlanCard({ billing }: { billing: Billing }) {
  const { mode, plan, planName, price, credits, paymentProblem } = billing
  const [cancelling, setCancelling] = useState(false)
  const portal = useOpenPortal()
  const resume = useResumePlan()
  const badge = badgeOf(billing)
  const sells = mode === 'stripe'
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="plan">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="plan" className="text-xl font-[640]">
          {t.planOf(plan, planName)}
        </h2>
        <StatusBadge tone={tones[badge]} label={t.badge[badge]} />
        {price && (
          <p className="num ml-auto text-lg font-[620]">
            {t.price[price.interval](formatMoney(price.amountMinor, price.currency))}
          </p>
        )}
      </div>
      {sentencesOf(billing).map((sentence) => (
        <p key={sentence} className="mt-2 max-w-[75ch] text-ink-2">
          {sentence}
        </p>
      ))}
      {credits.amountMinor > 0 && (
        <p className="num mt-2 text-ink-2">
          {(sells ? t.credits : t.creditsHere)(formatMoney(credits.amountMinor, credits.currency))}
        </p>
      )}
      {sells && hasPaid(billing) && (
        <div className="mt-4 flex flex-wrap gap-2">
          {paymentProblem?.invoiceUrl && (
            <a
              href={paymentProblem.invoiceUrl}
              target="_blank"
              rel="noreferrer"
              className={buttonClass('solid', 'md', 'max-sm:w-full')}
            >
              {t.payNow}
            </a>
          )}
          {badge === 'cancelled' && (
            <Button
              kind="solid"
              className="max-sm:w-full"
              busy={resume.isPending}
              onClick={() => resume.mutate()}
            >
              {t.resume}
            </Button>
          )}
          <Button className="max-sm:w-full" busy={portal.isPending} onClick={() => portal.mutate()}>
            {paymentProblem ? t.newCard : t.portal}
          </Button>
          {isCharged(billing) && badge !== 'cancelled' && (
            <Button kind="ghost" className="max-sm:w-full sm:ml-auto" onClick={() => setCancelling(true)}>
              {t.cancel}
            </Button>
          )}
        </div>
      )}
      {cancelling && <CancelDialog billing={billing} onClose={() => setCancelling(false)} />}
    </Card>
  )
}

function sentencesOf(billing: Billing): string[] {
  const { price, endsAt, nextCharge, paymentProblem, period } = billing
  const until = endsAt && formatDate(endsAt)
  switch (badgeOf(billing)) {
    case 'trial':
      return [until && endsAt ? t.state.trial(daysUntil(endsAt, new Date()), until) : '', t.state.trialText]
    case 'ended':
      return [t.state.ended(until), t.state.endedText]
    case 'past_due':
      return [
        paymentProblem ? t.state.pastDue(formatDate(paymentProblem.since)) : '',
        [
          paymentProblem?.nextTryAt ? t.state.nextTry(formatDate(paymentProblem.nextTryAt)) : t.state.noTry,
          until ? t.state.until(until) : '',
        ].join(' '),
      ].filter(Boolean)
    case 'cancelled':
      return [(price ? t.state.cancelled : t.state.assignedUntil)(until ?? formatDate(period.end))]
    case 'active':
      if (nextCharge)
        return [
          t.state.next(formatMoney(nextCharge.amountMinor, nextCharge.currency), formatDate(nextCharge.at)),
        ]
      return [price ? t.state.noCharge(formatDate(period.end)) : t.state.assigned]
  }
}
