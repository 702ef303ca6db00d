import type { Post, PostId, PostingDesk } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { Compass, Lock } from 'lucide-react'
import { useState } from 'react'
import { RefusedNote } from '../../business/approval/refused-note.tsx'
import { apiQuery, isNotFound, reasonOf } from '../../lib/api.ts'
import { words } from '../../lib/words.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { ComposerHead } from './composer-head.tsx'
import { ComposerSkeleton } from './composer-skeleton.tsx'
import { useComposerUrl } from './composer-search.ts'
import { Composer } from './composer.tsx'
import { draftOf } from './draft.ts'
import { isChangeable } from './post-look.ts'
import { timeIn } from './post-time.ts'
import { postWords } from './words.ts'

const t = postWords.compose

/** A draft, or a post on the calendar, opened to be written on. */
export function ExistingComposer({ id }: { id: PostId }) {
  const desk = useQuery(apiQuery('postingDesk'))
  const answer = useQuery(apiQuery('getPost', { params: { id } }))
  if (desk.data && answer.data)
    return <Opened post={answer.data} desk={desk.data} readAt={desk.dataUpdatedAt} />
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
  const failed = desk.error ?? answer.error
  if (!failed) return <ComposerSkeleton />
  return (
    <Card className="mt-6">
      <ErrorState
        reason={reasonOf(failed)}
        onRetry={() => void Promise.all([desk.refetch(), answer.refetch()])}
      />
    </Card>
  )
}

function Opened({ post, desk, readAt }: { post: Post; desk: PostingDesk; readAt: number }) {
  const { search } = useComposerUrl()
  // Asked once: publishing it from here must not take the page away before the next one is there.
  const [changeable] = useState(() => isChangeable(post))
  const { timeZone } = desk
  if (!changeable)
    return (
      <EmptyState
        icon={<Lock aria-hidden />}
        title={<h1>{t.notChangeable}</h1>}
        action={
          <LinkButton to="/posts/$postId" params={{ postId: post.id }}>
            {t.openIt}
          </LinkButton>
        }
      >
        {t.notChangeableText}
      </EmptyState>
    )
  const { state, dueAt, simulated, approvalNote } = post
  const planned = state !== 'draft' && dueAt !== null
  const at = dueAt ?? search.at
  return (
    <>
      <ComposerHead title={planned ? t.titleScheduled : t.titleDraft} simulated={simulated} zone={timeZone}>
        {planned
          ? (state === 'awaiting_approval' ? t.waitingFor : t.scheduledFor)(timeIn(timeZone, dueAt, 'long'))
          : t.lead}
      </ComposerHead>
      {approvalNote !== null && (
        <div className="mb-4">
          <RefusedNote note={approvalNote} />
        </div>
      )}
      <Composer
        desk={desk}
        readAt={readAt}
        draft={draftOf(post)}
        post={post}
        at={at ? new Date(at) : null}
        onCreated={() => undefined}
      />
    </>
  )
}
