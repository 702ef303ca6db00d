import type { Campaign, LaunchStep } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { api, reasonOf } from '../../lib/api.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { Progress } from '../../ui/progress.tsx'
import { StepList } from '../../ui/step-list.tsx'
import { toast } from '../../ui/toast.tsx'

const t = words.campaign
// Most campaigns that are looked at were launched long ago.
const LaunchDialog = lazy(() => import('./launch-dialog.tsx').then((it) => ({ default: it.LaunchDialog })))

/** Each object on Meta's side in the order it is made, as it is made. */
export function LaunchSteps({ campaign, mayWrite }: { campaign: Campaign; mayWrite: boolean }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const launch = useMutation({
    mutationFn: () => api('launchCampaign', { params: { id: campaign.id } }),
    onSuccess: (answer) => {
      client.setQueryData(['getCampaign', { params: { id: campaign.id } }], answer)
      toast(t.launchStarted)
    },
    onError: (error) => toast(t.launchRefused, { kind: 'failed', detail: reasonOf(error) }),
  })
  const { steps, state } = campaign
  const done = steps.filter((step) => step.state === 'done').length
  if (steps.length === 0 && state !== 'draft') return null
  return (
    <Card edge={state === 'launching'} className="p-4 lg:p-5" aria-labelledby="launch-steps">
      <CardHeader
        id="launch-steps"
        title={t.steps}
        note={steps.length > 0 ? t.stepsDone(done, steps.length) : t.notLaunched}
      >
        {mayWrite && state === 'draft' && (
          <Button kind="solid" onClick={() => setAsking(true)}>
            {t.finishLaunch}
          </Button>
        )}
        {mayWrite && state === 'launch_failed' && (
          <Button kind="solid" busy={launch.isPending} onClick={() => launch.mutate()}>
            {t.retryLaunch}
          </Button>
        )}
      </CardHeader>
      {state === 'launching' && (
        <Progress
          className="mt-3"
          label={t.steps}
          percent={steps.length ? Math.round((done / steps.length) * 100) : null}
        />
      )}
      {asking && state === 'draft' && (
        <Suspense>
          <LaunchDialog campaign={campaign} onClose={() => setAsking(false)} />
        </Suspense>
      )}
      {steps.length > 0 && <StepList steps={listed(steps)} summary={t.allDone(steps.length)} />}
    </Card>
  )
}

// A picture is known at Meta by a hash that helps nobody.
const listed = (steps: LaunchStep[]) =>
  steps.map(({ externalId, kind, problem, ...step }) => ({
    ...step,
    note: kind === 'image' ? undefined : (externalId ?? undefined),
    problem: problem ?? undefined,
  }))
