import type { Billing, CancelledPlan } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { planWords } from '../../business/plan/words.ts'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { formatDate } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { useCancelPlan } from './change-billing.ts'
import { RunningCampaigns } from './running-campaigns.tsx'
import { billingWords } from './words.ts'

const t = billingWords.cancelling

/** Two clicks to the end: what happens is said before the second one, and what goes on at Meta before and after it. */
export function CancelDialog({ billing, onClose }: { billing: Billing; onClose: () => void }) {
  const cancel = useCancelPlan()
  return cancel.data ? (
    <Cancelled answer={cancel.data} onClose={onClose} />
  ) : (
    <Dialog
      open
      onClose={onClose}
      title={t.title}
      description={t.until(formatDate(billing.period.end))}
      footer={
        <>
          <Button onClick={onClose}>{t.keep}</Button>
          <Button kind="danger" busy={cancel.isPending} onClick={() => cancel.mutate()}>
            {t.confirm}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {cancel.error && (
          <p role="alert" className="rounded-md bg-bad-soft p-3 text-bad">
            <b className="font-[620]">{t.failed}.</b> {reasonOf(cancel.error)}
          </p>
        )}
        <p className="text-ink-2">{t.after}</p>
        <WhatRuns />
      </div>
    </Dialog>
  )
}

/** Of this workspace: of all others only the answer tells. */
function WhatRuns() {
  const running = useQuery(apiQuery('listCampaigns', { query: { state: 'active', limit: 100 } }))
  const campaigns = running.data?.campaigns
  return (
    <div className="rounded-lg bg-sunken p-4">
      {campaigns ? (
        campaigns.length === 0 ? (
          <p>{t.noneRunning}</p>
        ) : (
          <>
            <p className="font-[580]">{t.running(campaigns.length)}</p>
            <RunningCampaigns campaigns={campaigns} />
          </>
        )
      ) : running.error ? (
        <p>{t.lookFailed}</p>
      ) : (
        <>
          <LoadingNote />
          <Skeleton className="h-12" />
        </>
      )}
      <p className="mt-2 text-sm text-ink-2">{campaigns?.length === 0 ? planWords.adSpend : t.runningNote}</p>
    </div>
  )
}

function Cancelled({
  answer: { running, sentence },
  onClose,
}: {
  answer: CancelledPlan
  onClose: () => void
}) {
  const navigate = useNavigate()
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.doneTitle}
      description={sentence}
      footer={
        <>
          {running.length > 0 && (
            <Button onClick={() => void navigate({ to: '/campaigns', search: { state: 'active' } })}>
              {t.look}
            </Button>
          )}
          <Button kind="solid" onClick={onClose}>
            {t.done}
          </Button>
        </>
      }
    >
      {running.length > 0 && (
        <div className="rounded-lg bg-sunken p-4">
          <p className="font-[580]">{t.goesOn}</p>
          <RunningCampaigns campaigns={running} />
          <p className="mt-2 text-sm text-ink-2">{t.runningNote}</p>
        </div>
      )}
    </Dialog>
  )
}
