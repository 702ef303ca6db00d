import type { Post, PostId } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { apiQuery, isNotFound, reasonOf } from '../../lib/api.ts'
import { useMayWrite } from '../../lib/me.ts'
import { words } from '../../lib/words.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { composerSearch } from './composer-search.ts'
import { PostSkeleton } from './post-skeleton.tsx'
import { PostView } from './post-view.tsx'
import { postWords } from './words.ts'

const UNDER_WAY_MS = 3000
const isUnderWay = ({ state, timing }: Post): boolean =>
  state === 'publishing' || (state === 'scheduled' && timing === 'now')

/** One post: where it stands, what came of it, and what can be done about it. Drafts open in the composer. */
export function PostPage() {
  const id = useParams({ from: '/app/posts/$postId' }).postId as PostId // the server refuses what is none
  const mayWrite = useMayWrite()
  const desk = useQuery(apiQuery('postingDesk'))
  const answer = useQuery({
    ...apiQuery('getPost', { params: { id } }),
    // The event stream tells of each step; this is for the moments without one.
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? UNDER_WAY_MS : false),
  })
  if (answer.data?.state === 'draft' && mayWrite)
    return <Navigate to="/posts/new" search={composerSearch({ post: id })} replace />
  if (answer.data && desk.data)
    return <PostView post={answer.data} desk={desk.data} readAt={desk.dataUpdatedAt} mayWrite={mayWrite} />
  if (isNotFound(answer.error))
    return (
      <EmptyState
        icon={<Compass aria-hidden />}
        title={<h1>{reasonOf(answer.error)}</h1>}
        action={<LinkButton to="/calendar">{postWords.toCalendar}</LinkButton>}
      >
        {words.common.notFoundHint}
      </EmptyState>
    )
  const failed = answer.error ?? desk.error
  if (failed)
    return (
      <Card className="mt-6">
        <ErrorState
          reason={reasonOf(failed)}
          onRetry={() => void Promise.all([answer.refetch(), desk.refetch()])}
        />
      </Card>
    )
  return <PostSkeleton />
}
