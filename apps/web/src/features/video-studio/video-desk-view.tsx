import type { StudioStyle, VideoDesk } from '@adwright/contract'
import { useEffect, useRef, useState } from 'react'
import { EmptyDesk } from './empty-desk.tsx'
import { filmExamples, isExample, keyOfExample, type FilmExample } from './examples.ts'
import { inRatios, workOfFilm } from './film-work.ts'
import { FilmView } from './film-view.tsx'
import { useVideoForm } from './form/use-video-form.ts'
import { VideoFormCard } from './form/video-form-card.tsx'
import { briefOf, draftKey, wishesOf, type BriefRest, type VideoValues } from './form/video-values.ts'
import { useBeginFilm } from './making/use-begin-film.ts'
import { useFilm } from './making/use-film.ts'
import { MeanwhileBar } from './meanwhile-bar.tsx'
import { NoEncoder } from './no-encoder.tsx'
import { RecentFilms } from './recent/recent-films.tsx'
import { useOfferedFilm } from './recent/use-offered-film.ts'
import { useRecentFilms } from './recent/use-recent-films.ts'
import { showResults } from './show-results.ts'
import { StoryPart } from './story-part.tsx'
import { useStoryboard } from './storyboard/use-storyboard.ts'
import { useWritten } from './storyboard/use-written.ts'
import { useAdoptFilm } from './use-adopt-film.ts'
import { useBrief } from './use-brief.ts'
import { useGivenBrief } from './use-given-brief.ts'
import { useVideoUrl } from './use-video-url.ts'
import type { VideoMemory } from './video-memory.ts'

type Props = {
  desk: VideoDesk
  looks: readonly StudioStyle[]
  memory: VideoMemory
  mayWrite: boolean
  rest: BriefRest
  fresh: () => VideoValues
}

/** The form, and beside it the film that the address names, else the storyboard on the desk; below, earlier films. */
export function VideoDeskView({ desk, looks, memory, mayWrite, rest, fresh }: Props) {
  const url = useVideoUrl()
  const results = useRef<HTMLDivElement>(null)
  const story = useStoryboard(memory)
  const following = useFilm(url.run)
  const recent = useRecentFilms()
  const [refusal, setRefusal] = useState<unknown>(null)
  const form = useVideoForm(memory, fresh, refusal)
  const { values } = form
  const wishes = wishesOf(values)
  const key = draftKey(values, rest)
  const order = form.isComplete ? { brief: briefOf(values, rest), wishes, key } : null
  const ofExample = isExample(story.key)
  const follows = mayWrite && url.run === undefined && !ofExample
  const written = useWritten({
    story,
    order,
    follows,
    briefFor: useBrief(memory),
    onWritten: () => {
      url.go({ run: undefined })
      showResults(results.current)
    },
  })
  useEffect(() => setRefusal(written.error), [written.error])
  // However one came to a film, from a list, a notice or the address: it is what one came for.
  const isThere = following.film !== undefined
  useEffect(() => {
    if (url.run) showResults(results.current)
  }, [url.run, isThere])
  const making = useBeginFilm(memory, (film) => url.go({ run: film.id, cut: undefined }))
  const adopting = useAdoptFilm({
    memory,
    form,
    story,
    rest,
    onTaken: () => {
      url.go({ run: undefined })
      showResults(results.current)
    },
  })

  useGivenBrief({
    briefId: url.brief,
    memory,
    form,
    rest,
    fresh,
    onTaken: () => url.go({}, { replace: true }),
  })
  useOfferedFilm(
    recent,
    url.run === undefined && url.brief === undefined && story.storyboard === null,
    (film) => url.go({ run: film.id }, { replace: true }),
  )
  const { running } = recent

  const orderOf = ({ brief, style, seconds, points, ...example }: FilmExample) => ({
    brief: { ...rest, ...brief },
    wishes: { ...wishes, style, seconds, points: [...points], quote: null, mediaIds: [] },
    key: keyOfExample(example),
  })
  const runExample = (example: FilmExample) => {
    form.change({ style: example.style, seconds: example.seconds })
    written.write(orderOf(example))
  }
  const writeAnother = () => {
    const example = filmExamples.find((one) => keyOfExample(one) === story.key)
    const asked = example ? orderOf(example) : order
    if (asked) written.another(asked)
  }
  const film = following.lost ? undefined : following.film
  const knownWork = () => film && (memory.workOf(film.id) ?? workOfFilm(film))

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 pt-2 lg:grid-cols-[352px_minmax(0,1fr)] lg:pt-3 xl:grid-cols-[392px_minmax(0,1fr)]">
      {mayWrite && (
        <VideoFormCard
          form={form}
          desk={desk}
          looks={looks}
          again={story.storyboard !== null || url.run !== undefined}
          isFirst={ofExample || story.storyboard === null}
          follows={follows}
          busy={written.writing}
          waiting={written.waiting}
          failure={form.saysRefusal ? null : written.error}
          onWrite={() => order && written.write(order)}
        />
      )}
      <div ref={results} className={mayWrite ? 'min-w-0 scroll-mt-16' : 'col-span-full min-w-0'}>
        {desk.encoder === null && <NoEncoder />}
        {url.run && !following.lost ? (
          <FilmView
            following={following}
            cut={url.cut}
            desk={desk}
            looks={looks}
            colours={knownWork()?.wishes.colours ?? []}
            mayWrite={mayWrite}
            starting={making.starting}
            failure={making.error}
            taking={adopting.taking}
            onCut={(cut) => url.go({ cut }, { replace: true })}
            onAgain={() => {
              const work = knownWork()
              if (work) making.begin(work)
            }}
            onAll={(missing) => {
              const work = knownWork()
              if (work) making.begin(inRatios(work, missing))
            }}
            onChange={() => film && adopting.take(film)}
            onClose={() => url.go({ run: undefined })}
          />
        ) : (
          <>
            {running && running.id !== url.run && (
              <MeanwhileBar film={running} onShow={() => url.go({ run: running.id })} />
            )}
            {mayWrite && story.storyboard && story.briefId ? (
              <StoryPart
                story={story}
                storyboard={story.storyboard}
                briefId={story.briefId}
                wishes={wishes}
                desk={desk}
                writing={written.writing}
                isStale={written.isStale && !ofExample}
                making={making}
                onAnew={() => order && written.write(order)}
                onKeep={() => story.keepFor(key)}
                onAnother={writeAnother}
                onMake={(work) => making.begin(work)}
              />
            ) : (
              <EmptyDesk
                lost={following.lost}
                mayWrite={mayWrite}
                busy={written.writing}
                onStart={runExample}
              />
            )}
          </>
        )}
        <RecentFilms
          recent={recent}
          shown={url.run}
          onOpen={(one) => url.go({ run: one.id, cut: undefined })}
        />
      </div>
    </div>
  )
}
