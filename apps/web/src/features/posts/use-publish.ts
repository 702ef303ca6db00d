import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, reasonOf, refresh } from '../../lib/api.ts'
import { toast } from '../../ui/toast.tsx'
import type { Plan, Resolved } from './plan.ts'
import { timeIn } from './post-time.ts'
import { remember, type Composer } from './use-composer.ts'
import { postWords } from './words.ts'

const t = postWords.bar
const asks = postWords.approval

type Ready = Extract<Resolved, { kind: 'when' | 'repeat' }>

/** Stores what was typed last, and then lets it go out, puts it on the calendar, or begins a series. */
export function usePublish(composer: Composer, zone: string) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const open = (postId: string) => void navigate({ to: '/posts/$postId', params: { postId } })

  const publish = useMutation({
    mutationFn: async ({ resolved }: { resolved: Ready; way: Plan['way'] }) => {
      const { id, version } = await composer.settle()
      if (resolved.kind === 'repeat') {
        await api('repeatPost', { params: { id }, body: { version, rule: resolved.rule } })
        return api('getPost', { params: { id } })
      }
      return api('schedulePost', { params: { id }, body: { version, when: resolved.when } })
    },
    onSuccess: async (post, { resolved }) => {
      remember(client, post)
      const { dueAt } = post
      if (resolved.kind === 'repeat') {
        // The post itself stays as it was, the model of the others.
        toast(t.series, { detail: t.seriesDetail })
        void navigate({ to: '/calendar' })
      } else {
        const atOnce = resolved.when.kind === 'now' || !dueAt
        if (post.state === 'awaiting_approval')
          toast(asks.asked, { detail: atOnce ? asks.askedNow : asks.askedDetail(timeIn(zone, dueAt)) })
        else toast(atOnce ? t.published : t.scheduled(timeIn(zone, dueAt)))
        open(post.id)
      }
      await refresh(client, 'postingDesk')
    },
    onError: (error, { way }) => {
      toast(t.failed[way], { kind: 'failed', detail: reasonOf(error) })
      // The server may have found something that the last answer did not know.
      void refresh(client, 'getPost', 'postingDesk')
    },
  })

  const takeOff = useMutation({
    mutationFn: async () => {
      const { id, version } = await composer.settle()
      return api('schedulePost', { params: { id }, body: { version, when: { kind: 'draft' } } })
    },
    onSuccess: (post) => {
      composer.take(post)
      toast(t.takenOff)
      void refresh(client, 'postingDesk')
    },
    onError: (error) => toast(t.failedOff, { kind: 'failed', detail: reasonOf(error) }),
  })

  /** Leaves with everything stored. */
  const leave = useMutation({
    mutationFn: composer.settle,
    onSuccess: (post) => {
      if (post.state === 'draft') {
        toast(t.kept)
        void navigate({ to: '/calendar' })
      } else open(post.id)
    },
    onError: (error) => toast(t.failedKeep, { kind: 'failed', detail: reasonOf(error) }),
  })
  return { publish, takeOff, leave }
}
