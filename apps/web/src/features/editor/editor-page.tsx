import type { CreativeId } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { FileQuestion } from 'lucide-react'
import { apiQuery, isNotFound, reasonOf } from '../../lib/api.ts'
import { useMayWrite } from '../../lib/me.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { Editor } from './editor.tsx'
import { ReadOnlyView } from './read-only-view.tsx'

const back = (
  <LinkButton to="/studio" kind="soft">
    Back to studio
  </LinkButton>
)

/** One poster, to be changed by hand. */
export function EditorPage() {
  const { creativeId } = useParams({ from: '/app/studio/edit/$creativeId' })
  const { format } = useSearch({ from: '/app/studio/edit/$creativeId' })
  const mayWrite = useMayWrite()
  const creative = useQuery(apiQuery('getCreative', { params: { id: creativeId as CreativeId } })) // the server refuses what is none
  if (creative.data)
    return mayWrite ? (
      <Editor key={creative.data.id} creative={creative.data} first={format} />
    ) : (
      <ReadOnlyView key={creative.data.id} creative={creative.data} first={format} />
    )
  if (creative.error && (isNotFound(creative.error) || hasBadId(creative.error)))
    return (
      <EmptyState icon={<FileQuestion aria-hidden />} title={<h1>There is no such poster</h1>} action={back}>
        It may have been deleted, or the link is old.
      </EmptyState>
    )
  if (creative.error)
    return (
      <ErrorState reason={reasonOf(creative.error)} onRetry={() => void creative.refetch()} action={back} />
    )
  return (
    <div className="pt-3">
      <LoadingNote />
      <Skeleton className="h-14 rounded-lg" />
      <div className="mt-2 flex gap-2">
        <Skeleton className="h-[60dvh] w-[92px] max-lg:hidden" />
        <Skeleton className="h-[60dvh] flex-1" />
        <Skeleton className="h-[60dvh] w-[348px] max-lg:hidden" />
      </div>
    </div>
  )
}

const hasBadId = (error: unknown) => error instanceof Error && 'status' in error && error.status === 400
