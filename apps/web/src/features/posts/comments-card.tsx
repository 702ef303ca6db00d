import type { Post, Publication } from '@adwright/contract'
import { MessageCircle, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { reasonOf } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { SimulatedMark } from '../../ui/data-receipt.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { NativeSelect } from '../../ui/input.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { useRefreshPost } from './change-post.ts'
import { CommentRow } from './comment-row.tsx'
import { threadsOf } from './comment-threads.ts'
import { sinceThen } from './post-time.ts'
import { ReplyForm } from './reply-form.tsx'
import { useComments } from './use-comments.ts'
import { postWords } from './words.ts'

const t = postWords.comments

type Props = { post: Post; zone: string; now: string; mayWrite: boolean }

/** What people wrote under a post in all its places, and the answers. */
export function CommentsCard({ post, zone, now, mayWrite }: Props) {
  const answer = useComments(post.id)
  const again = useRefreshPost(post.id)
  const out = post.publications.filter(({ state }) => state === 'published')
  const all = answer.data
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="comments">
      <CardHeader
        id="comments"
        title={t.title}
        note={
          <span className="flex flex-wrap gap-x-3">
            {all?.fetchedAt && t.fetched(sinceThen(zone, all.fetchedAt, now))}
            {post.simulated && <SimulatedMark />}
          </span>
        }
      >
        {mayWrite && (
          <Button busy={again.isPending} onClick={again.run}>
            <RefreshCw aria-hidden />
            {t.refresh}
          </Button>
        )}
      </CardHeader>
      {all?.problem && (
        <p role="status" className="mt-3 rounded-md bg-warn-soft px-3 py-2.5">
          {all.problem}
        </p>
      )}
      {answer.isPending ? (
        <div className="mt-4 flex flex-col gap-3">
          <LoadingNote />
          <Skeleton className="h-16" />
          <Skeleton className="h-16" />
        </div>
      ) : answer.error ? (
        <ErrorState compact reason={reasonOf(answer.error)} onRetry={() => void answer.refetch()} />
      ) : answer.data.comments.length === 0 ? (
        <EmptyState compact icon={<MessageCircle aria-hidden />} title={all?.fetchedAt ? t.none : t.never}>
          {t.noneText}
        </EmptyState>
      ) : (
        <ul className="mt-4 flex flex-col gap-4">
          {threadsOf(answer.data.comments).map(({ first, replies }) => (
            <li key={first.id} className="flex flex-col gap-3">
              <CommentRow postId={post.id} comment={first} zone={zone} now={now} mayWrite={mayWrite} />
              {replies.length > 0 && (
                <ul className="flex flex-col gap-3 border-l border-line pl-3 sm:ml-4.5 sm:pl-6">
                  {replies.map((reply) => (
                    <li key={reply.id}>
                      <CommentRow
                        postId={post.id}
                        comment={reply}
                        zone={zone}
                        now={now}
                        mayWrite={mayWrite}
                      />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && out.length > 0 && <OwnComment post={post} places={out} />}
    </Card>
  )
}

/** A comment of one's own under the post; where, when there is a choice. */
function OwnComment({ post, places }: { post: Post; places: readonly Publication[] }) {
  const [chosen, setChosen] = useState(places[0]?.id)
  const place = places.find(({ id }) => id === chosen) ?? places[0]
  if (!place) return null
  return (
    <div className="mt-5 border-t border-line pt-4">
      {places.length > 1 && (
        <NativeSelect
          aria-label={t.writeOn}
          className="mb-2 sm:max-w-72"
          value={place.id}
          onChange={(event) => setChosen(places.find(({ id }) => id === event.target.value)?.id)}
        >
          {places.map(({ id, name, network }) => (
            <option key={id} value={id}>
              {postWords.at(name, postWords.network[network])}
            </option>
          ))}
        </NativeSelect>
      )}
      <ReplyForm key={place.id} postId={post.id} publicationId={place.id} label={t.writeAs(place.name)} />
    </div>
  )
}
