import { Lock } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { isNotFound, reasonOf } from '../../lib/api.ts'
import { useMayWrite } from '../../lib/me.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { hasChoice } from '../../connection/ready-connection.ts'
import { isReachable, stepTitles, visibleSteps, type WizardStep } from './steps.ts'
import { useWizard } from './use-wizard.ts'
import { WizardStepView } from './wizard-step.tsx'

const leads: Record<WizardStep, { title: string; text: string }> = {
  brief: {
    title: 'New campaign',
    text: 'Three answers are enough. The rest has sensible defaults that you can change.',
  },
  creative: { title: 'Choose your posters', text: 'Pick one to three. Everything in them can be changed.' },
  preview: {
    title: 'See it before they do',
    text: 'Every place where it can run. Text is cut where the apps cut it.',
  },
  connect: { title: 'Connect your ad account', text: 'So that the campaign has somewhere to run.' },
  launch: { title: 'One last look', text: 'Every setting that spends money, and the most it can spend.' },
}

export function WizardPage() {
  const wizard = useWizard()
  const { url, go, open, startAnew, ads, ready, launched, progress, step, outcome, isLoading, failure } =
    wizard
  const mayWrite = useMayWrite()
  const head = useRef<HTMLDivElement>(null)

  // Back from Meta with nothing to decide (in a rehearsal nothing is at stake): on to the launch.
  const goOn = useEffectEvent(() => go({ step: 'launch', ads }, { replace: true }))
  const isBack =
    outcome?.ok === true &&
    url.step === 'connect' &&
    step === 'connect' &&
    ready !== undefined &&
    (ready.connection.simulated || !hasChoice(ready.connection))
  useEffect(() => {
    if (isBack) goOn()
  }, [isBack])

  // Each step begins at its top, with the focus on its title.
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    window.scrollTo({ top: 0 })
    head.current?.querySelector<HTMLElement>('h1 > span')?.focus({ preventScroll: true })
  }, [step])

  if (!mayWrite)
    return (
      <EmptyState icon={<Lock aria-hidden />} title={<h1>You may look, but not create</h1>}>
        {words.common.viewOnly}
      </EmptyState>
    )
  if (failure && isNotFound(failure.error))
    return (
      <ErrorState
        title="This draft is no longer there"
        reason="It was deleted, or it belongs to another workspace."
        action={<Button onClick={startAnew}>Start a new one</Button>}
      />
    )
  if (failure) return <ErrorState reason={reasonOf(failure.error)} onRetry={failure.retry} />

  const steps = visibleSteps(ready !== undefined && step !== 'connect')
  const at = steps.indexOf(step)
  return (
    <>
      <div ref={head}>
        <PageHeader
          title={
            <span tabIndex={-1} className="outline-none">
              {launched && step === 'launch' ? launched.name : leads[step].title}
            </span>
          }
          above={
            <Stepper
              label="Steps"
              current={step}
              steps={steps.map((id, index) => ({
                id,
                label: stepTitles[id],
                done: index < at || progress.launched,
                disabled: !isReachable(id, progress),
              }))}
              onSelect={(id) => open(id as WizardStep)} // our own ids
            />
          }
        >
          {!(launched && step === 'launch') && leads[step].text}
        </PageHeader>
      </div>
      {isLoading ? (
        <>
          <LoadingNote />
          <Skeleton className="h-72 rounded-lg" />
          <Skeleton className="mt-4 h-20 rounded-lg" />
        </>
      ) : (
        <WizardStepView wizard={wizard} />
      )}
    </>
  )
}
