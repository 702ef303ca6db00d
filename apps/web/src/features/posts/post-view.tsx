import type { Post, PostingDesk } from '@adwright/contract'
import { RefusedNote } from '../../business/approval/refused-note.tsx'
import { useServerNow } from '../../lib/use-server-now.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { SimulatedChip } from '../../ui/data-receipt.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ActivityCard } from './activity-card.tsx'
import { ApprovalCard } from './approval-card.tsx'
import { CommentsCard } from './comments-card.tsx'
import { ToCalendar } from './composer-head.tsx'
import { destinationKey } from './draft.ts'
import { Neighbours } from './neighbours.tsx'
import { PostActions } from './post-actions.tsx'
import { postLook } from './post-look.ts'
import { timeIn } from './post-time.ts'
import { PublicationCard } from './publication-card.tsx'
import { PublishedPreview } from './published-preview.tsx'
import { SeriesCard } from './series-card.tsx'
import { postWords } from './words.ts'

const t = postWords.page

const wasOut: readonly Post['state'][] = ['published', 'partly_published', 'waiting', 'unknown']

/** A post with everything about it, as it was read. */
export function PostView({
  post,
  desk,
  readAt,
  mayWrite,
}: {
  post: Post
  desk: PostingDesk
  readAt: number
  mayWrite: boolean
}) {
  const zone = desk.timeZone
  const now = useServerNow(desk.now, readAt)
  const told = now.toISOString()
  const isOut = post.publications.some(({ externalId }) => externalId !== null)
  return (
    <>
      <PageHeader
        above={<ToCalendar />}
        title={<span className="line-clamp-2">{titleOf(post)}</span>}
        actions={mayWrite && <PostActions post={post} desk={desk} now={now} />}
      >
        <span className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-base">
          <StatusBadge {...postLook(post.state)} />
          {post.simulated && <SimulatedChip detail={postWords.simulatedHint} />}
          <span className="num">{dueWords(post, zone, now)}</span>
          <span className="text-ink-3">{postWords.zone(zone)}</span>
        </span>
      </PageHeader>
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(320px,380px)] lg:gap-4">
        <div className="flex min-w-0 flex-col gap-3 lg:gap-4">
          {post.state === 'awaiting_approval' && (
            <ApprovalCard key={post.id} post={post} desk={desk} now={now} />
          )}
          {post.state === 'draft' && post.approvalNote !== null && <RefusedNote note={post.approvalNote} />}
          {post.state === 'expired' && (
            <p role="status" className="rounded-lg bg-warn-soft p-4">
              {t.held}
            </p>
          )}
          <h2 className="sr-only">{t.destinations}</h2>
          <Neighbours neighbours={post.neighbours} />
          {post.publications.map((publication) => (
            <PublicationCard
              key={publication.id}
              post={post}
              publication={publication}
              destination={desk.destinations.find(
                (each) => destinationKey(each) === destinationKey(publication),
              )}
              zone={zone}
              now={told}
              mayWrite={mayWrite}
            />
          ))}
          {post.recurrenceId && <SeriesCard id={post.recurrenceId} zone={zone} mayWrite={mayWrite} />}
          {isOut && wasOut.includes(post.state) && (
            <CommentsCard post={post} zone={zone} now={told} mayWrite={mayWrite} />
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-3 lg:gap-4">
          <PublishedPreview post={post} zone={zone} />
          <ActivityCard activity={post.activity} zone={zone} />
        </div>
      </div>
    </>
  )
}

function titleOf({ text, format }: Post): string {
  const [line = ''] = text.trim().split('\n')
  return line === '' ? postWords.untitled[format] : line
}

function dueWords({ dueAt, notAfter, timing, state, publications }: Post, zone: string, now: Date): string {
  const [first] = publications.flatMap(({ publishedAt }) => publishedAt ?? []).toSorted()
  if (state === 'published' && first) return t.published(timeIn(zone, first, 'long'))
  if (!dueAt) return t.noTime
  const when = timeIn(zone, dueAt, 'long')
  if (state === 'awaiting_approval')
    return timing === 'now' ? postWords.approval.dueNow : postWords.approval.due(when)
  const told = Date.parse(dueAt) > now.getTime() ? t.due(when) : t.wasDue(when)
  const rest = [
    t.timing[timing],
    notAfter && state !== 'published' ? t.notAfter(timeIn(zone, notAfter)) : '',
  ].filter((part) => part !== '')
  return [told, ...rest].join(', ')
}
