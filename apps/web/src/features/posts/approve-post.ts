import type { Post, PostId, PostingDesk } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { nextToApprove } from '../../business/approval/approval.ts'
import { useToApprove } from '../../business/approval/use-to-approve.ts'
import { api, reasonOf, refresh } from '../../lib/api.ts'
import { toast } from '../../ui/toast.tsx'
import { timeIn } from './post-time.ts'
import { remember } from './use-composer.ts'
import { postWords } from './words.ts'

const t = postWords.approval

type Decision = { approved: true } | { approved: false; note: string }

/** Says yes or no to the version that is on screen, and goes on to the next post that waits. */
export function useApprovePost(post: Post, { approval, timeZone }: PostingDesk) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { posts } = useToApprove(approval)
  const next = nextToApprove(posts, post.id)
  const place = posts.findIndex(({ id }) => id === post.id) + 1
  const open = (postId: PostId) => void navigate({ to: '/posts/$postId', params: { postId } })
  const decide = useMutation({
    mutationFn: (decision: Decision) =>
      api('approvePost', { params: { id: post.id }, body: { version: post.version, ...decision } }),
    onSuccess: (decided, { approved }) => {
      const when = decided.dueAt && decided.timing !== 'now' ? timeIn(timeZone, decided.dueAt) : null
      toast(!approved ? t.sentBack : when ? t.approved(when) : t.approvedNow, {
        action: { label: t.openIt, onClick: () => open(post.id) },
      })
      // Away first: a draft opens in the composer for those who write.
      if (next) open(next.id)
      else if (!approved) void navigate({ to: '/calendar' })
      remember(client, decided)
    },
    onError: (error, { approved }) => {
      toast(approved ? t.notApproved : t.notSentBack, { kind: 'failed', detail: reasonOf(error) })
      void refresh(client, 'getPost', 'listPosts')
    },
  })
  return { decide, place, of: posts.length, next }
}
