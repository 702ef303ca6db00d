import type { ApprovalMode } from '@adwright/contract'
import { ThumbsUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { LinkButton } from '../../ui/button.tsx'
import { useToApprove } from './use-to-approve.ts'
import { WaitsCard } from './waits-card.tsx'
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
    <WaitsCard
      icon={<ThumbsUp className="size-5" aria-hidden />}
      title={t.waiting(posts.length, more)}
      text={first.at ? t.first(first.title, whenIn(zone, first.at)) : t.text}
    >
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
    </WaitsCard>
  )
}
