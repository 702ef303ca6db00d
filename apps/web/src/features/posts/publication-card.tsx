import type { Destination, Post, Publication } from '@adwright/contract'
import { Clock, Unplug } from 'lucide-react'
import { StatusBadge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { SimulatedMark } from '../../ui/data-receipt.tsx'
import { PlatformMark } from '../../ui/platform-mark.tsx'
import { Figures } from './figures.tsx'
import { MendButton } from './mend-button.tsx'
import { OpenFindings } from './open-findings.tsx'
import { postLook } from './post-look.ts'
import { sinceThen, timeIn } from './post-time.ts'
import { PublicationActions } from './publication-actions.tsx'
import { postWords } from './words.ts'

const t = postWords

type Props = {
  post: Post
  publication: Publication
  destination: Destination | undefined
  zone: string
  now: string
  mayWrite: boolean
}

/** Where a post stands on one destination, what came of it there, and what can be done about it. */
export function PublicationCard({ post, publication, destination, zone, now, mayWrite }: Props) {
  const { network, name, state, sentence, waitingFor, comment, figures, publishedAt } = publication
  const titleId = `at-${publication.id}`
  const waits = post.state === 'awaiting_approval' && state === 'draft'
  return (
    <Card className="p-4 lg:p-5" aria-labelledby={titleId}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <PlatformMark platform={network} size={22} />
        <h3 id={titleId} className="min-w-0 truncate text-md font-[620]">
          {name}
        </h3>
        <StatusBadge {...postLook(waits ? post.state : state)} />
        {publication.simulated && (
          <span className="text-sm">
            <SimulatedMark />
          </span>
        )}
        {publishedAt && (
          <span className="num ml-auto text-sm text-ink-3">
            {t.page.published(sinceThen(zone, publishedAt, now))}
          </span>
        )}
      </div>
      <p className="mt-2 text-ink-2">{waits ? t.approval.publication : sentence}</p>
      {waitingFor && (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md bg-warn-soft p-3">
          {waitingFor.kind === 'reconnect' ? (
            <Unplug className="size-4 shrink-0 text-warn" aria-hidden />
          ) : (
            <Clock className="size-4 shrink-0 text-warn" aria-hidden />
          )}
          <div className="min-w-0 flex-1 basis-52">
            <p>{waitingFor.sentence}</p>
            {waitingFor.until && (
              <p className="num text-sm text-ink-2">{t.page.until(timeIn(zone, waitingFor.until))}</p>
            )}
          </div>
          {mayWrite && waitingFor.kind === 'reconnect' && destination && (
            <MendButton
              remedy={destination.missingScopes.length > 0 ? 'allow' : 'reconnect'}
              connectionId={destination.connectionId}
              about={t.at(name, t.network[network])}
              returnTo={() => `/posts/${post.id}`}
            />
          )}
        </div>
      )}
      <OpenFindings publication={publication} />
      {comment && comment.state !== 'failed' && (
        <p className="mt-2 text-sm text-ink-3">{t.page.firstComment[comment.state]}</p>
      )}
      {comment?.problem && !sentence.includes(comment.problem) && (
        <p className="mt-2 text-sm text-warn">
          {t.page.firstComment.failed}. {comment.problem}
        </p>
      )}
      <PublicationActions post={post} publication={publication} mayWrite={mayWrite} />
      {figures && <Figures figures={figures} publication={publication} zone={zone} now={now} />}
      {!figures && state === 'published' && (
        <p className="mt-4 border-t border-line pt-3 text-sm text-ink-3">{t.figures.none}</p>
      )}
    </Card>
  )
}
