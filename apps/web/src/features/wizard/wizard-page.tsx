import type { MediaId } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { Lock } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { apiQuery, isNotFound, reasonOf } from '../../lib/api.ts'
import { useMayWrite } from '../../lib/me.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { readOutcome } from '../connect/connection-outcome.ts'
import { hasChoice, readyConnection } from '../connect/ready-connection.ts'
import { BriefStep } from './brief/brief-step.tsx'
import { ConnectStep } from './connect-step.tsx'
import { CreativeStep } from './creative/creative-step.tsx'
import { LaunchStep } from './launch/launch-step.tsx'
import { LaunchedView } from './launch/launched-view.tsx'
import { PreviewStep } from './preview-step.tsx'
import { ResumeDraft } from './resume-draft.tsx'
import {
  isReachable,
  stepAfter,
  stepBefore,
  stepTitles,
  stepToShow,
  visibleSteps,
  type WizardStep,
} from './steps.ts'
import { useWizardUrl } from './use-wizard-url.ts'
import { createWizardMemory } from './wizard-memory.ts'
import { returnAddress } from './wizard-url.ts'

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
  const { url, search, go } = useWizardUrl()
  const [memory] = useState(() => createWizardMemory(localStorage))
  const mayWrite = useMayWrite()
  const head = useRef<HTMLDivElement>(null)
  const brief = useQuery({
    ...apiQuery('getBrief', { params: { id: url.brief ?? ('' as never) } }), // never asked without an id
    enabled: url.brief !== undefined,
  })
  const campaign = useQuery({
    ...apiQuery('getCampaign', { params: { id: url.campaign ?? ('' as never) } }), // likewise
    enabled: url.campaign !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'launching' ? 1500 : false),
  })
  const list = useQuery({
    ...apiQuery('listCreatives', { query: { briefId: url.brief ?? ('' as never) } }), // likewise
    enabled: url.brief !== undefined,
  })
  const connections = useQuery(apiQuery('listConnections'))
  const ready = readyConnection(connections.data?.connections)
  const current = url.brief ? brief.data : undefined

  const remembered = url.brief ? (memory.ofBrief(url.brief).ads ?? []) : []
  const creatives = list.data?.creatives ?? []
  const wanted = url.ads.length > 0 ? url.ads : remembered
  const ads = list.data ? wanted.filter((id) => creatives.some((creative) => creative.id === id)) : wanted
  const launched = url.campaign ? campaign.data : undefined
  const isLaunched = launched !== undefined && launched.state !== 'draft'
  const progress = {
    briefSaved: current !== undefined,
    chosen: ads.length,
    connected: ready !== undefined,
    launched: isLaunched && launched.state !== 'launch_failed',
  }
  const step = stepToShow(url.step, progress)
  const outcome = readOutcome(search)
  const open = (next: WizardStep) => go({ step: next, ads })

  // Back from Meta with nothing to decide (in a rehearsal nothing is at stake): on to the launch.
  const goOn = useEffectEvent(() => go({ step: 'launch', ads }, { replace: true }))
  const isBack =
    outcome?.ok === true &&
    url.step === 'connect' &&
    ready !== undefined &&
    step === 'connect' &&
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

  const isLoading =
    (url.brief !== undefined && brief.isPending) ||
    (url.campaign !== undefined && campaign.isPending) ||
    (url.brief !== undefined && list.isPending && step !== 'brief') ||
    connections.isPending
  const failed = url.brief ? (brief.error ?? null) : null

  if (!mayWrite)
    return (
      <EmptyState icon={<Lock aria-hidden />} title="You may look, but not create">
        {words.common.viewOnly}
      </EmptyState>
    )
  if (failed && isNotFound(failed))
    return (
      <ErrorState
        title="This draft is no longer there"
        reason="It was deleted, or it belongs to another workspace."
        action={
          <Button onClick={() => go({ brief: undefined, campaign: undefined, step: 'brief', ads: [] })}>
            Start a new one
          </Button>
        }
      />
    )
  if (failed) return <ErrorState reason={reasonOf(failed)} onRetry={() => void brief.refetch()} />

  const steps = visibleSteps(ready !== undefined && step !== 'connect')
  const at = steps.indexOf(step)
  return (
    <>
      <div ref={head}>
        <PageHeader
          title={
            <span tabIndex={-1} className="outline-none">
              {isLaunched && step === 'launch' ? launched.name : leads[step].title}
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
          {!(isLaunched && step === 'launch') && leads[step].text}
        </PageHeader>
      </div>
      {isLoading ? (
        <>
          <LoadingNote />
          <Skeleton className="h-72 rounded-lg" />
          <Skeleton className="mt-4 h-20 rounded-lg" />
        </>
      ) : (
        <>
          {step === 'brief' && (
            <>
              {!url.brief && (
                <ResumeDraft memory={memory} onResume={(id) => go({ brief: id, step: 'creative' })} />
              )}
              <BriefStep
                brief={current}
                idea={url.idea}
                photoIds={typeof search['photo'] === 'string' ? [search['photo'] as MediaId] : []} // the server checks it
                currency={ready?.adAccount.currency}
                memory={memory}
                hasPosters={creatives.length > 0}
                onCreated={({ id }) => go({ brief: id }, { replace: true })}
                onDone={async ({ id }) => {
                  if (creatives.length === 0 && !memory.ofBrief(id).generationKey)
                    memory.rememberBrief(id, { generationKey: crypto.randomUUID() })
                  go({ brief: id, step: 'creative' })
                }}
              />
            </>
          )}
          {step === 'creative' && current && (
            <CreativeStep
              key={current.id}
              brief={current}
              page={ready?.page}
              ads={ads}
              memory={memory}
              onAds={(next) => {
                memory.rememberBrief(current.id, { ads: next })
                go({ ads: next }, { replace: true })
              }}
              onBack={() => open('brief')}
              onNext={() => open('preview')}
            />
          )}
          {step === 'preview' && current && (
            <PreviewStep
              brief={current}
              page={ready?.page}
              creatives={ads.flatMap((id) => creatives.find((creative) => creative.id === id) ?? [])}
              nextLabel={ready ? 'To the launch' : 'Connect and launch'}
              onBack={() => open('creative')}
              onNext={() => open(stepAfter('preview', ready !== undefined))}
            />
          )}
          {step === 'connect' && (
            <ConnectStep
              connection={
                ready?.connection ?? connections.data?.connections.find(({ status }) => status === 'active')
              }
              isReady={ready !== undefined}
              outcome={outcome}
              returnTo={returnAddress({ ...url, ads })}
              onBack={() => open('preview')}
              onNext={() => open('launch')}
            />
          )}
          {step === 'launch' &&
            (isLaunched ? (
              <LaunchedView
                campaign={launched}
                // What was refused is mended in a new draft; the stopped one can still be gone on with on its own page.
                onStep={(next) => go({ step: next, ads, campaign: undefined })}
                onNew={() => go({ brief: undefined, campaign: undefined, ads: [], step: 'brief' })}
              />
            ) : (
              current &&
              ready && (
                <LaunchStep
                  brief={current}
                  ads={ads}
                  ready={ready}
                  campaignId={url.campaign}
                  memory={memory}
                  onDraft={(id) => go({ campaign: id }, { replace: true })}
                  onLaunched={({ id, briefId }) => {
                    memory.rememberBrief(briefId, { draft: undefined })
                    memory.rememberLast(undefined)
                    go({ campaign: id, step: 'launch' }, { replace: true })
                  }}
                  onStep={open}
                  onBack={() => open(stepBefore('launch', true) ?? 'preview')}
                />
              )
            ))}
        </>
      )}
    </>
  )
}
