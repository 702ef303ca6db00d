import type { Brief, Creative, CreativeId, Page, Placement } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, ArrowRight, Sparkles } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { apiQuery, reasonOf } from '../../../lib/api.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { LoadingNote } from '../../../ui/skeleton.tsx'
import { toast } from '../../../ui/toast.tsx'
import { ActionBar } from '../action-bar.tsx'
import { VideoHint, VideoNote } from '../video/poster-notes.tsx'
import { usePostersForFilm } from '../video/use-posters-for-film.ts'
import type { WizardMemory } from '../wizard-memory.ts'
import { wizardWords } from '../words.ts'
import { EditDialog } from './edit-dialog.tsx'
import { GenerationProgress } from './generation-progress.tsx'
import { NoPosters } from './no-posters.tsx'
import { PosterCard, PosterPlaceholder } from './poster-card.tsx'
import { firstChoice, isRunning, mergeCreatives, toggleAd } from './posters.ts'
import { useEditCreative } from './use-edit-creative.ts'
import { postersAtOnce, useGeneration } from './use-generation.ts'

type Props = {
  brief: Brief
  page: Page | undefined
  ads: CreativeId[]
  memory: WizardMemory
  /** A film of the video studio is to be shown in the first ad. */
  filmWaits: boolean
  /** Ads that show a video, by their number. */
  videoAds: number[]
  onAds: (ads: CreativeId[]) => void
  onBack: () => void
  onNext: () => void
}

const shapes = (Object.keys(wizardWords.shapes) as Placement[]).map((value) => ({
  value,
  label: wizardWords.shapes[value].label,
})) // keys of a closed record

export function CreativeStep({
  brief,
  page,
  ads,
  memory,
  filmWaits,
  videoAds,
  onAds,
  onBack,
  onNext,
}: Props) {
  const [shape, setShape] = useState<Placement>('feed_4x5')
  const [editing, setEditing] = useState<CreativeId | null>(null)
  const list = useQuery(apiQuery('listCreatives', { query: { briefId: brief.id } }))
  const { run, error, starting, cancelling, again, retry, cancel } = useGeneration(brief.id, memory)
  const shuffle = useEditCreative()
  const posters = mergeCreatives(list.data?.creatives, run?.creatives)
  const running = starting || isRunning(run)
  const ofRun = run ? posters.filter(({ generationId }) => generationId === run.id).length : 0
  const missing = running ? Math.max(0, postersAtOnce - ofRun) : 0
  const chosen = ads.filter((id) => posters.some((poster) => poster.id === id))

  // Whoever has not chosen yet begins with all of the first run.
  const chooseFirst = useEffectEvent((all: Creative[]) => {
    if (ads.length === 0 && memory.ofBrief(brief.id).ads === undefined && all.length > 0)
      onAds(firstChoice(all))
  })
  const isComplete = !running && posters.length > 0
  useEffect(() => {
    if (isComplete) chooseFirst(posters)
  }, [isComplete, posters.length])

  usePostersForFilm({
    isBare: filmWaits && list.data?.creatives.length === 0,
    wasAsked: () => memory.ofBrief(brief.id).generationKey !== undefined,
    onBegin: again,
  })

  const editNow = posters.find(({ id }) => id === editing)
  const another = (creative: Creative) =>
    shuffle.mutate(
      { creative, shuffle: true },
      { onError: (reason) => toast('No other look was drawn', { kind: 'failed', detail: reasonOf(reason) }) },
    )

  return (
    <>
      <VideoNote ads={filmWaits ? [1] : videoAds} />
      {running && <GenerationProgress generation={run} cancelling={cancelling} onCancel={cancel} />}
      {!running && run?.state === 'failed' && (
        <Card className="mb-4">
          <ErrorState
            compact
            title="The posters could not be made"
            reason={run.error ?? 'The studio met a fault. Your brief is safe; try once more.'}
            onRetry={again}
          />
        </Card>
      )}
      {error && !running && (
        <Card className="mb-4">
          <ErrorState compact title="The studio did not answer" reason={reasonOf(error)} onRetry={retry} />
        </Card>
      )}
      {posters.length + missing > 0 && (
        <div className="mb-4 flex flex-wrap items-center gap-3">
          <Segmented label="Shape" value={shape} items={shapes} onChange={setShape} />
          <p className="text-sm text-ink-3 max-md:hidden">
            {wizardWords.shapes[shape].name}: each shape is composed anew, never cropped.
          </p>
          <Button kind="ai" className="ml-auto" disabled={running} onClick={again}>
            <Sparkles className="text-accent" aria-hidden />3 more
          </Button>
        </div>
      )}
      {posters.length + missing > 0 ? (
        <ul
          aria-label="Posters"
          className="gap-4 max-sm:-mx-4 max-sm:flex max-sm:snap-x max-sm:snap-mandatory max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 sm:grid sm:grid-cols-2 lg:grid-cols-3"
        >
          {posters.map((creative, index) => (
            <PosterCard
              key={creative.id}
              creative={creative}
              number={index + 1}
              shape={shape}
              chosen={ads.includes(creative.id)}
              busy={shuffle.isPending && shuffle.variables.creative.id === creative.id}
              onToggle={() => onAds(toggleAd(ads, creative.id))}
              onEdit={() => setEditing(creative.id)}
              onShuffle={() => another(creative)}
            />
          ))}
          {Array.from({ length: missing }, (_, index) => (
            <PosterPlaceholder key={index} shape={shape} />
          ))}
        </ul>
      ) : list.isPending ? (
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <LoadingNote />
          <PosterPlaceholder shape={shape} />
        </ul>
      ) : (
        !error &&
        run?.state !== 'failed' && <NoPosters wasCancelled={run?.state === 'cancelled'} onCreate={again} />
      )}
      {posters.length > 0 && !filmWaits && videoAds.length === 0 && <VideoHint />}
      <ActionBar
        back={
          <Button size="lg" onClick={onBack} aria-label="Back to the brief">
            <ArrowLeft aria-hidden />
            <span className="max-sm:hidden">Back</span>
          </Button>
        }
        note={
          <p className="text-sm text-ink-3">
            {chosen.length === 0 ? 'Choose 1 to 3 posters' : `${chosen.length} of at most 3 chosen`}
            <span className="max-sm:hidden">. Each becomes an ad; Meta shows the best one more often.</span>
          </p>
        }
      >
        <Button
          kind="solid"
          size="lg"
          className="max-sm:flex-1"
          disabled={chosen.length === 0}
          onClick={onNext}
        >
          Preview {chosen.length > 0 ? (chosen.length === 1 ? '1 ad' : `${chosen.length} ads`) : ''}
          <ArrowRight aria-hidden />
        </Button>
      </ActionBar>
      {editNow && (
        <EditDialog
          key={editNow.id}
          creative={editNow}
          number={posters.indexOf(editNow) + 1}
          brief={brief}
          page={page}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}
