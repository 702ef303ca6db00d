import type { BrandKit } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useState } from 'react'
import { browserHome } from '../../business/browser-home.ts'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { useMayWrite, useMe } from '../../lib/me.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { freshValues, type BriefRest } from './form/video-values.ts'
import { VideoDeskView } from './video-desk-view.tsx'
import { createVideoMemory } from './video-memory.ts'
import { VideoSkeleton } from './video-skeleton.tsx'
import { filmWords } from './words.ts'

/** Where films are made: what is wished on the left, the storyboard and what comes of it on the right. */
export function VideoPage() {
  const { workspace } = useMe()
  const mayWrite = useMayWrite()
  const desk = useQuery(apiQuery('videoDesk'))
  const studio = useQuery(apiQuery('studioDesk'))
  // The kit only fills in the form: without it, the form is emptier.
  const kit = useQuery({ ...apiQuery('getBrand'), retry: false })
  const [memory] = useState(() => createVideoMemory(sessionStorage, workspace.id))
  const failed = [desk, studio].find(({ error, data }) => error && !data)
  return (
    <>
      <h1 className="sr-only">{filmWords.title}</h1>
      {failed ? (
        <Card className="mt-3">
          <ErrorState reason={reasonOf(failed.error)} onRetry={() => void failed.refetch()} />
        </Card>
      ) : !desk.data || !studio.data || kit.isPending ? (
        <VideoSkeleton />
      ) : (
        <>
          {!mayWrite && (
            <p className="mt-3 flex gap-2 rounded-md bg-card p-3 text-ink-2 shadow-card">
              <Eye className="mt-0.5 size-4 shrink-0 text-ink-3" aria-hidden />
              {filmWords.viewOnly}
            </p>
          )}
          <VideoDeskView
            desk={desk.data}
            looks={studio.data.styles}
            memory={memory}
            mayWrite={mayWrite}
            rest={restOf(kit.data)}
            fresh={() =>
              freshValues({
                kit: kit.data,
                workspace: workspace.name,
                language: browserHome(navigator.language).language,
              })
            }
          />
        </>
      )}
    </>
  )
}

/** What a brief needs besides: the kit's, else the browser's; the rest is the contract's own default. */
const restOf = (kit: BrandKit | undefined): BriefRest => ({
  country: kit?.country ?? browserHome(navigator.language).country,
  ...(kit?.tone && { tone: kit.tone }),
  ...(kit?.currency && { currency: kit.currency }),
})
