import type { Billing, PaidPlanId, PlanList } from '@adwright/contract'
import { CircleAlert } from 'lucide-react'
import { ApiError, reasonOf } from '../../lib/api.ts'
import { formatMoney } from '../../lib/format.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { useChangePlan, usePlanChange } from './change-billing.ts'
import { ChangeLosses } from './change-losses.tsx'
import { ChangeSum } from './change-sum.tsx'
import { billingWords } from './words.ts'

const t = billingWords.change

export type Change = { offer: PlanList['plans'][number]; way: 'upgrade' | 'downgrade' }
type Props = Change & { billing: Billing; onClose: () => void }

/** What another plan costs now and next, reckoned before anything is changed; or what is in its way. */
export function ChangeDialog({ offer, way, billing, onClose }: Props) {
  const { name } = offer
  const preview = usePlanChange(offer.id as PaidPlanId) // a trial is not on offer
  const change = useChangePlan(name, onClose)
  const failure = change.error ?? preview.error
  const isStale = failure instanceof ApiError && failure.body?.code === 'billing.preview_stale'
  const sum = preview.data
  const again = () => {
    change.reset()
    void preview.refetch()
  }
  const agree =
    sum && sum.dueNowMinor > 0 ? t.confirmPay(formatMoney(sum.dueNowMinor, sum.currency)) : t.confirm
  return (
    <Dialog
      open
      onClose={onClose}
      title={t[way](name)}
      description={way === 'upgrade' ? t.upgradeText(name) : t.downgradeText(name)}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          {isStale || (preview.error && !sum) ? (
            <Button kind="solid" busy={preview.isFetching} onClick={again}>
              {t.again}
            </Button>
          ) : (
            <Button
              kind="solid"
              disabled={!sum}
              busy={change.isPending}
              onClick={() => sum && change.mutate(sum)}
            >
              {agree}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {failure && (
          <div role="alert" className="flex gap-2.5 rounded-md bg-bad-soft p-3">
            <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-hidden />
            <div className="min-w-0">
              <p className="font-[620] text-bad">{change.error ? t.failed : t.blocked}</p>
              <p className="text-ink-2">{reasonOf(failure)}</p>
            </div>
          </div>
        )}
        {sum && !isStale && <ChangeSum sum={sum} />}
        {!sum && !failure && (
          <>
            <LoadingNote label={t.reckoning} />
            <Skeleton className="h-36" />
          </>
        )}
        {way === 'downgrade' && <ChangeLosses billing={billing} offer={offer} />}
      </div>
    </Dialog>
  )
}
