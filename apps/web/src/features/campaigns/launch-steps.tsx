import type { Campaign, LaunchStep } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check, CircleDashed, LoaderCircle, X } from 'lucide-react'
import { api, reasonOf } from '../../lib/api.ts'
import { words } from '../../lib/words.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { cx } from '../../ui/cls.ts'
import { Progress } from '../../ui/progress.tsx'
import { toast } from '../../ui/toast.tsx'

const t = words.campaign

/** Each object on Meta's side in the order it is made, as it is made. */
export function LaunchSteps({ campaign, mayWrite }: { campaign: Campaign; mayWrite: boolean }) {
  const client = useQueryClient()
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
          <LinkButton to="/new" search={{ step: 'launch', campaign: campaign.id }} kind="solid">
            {t.finishLaunch}
          </LinkButton>
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
      {steps.length > 0 && (
        <ol className="mt-3 flex flex-col">
          {steps.map((step) => (
            <Step key={step.key} step={step} />
          ))}
        </ol>
      )}
    </Card>
  )
}

const marks = {
  waiting: { Icon: CircleDashed, look: 'bg-sunken text-ink-3' },
  doing: { Icon: LoaderCircle, look: 'bg-accent-soft text-accent [&_svg]:animate-spin' },
  done: { Icon: Check, look: 'bg-good-soft text-good' },
  failed: { Icon: X, look: 'bg-bad-soft text-bad' },
} as const

function Step({ step }: { step: LaunchStep }) {
  const { Icon, look } = marks[step.state]
  return (
    <li className="flex gap-3 py-1.5">
      <span className={cx('flex size-6 shrink-0 items-center justify-center rounded-full', look)}>
        <Icon className="size-3.5" strokeWidth={2.6} aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <p className={cx('leading-6', step.state === 'waiting' && 'text-ink-3')}>
          {step.label}
          <span className="sr-only">: {t.stepState[step.state]}</span>
        </p>
        {step.problem && <p className="text-sm break-words text-bad">{step.problem}</p>}
      </div>
      {step.externalId && (
        <span className="num max-w-[45%] truncate text-xs leading-6 text-ink-3 max-sm:hidden">
          {step.externalId}
        </span>
      )}
    </li>
  )
}
