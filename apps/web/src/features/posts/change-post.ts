import type { Post, PostId, PublicationId } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, apiQuery, reasonOf, refresh } from '../../lib/api.ts'
import { toast } from '../../ui/toast.tsx'
import { composerSearch } from './composer-search.ts'
import { timeIn } from './post-time.ts'
import { scheduleBody } from './schedule-body.ts'
import { remember } from './use-composer.ts'
import { postWords } from './words.ts'

const t = postWords

/** One call that answers with the post as it is then. Not optimistic: only Meta knows how it ends. */
function usePostCall<Sent>(
  call: (sent: Sent) => Promise<Post>,
  says: { done?: string; failed: string; waits?: string },
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: call,
    onSuccess: (post) => {
      remember(client, post)
      const said = post.state === 'awaiting_approval' ? (says.waits ?? says.done) : says.done
      if (said) toast(said)
    },
    onError: (error) => {
      toast(says.failed, { kind: 'failed', detail: reasonOf(error) })
      void refresh(client, 'getPost')
    },
  })
}

/** What can be done about a post on one destination. */
export function usePublicationCalls(id: PostId, publicationId: PublicationId) {
  const params = { id }
  const body = { publicationId }
  const retry = usePostCall(() => api('retryPost', { params, body }), {
    done: t.page.retrying,
    failed: t.page.notRetried,
  })
  const resolve = usePostCall(() => api('resolvePost', { params, body }), { failed: t.page.notResolved })
  const takeDown = usePostCall(() => api('deletePublishedPost', { params, body }), {
    done: t.takeDown.done,
    failed: t.takeDown.failed,
  })
  return { retry, resolve, takeDown }
}

/** Fresh figures and comments. */
export function useRefreshPost(id: PostId) {
  const client = useQueryClient()
  const call = usePostCall(() => api('refreshPost', { params: { id } }), {
    done: t.figures.refreshed,
    failed: t.figures.notRefreshed,
  })
  return {
    isPending: call.isPending,
    run: () => call.mutate(undefined, { onSuccess: () => void refresh(client, 'listPostComments') }),
  }
}

/** Shown at its new time at once; when the server refuses, the old time is back, with the reason. */
export function useMovePost(post: Post, zone: string) {
  const client = useQueryClient()
  const key = apiQuery('getPost', { params: { id: post.id } }).queryKey
  return useMutation({
    mutationFn: (at: Date) =>
      api('schedulePost', {
        params: { id: post.id },
        body: scheduleBody(post, { kind: 'at', at: at.toISOString() }, at),
      }),
    onMutate: async (at) => {
      await client.cancelQueries({ queryKey: key })
      client.setQueryData(key, { ...post, dueAt: at.toISOString() })
    },
    onSuccess: (moved, at) => {
      remember(client, moved)
      toast(t.move.done(timeIn(zone, moved.dueAt ?? at)))
    },
    onError: (error) => {
      client.setQueryData(key, post)
      toast(t.move.failed, { kind: 'failed', detail: reasonOf(error) })
      void refresh(client, 'getPost')
    },
  })
}

export function usePublishNow(post: Post, now: Date) {
  return usePostCall(
    () => api('schedulePost', { params: { id: post.id }, body: scheduleBody(post, { kind: 'now' }, now) }),
    { done: t.bar.published, waits: t.approval.asked, failed: t.bar.failed.now },
  )
}

/** The same once more, opened to be written on. */
export function useDuplicatePost(id: PostId) {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => api('duplicatePost', { params: { id } }),
    onSuccess: (copy) => {
      remember(client, copy)
      toast(t.page.duplicated)
      void navigate({ to: '/posts/new', search: composerSearch({ post: copy.id }) })
    },
    onError: (error) => toast(t.page.notDuplicated, { kind: 'failed', detail: reasonOf(error) }),
  })
}

export function useDeletePost(id: PostId) {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (where: 'here' | 'everywhere') => api('deletePost', { params: { id }, query: { where } }),
    onSuccess: async () => {
      toast(t.remove.done)
      await navigate({ to: '/calendar' })
      client.removeQueries({ queryKey: apiQuery('getPost', { params: { id } }).queryKey })
      await refresh(client, 'calendar', 'listPosts', 'postingDesk')
    },
    onError: (error) => toast(t.remove.failed, { kind: 'failed', detail: reasonOf(error) }),
  })
}
