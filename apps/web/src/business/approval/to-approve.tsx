import type { ApprovalMode } from '@adwright/contract'
import { ThumbsUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { LinkButton } from '../../ui/button.tsx'
import { useToApprove } from './use-to-approve.ts'
import { dayIn, whenIn } from './when.ts'
import { approvalWords as t } from './words.ts'

type Props = {
  mode?: ApprovalMode
  zone: string
  /** Said instead when nothing waits. */
  otherwise?: ReactNode
  /** Not beside what shows them already. */
  withCalendar?: boolean
}

/** What waits for this person's yes, and the way through it. Nothing at all for those whose yes nobody needs. */
export function ToApprove({ mode, zone, otherwise, withCalendar = true }: Props) {
  const { posts, more } = useToApprove(mode)
  const [first] = posts
  if (!first) return otherwise
  return (
    <section
      aria-label={t.waiting(posts.length, more)}
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg bg-card p-4 shadow-[0_0_0_1.5px_var(--accent-2),0_8px_24px_-12px_color-mix(in_oklch,var(--accent-2)_60%,transparent)]"
    >
      <span className="flex size-10 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent">
        <ThumbsUp className="size-5" aria-hidden />
      </span>
      <div className="min-w-0 flex-1 basis-60">
        <p className="text-md font-[640]">{t.waiting(posts.length, more)}</p>
        <p className="break-words text-ink-2">
          {first.at ? t.first(first.title, whenIn(zone, first.at)) : t.text}
        </p>
      </div>
      <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:flex-col-reverse">
        {withCalendar && (
          <LinkButton
            to="/calendar"
            search={{
              view: 'list',
              state: 'awaiting_approval',
              ...(first.at && { date: dayIn(zone, first.at) }),
            }}
          >
            {t.inCalendar}
          </LinkButton>
        )}
        <LinkButton to="/posts/$postId" params={{ postId: first.id }} kind="solid">
          {posts.length === 1 ? t.lookOne : t.look}
        </LinkButton>
      </div>
    </section>
  )
}
