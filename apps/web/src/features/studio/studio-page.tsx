import type { BrandKit } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useState } from 'react'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { useMayWrite, useMe } from '../../lib/me.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { browserHome } from '../../business/browser-home.ts'
import { StudioDeskView } from './studio-desk-view.tsx'
import { freshValues, type BriefRest } from './studio-form.ts'
import { createStudioMemory } from './studio-memory.ts'
import { StudioSkeleton } from './studio-skeleton.tsx'
import { studioWords } from './words.ts'

/** Where images are made: what is wanted on the left, what comes of it on the right. */
export function StudioPage() {
  const { workspace } = useMe()
  const mayWrite = useMayWrite()
  const desk = useQuery(apiQuery('studioDesk'))
  // The kit only fills in the form: without it, the form is emptier.
  const kit = useQuery({ ...apiQuery('getBrand'), retry: false })
  const [memory] = useState(() => createStudioMemory(sessionStorage, workspace.id))
  return (
    <>
      <h1 className="sr-only">{studioWords.title}</h1>
      {desk.error && !desk.data ? (
        <Card className="mt-2">
          <ErrorState reason={reasonOf(desk.error)} onRetry={() => void desk.refetch()} />
        </Card>
      ) : !desk.data || kit.isPending ? (
        <StudioSkeleton />
      ) : (
        <>
          {!mayWrite && (
            <p className="mt-2 flex gap-2 rounded-md bg-card p-3 text-ink-2 shadow-card lg:mt-4">
              <Eye className="mt-0.5 size-4 shrink-0 text-ink-3" aria-hidden />
              {studioWords.viewOnly}
            </p>
          )}
          <StudioDeskView
            desk={desk.data}
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
