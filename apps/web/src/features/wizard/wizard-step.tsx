import type { MediaId } from '@adwright/contract'
import { BriefStep } from './brief/brief-step.tsx'
import { ConnectStep } from './connect-step.tsx'
import { CreativeStep } from './creative/creative-step.tsx'
import { LaunchStep } from './launch/launch-step.tsx'
import { LaunchedView } from './launch/launched-view.tsx'
import { PreviewStep } from './preview-step.tsx'
import { ResumeDraft } from './resume-draft.tsx'
import { stepAfter, stepBefore } from './steps.ts'
import type { Wizard } from './use-wizard.ts'
import { filmSetFree } from './video/video-choice.ts'
import { returnAddress } from './wizard-url.ts'

/** The step that is on, wired to the address and to what this browser remembers. */
export function WizardStepView({ wizard }: { wizard: Wizard }) {
  const {
    url,
    search,
    go,
    open,
    startAnew,
    memory,
    brief,
    creatives,
    ads,
    videos,
    ready,
    launched,
    step,
    outcome,
    connections,
  } = wizard
  return (
    <>
      {step === 'brief' && (
        <>
          {!url.brief && (
            <ResumeDraft memory={memory} onResume={(id) => go({ brief: id, step: 'creative' })} />
          )}
          <BriefStep
            brief={brief}
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
      {step === 'creative' && brief && (
        <CreativeStep
          key={brief.id}
          brief={brief}
          page={ready?.page}
          ads={ads}
          memory={memory}
          filmWaits={url.video !== undefined}
          videoAds={videos.numbers}
          onAds={(next) => {
            memory.rememberBrief(brief.id, { ads: next })
            // A film stays with the first ad: without it, it waits for the next one to be the first.
            const film = filmSetFree(ads, next, videos.chosen)
            if (film && ads[0]) videos.choose(ads[0], undefined)
            go({ ads: next, ...(film && { video: film }) }, { replace: true })
          }}
          onBack={() => open('brief')}
          onNext={() => open('preview')}
        />
      )}
      {step === 'preview' && brief && (
        <PreviewStep
          brief={brief}
          page={ready?.page}
          videos={videos}
          creatives={ads.flatMap((id) => creatives.find((creative) => creative.id === id) ?? [])}
          nextLabel={ready ? 'To the launch' : 'Connect and launch'}
          onBack={() => open('creative')}
          onNext={() => open(stepAfter('preview', ready !== undefined))}
        />
      )}
      {step === 'connect' && (
        <ConnectStep
          connection={ready?.connection ?? connections.find(({ status }) => status === 'active')}
          isReady={ready !== undefined}
          outcome={outcome}
          returnTo={returnAddress({ ...url, ads })}
          onBack={() => open('preview')}
          onNext={() => open('launch')}
        />
      )}
      {step === 'launch' &&
        (launched ? (
          <LaunchedView
            campaign={launched}
            // What was refused is mended in a new draft; the stopped one can still be gone on with on its own page.
            onStep={(next) => go({ step: next, ads, campaign: undefined })}
            onNew={startAnew}
          />
        ) : (
          brief &&
          ready && (
            <LaunchStep
              brief={brief}
              ads={ads}
              videos={videos.forCampaign}
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
  )
}
