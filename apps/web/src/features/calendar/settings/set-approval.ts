import type { ApprovalMode, PostingDesk } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, apiQuery, reasonOf, refresh } from '../../../lib/api.ts'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { toast } from '../../../ui/toast.tsx'

const t = calendarWords.desk.approval

/** Chosen at once; a refusal brings the old choice back. */
export function useSetApproval() {
  const client = useQueryClient()
  const key = apiQuery('postingDesk').queryKey
  return useMutation({
    mutationFn: (mode: ApprovalMode) => api('setApproval', { body: { mode } }),
    onMutate: async (approval) => {
      await client.cancelQueries({ queryKey: key })
      const before = client.getQueryData<PostingDesk>(key)
      client.setQueryData<PostingDesk>(key, (desk) => desk && { ...desk, approval })
      return { before }
    },
    onSuccess: (desk) => {
      client.setQueryData(key, desk)
      toast(t.saved[desk.approval])
    },
    onError: (error, _mode, context) => {
      if (context?.before) client.setQueryData(key, context.before)
      toast(t.notSaved, { kind: 'failed', detail: reasonOf(error) })
      return refresh(client, 'postingDesk')
    },
  })
}
