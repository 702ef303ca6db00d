import type { Post, PostingDesk } from '@adwright/contract'
import { Hourglass } from 'lucide-react'
import { mayApprove } from '../../business/approval/approval.ts'
import { DecideFrame } from '../../business/approval/decide-frame.tsx'
import { useMay, useMe } from '../../lib/me.ts'
import { LinkButton } from '../../ui/button.tsx'
import { useApprovePost } from './approve-post.ts'
import { timeIn } from './post-time.ts'
import { postWords } from './words.ts'

const t = postWords.approval

type Props = { post: Post; desk: PostingDesk; now: Date }

/** What waits for a yes: the two buttons for whom it waits for, and for all others for whom that is. */
export function ApprovalCard({ post, desk, now }: Props) {
  const { workspace } = useMe()
  const may = useMay('approve')
  const isMine = may && mayApprove(desk.approval, workspace.role)
  return isMine ? (
    <Decide post={post} desk={desk} now={now} />
  ) : (
    <p role="status" className="flex gap-3 rounded-lg bg-warn-soft p-4">
      <Hourglass className="mt-0.5 size-5 shrink-0 text-warn" aria-hidden />
      <span className="min-w-0">
        <span className="block font-[620]">{t.waitsFor[desk.approval]}</span>
        <span className="text-ink-2">{t.waitsText}</span>
      </span>
    </p>
  )
}

function Decide({ post, desk, now }: Props) {
  const { timeZone } = desk
  const { decide, place, of, next } = useApprovePost(post, desk)
  const tooLate = post.timing !== 'now' && post.dueAt !== null && Date.parse(post.dueAt) <= now.getTime()
  return (
    <DecideFrame
      words={t}
      place={place}
      of={of}
      offered={!tooLate}
      busy={decide.isPending ? decide.variables.approved : null}
      onDecide={(answer) => decide.mutate(answer)}
      skip={
        next && (
          <LinkButton
            to="/posts/$postId"
            params={{ postId: next.id }}
            kind="ghost"
            className="max-sm:h-12 max-sm:flex-1 sm:ml-auto"
          >
            {t.skip}
          </LinkButton>
        )
      }
    >
      <p className="mt-1 text-ink-2">
        {tooLate
          ? t.tooLate
          : post.timing === 'now' || !post.dueAt
            ? t.goesNow
            : t.goes(timeIn(timeZone, post.dueAt, 'long'))}
      </p>
    </DecideFrame>
  )
}
