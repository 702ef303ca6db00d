import type { Creative, Format, StudioDesk } from '@adwright/contract'
import { useEffect, useRef, useState } from 'react'
import { ChangeDialog } from './change-dialog.tsx'
import { EmptyRun } from './empty-run.tsx'
import { PosterDialog } from './poster-dialog.tsx'
import type { QuickStart } from './quick-starts.ts'
import { RecentImages } from './recent-images.tsx'
import { renditionOf } from './rendition-of.ts'
import { RunView } from './run-view.tsx'
import { StudioFormCard } from './studio-form-card.tsx'
import { briefOf, drawingOf, type BriefRest, type StudioValues } from './studio-form.ts'
import type { StudioMemory } from './studio-memory.ts'
import { useAdoptedRun } from './use-adopted-run.ts'
import { useBeginRun } from './use-begin-run.ts'
import { useCreativeActions } from './use-creative-actions.ts'
import { useRun } from './use-run.ts'
import { useStudioForm } from './use-studio-form.ts'
import { useStudioUrl } from './use-studio-url.ts'

type Props = {
  desk: StudioDesk
  memory: StudioMemory
  mayWrite: boolean
  rest: BriefRest
  fresh: () => StudioValues
}

/** The form, the run that the address names, and what was made lately. */
export function StudioDeskView({ desk, memory, mayWrite, rest, fresh }: Props) {
  const url = useStudioUrl()
  const results = useRef<HTMLDivElement>(null)
  const [shape, setShape] = useState<Format>('feed_4x5')
  const actions = useCreativeActions()
  const following = useRun(url.run)
  const { starting, waiting, error, begin, forget } = useBeginRun(memory, (run) => {
    url.go({ run: run.id, edit: undefined, open: undefined })
    showResults(results.current)
  })
  const [styleBefore, setStyleBefore] = useState('hyperrealistic')
  const form = useStudioForm(memory, fresh, error)
  const isThere = following.run !== undefined
  useEffect(() => {
    if (isThere) showResults(results.current)
  }, [isThere])
  useAdoptedRun(url.run === undefined && !starting, (run) => url.go({ run: run.id }, { replace: true }))

  const create = () =>
    begin({ kind: 'images', brief: briefOf(form.values, rest), drawing: drawingOf(form.values) })
  function runExample({ business, product, offer, style, formats, creativity, id }: QuickStart): void {
    const shown = { product, style, formats: [...formats], creativity, count: 3 }
    form.begin(shown)
    // The made-up business is the example's alone: what stands in the form stays the person's own.
    const example = {
      ...form.values,
      ...shown,
      photoIds: [],
      referenceId: null,
      logoId: null,
      brandColor: null,
    }
    const brief = briefOf({ ...example, business, offer, url: `https://${id}.example`, language: 'en' }, rest)
    begin({ kind: 'images', brief, drawing: drawingOf(example) })
  }
  const { run } = following
  const openCreative = (creative: Creative, inShape: Format) => {
    setShape(inShape)
    url.go({ open: creative.id })
  }
  const changeCreative = (creative: Creative, inShape: Format) => {
    const rendition = renditionOf(creative, inShape)
    if (!rendition) return
    setStyleBefore(creative.style)
    url.go({ edit: rendition.media.id, open: undefined })
  }
  const isEditing = url.edit !== undefined && mayWrite

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 pt-2 lg:grid-cols-[352px_minmax(0,1fr)] lg:pt-4 xl:grid-cols-[392px_minmax(0,1fr)]">
      {mayWrite && (
        <StudioFormCard
          form={form}
          desk={desk}
          busy={starting && !isEditing}
          waiting={waiting}
          failure={isEditing || form.saysRefusal ? null : error}
          onCreate={create}
        />
      )}
      <div ref={results} className={mayWrite ? 'min-w-0 scroll-mt-16' : 'col-span-full min-w-0'}>
        {url.run && !following.lost ? (
          <RunView
            {...following}
            run={run}
            starting={starting}
            mayWrite={mayWrite}
            actions={actions}
            onAgain={(last) =>
              begin(
                memory.workOf(last.id) ?? {
                  kind: 'images',
                  brief: last.briefId,
                  drawing: { ...drawingOf(fresh()), count: last.count, formats: last.formats },
                },
              )
            }
            onClose={() => url.go({ run: undefined })}
            onOpen={openCreative}
            onChange={changeCreative}
          />
        ) : (
          <EmptyRun lost={following.lost} mayWrite={mayWrite} busy={starting} onStart={runExample} />
        )}
        <RecentImages onOpen={(creative) => openCreative(creative, 'feed_4x5')} />
      </div>
      {url.open && (
        <PosterDialog
          key={url.open}
          id={url.open}
          known={run?.creatives.find(({ id }) => id === url.open)}
          shape={shape}
          actions={actions}
          mayWrite={mayWrite}
          onShape={setShape}
          onChange={(creative) => changeCreative(creative, shape)}
          onClose={() => url.go({ open: undefined }, { replace: true })}
        />
      )}
      {url.edit && mayWrite && (
        <ChangeDialog
          key={url.edit}
          mediaId={url.edit}
          desk={desk}
          place={form.values}
          firstStyle={styleBefore}
          busy={starting}
          failure={error}
          onStart={(editing) => begin({ kind: 'edit', editing })}
          onClose={() => {
            forget()
            url.go({ edit: undefined }, { replace: true })
          }}
        />
      )}
    </div>
  )
}

/** On phones the form lies above what it makes; elsewhere somebody may have gone far down in it. */
function showResults(results: HTMLElement | null): void {
  const top = results?.getBoundingClientRect().top ?? 0
  if (top < 0 || top > innerHeight / 2) results?.scrollIntoView({ block: 'start' })
}
