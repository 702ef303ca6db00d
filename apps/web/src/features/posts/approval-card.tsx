import type { Post, PostingDesk } from '@adwright/contract'
import { Hourglass, ThumbsUp, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { mayApprove } from '../../business/approval/approval.ts'
import { SendBackDialog } from '../../business/approval/send-back-dialog.tsx'
import { useMay, useMe } from '../../lib/me.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
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
  const [refusing, setRefusing] = useState(false)
  const tooLate = post.timing !== 'now' && post.dueAt !== null && Date.parse(post.dueAt) <= now.getTime()
  const busy = decide.isPending ? decide.variables.approved : null
  return (
    <section
      aria-labelledby="approval"
      className="rounded-lg bg-card p-4 shadow-[0_0_0_1.5px_var(--accent-2),0_8px_24px_-12px_color-mix(in_oklch,var(--accent-2)_60%,transparent)] lg:p-5"
    >
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id="approval" className="text-md font-[620] tracking-[-0.01em]">
          {t.title}
        </h2>
        {of > 1 && place > 0 && <span className="num text-sm text-ink-3">{t.place(place, of)}</span>}
      </div>
      <p className="mt-1 text-ink-2">
        {tooLate
          ? t.tooLate
          : post.timing === 'now' || !post.dueAt
            ? t.goesNow
            : t.goes(timeIn(timeZone, post.dueAt, 'long'))}
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        {!tooLate && (
          <Button
            kind="solid"
            className="max-sm:h-12 max-sm:flex-1"
            busy={busy === true}
            onClick={() => decide.mutate({ approved: true })}
          >
            {busy !== true && <ThumbsUp aria-hidden />}
            {t.approve}
          </Button>
        )}
        <Button className="max-sm:h-12 max-sm:flex-1" busy={busy === false} onClick={() => setRefusing(true)}>
          {busy !== false && <Undo2 aria-hidden />}
          {t.sendBack}
        </Button>
        {next && (
          <LinkButton
            to="/posts/$postId"
            params={{ postId: next.id }}
            kind="ghost"
            className="sm:ml-auto max-sm:w-full"
          >
            {t.skip}
          </LinkButton>
        )}
      </div>
      {refusing && (
        <SendBackDialog
          text={t.sendBackText}
          onClose={() => setRefusing(false)}
          onSend={(note) => {
            setRefusing(false)
            decide.mutate({ approved: false, note })
          }}
        />
      )}
    </section>
  )
}
