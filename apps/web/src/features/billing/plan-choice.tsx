import type { Billing, PaidPlanId, PlanList } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { planPoints } from '../../business/plan/plan-points.ts'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { formatMoney } from '../../lib/format.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { cx } from '../../ui/cls.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useStartCheckout } from './change-billing.ts'
import { ChangeDialog, type Change } from './change-dialog.tsx'
import { suggested, wayTo, type Way } from './plan-state.ts'
import { billingWords } from './words.ts'

const t = billingWords.plans

/** All that can be bought, side by side, each with its one button. */
export function PlanChoice({ billing }: { billing: Billing }) {
  const list = useQuery({ ...apiQuery('listPlans'), staleTime: Infinity })
  const checkout = useStartCheckout()
  const [changing, setChanging] = useState<Change | null>(null)
  const offers = list.data?.plans ?? []
  const first = suggested(billing, offers)
  const locked = billing.state === 'past_due'
  return (
    <section aria-labelledby="plans" className="mt-2">
      <h2 id="plans" className="text-lg font-[640]">
        {t.title}
      </h2>
      <p className="text-ink-2">{locked ? t.payFirst : t.note}</p>
      {list.error && !list.data ? (
        <Card className="mt-3">
          <ErrorState
            compact
            title={t.unavailable}
            reason={reasonOf(list.error)}
            onRetry={() => void list.refetch()}
          />
        </Card>
      ) : !list.data ? (
        <Skeleton className="mt-3 h-96 rounded-lg" />
      ) : (
        <ul className="mt-3 grid gap-3 md:grid-cols-3 lg:gap-4">
          {offers.map((offer) => (
            <OfferCard
              key={offer.id}
              offer={offer}
              way={wayTo(billing, offer, offers)}
              first={offer.id === first && !locked}
              locked={locked}
              busy={checkout.isPending && checkout.variables === offer.id}
              onChoose={
                (way) =>
                  way === 'upgrade' || way === 'downgrade'
                    ? setChanging({ offer, way })
                    : checkout.mutate(offer.id as PaidPlanId) // a trial is not on offer
              }
            />
          ))}
        </ul>
      )}
      {changing && (
        <ChangeDialog
          key={changing.offer.id}
          {...changing}
          billing={billing}
          onClose={() => setChanging(null)}
        />
      )}
    </section>
  )
}

type OfferProps = {
  offer: PlanList['plans'][number]
  way: Way
  first: boolean
  locked: boolean
  busy: boolean
  onChoose: (way: Way) => void
}

function OfferCard({ offer, way, first, locked, busy, onChoose }: OfferProps) {
  const { name, priceMinor, currency } = offer
  const labels = { checkout: t.choose, upgrade: t.upgrade, downgrade: t.downgrade }
  return (
    <li
      className={cx(
        'flex flex-col rounded-lg bg-card p-4 lg:p-5',
        way === 'current' ? 'shadow-[0_0_0_1.5px_var(--accent-2)]' : 'shadow-card',
      )}
    >
      <div className="flex items-center gap-2">
        <h3 className="text-md font-[640]">{name}</h3>
        {way === 'current' && <Badge tone="accent">{t.yours}</Badge>}
      </div>
      <p className="num mt-2 text-2xl font-[660]">
        {formatMoney(priceMinor, currency)}{' '}
        <span className="text-base font-[500] tracking-normal text-ink-3">{t.month}</span>
      </p>
      <ul className="mt-4 mb-5 flex flex-1 flex-col gap-2">
        {planPoints(offer).map((point) => (
          <li key={point} className="flex gap-2">
            <Check className="mt-1 size-3.5 shrink-0 text-good" strokeWidth={2.6} aria-hidden />
            {point}
          </li>
        ))}
      </ul>
      {way !== 'current' && (
        <Button kind={first ? 'solid' : 'soft'} busy={busy} disabled={locked} onClick={() => onChoose(way)}>
          {labels[way](name)}
        </Button>
      )}
    </li>
  )
}
