import type { PostingDesk } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, apiQuery, reasonOf, refresh } from '../../lib/api.ts'
import { calendarWords } from '../../lib/calendar-words.ts'
import { toast } from '../../ui/toast.tsx'

const t = calendarWords.pause

type Pause = { paused: true } | { paused: false; overdue: 'hold' | 'publish' }

/** Not optimistic: whether something goes out has to be certain, so the answer is awaited. */
export function usePausePosting({ onDone }: { onDone: () => void }) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Pause) => api('pausePosting', { body }),
    onSuccess: async (desk: PostingDesk, { paused }) => {
      client.setQueryData(apiQuery('postingDesk').queryKey, desk)
      toast(paused ? t.paused : t.resumed)
      onDone()
      await refresh(client, 'calendar', 'listPosts', 'getPost')
    },
    onError: (error, { paused }) =>
      toast(paused ? t.notPaused : t.notResumed, { kind: 'failed', detail: reasonOf(error) }),
  })
}
