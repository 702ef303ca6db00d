import type { PostingDesk, PostingSlot } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, apiQuery, reasonOf, refresh } from '../../../lib/api.ts'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { words } from '../../../lib/words.ts'
import { toast } from '../../../ui/toast.tsx'

type Change = { slots: PostingSlot[]; said?: string }

/** Saved at once, shown before that; a refusal brings the old times back. Undo goes along where many change at once. */
export function useSetSlots() {
  const client = useQueryClient()
  const key = apiQuery('postingDesk').queryKey
  const mutation = useMutation({
    scope: { id: 'posting-slots' },
    mutationFn: ({ slots }: Change) => api('setPostingSlots', { body: { slots } }),
    onMutate: async ({ slots }) => {
      await client.cancelQueries({ queryKey: key })
      const before = client.getQueryData<PostingDesk>(key)
      client.setQueryData<PostingDesk>(key, (desk) => desk && { ...desk, slots })
      return { before }
    },
    onSuccess: (desk, { said }, { before }) => {
      client.setQueryData(key, desk)
      if (!said) return
      toast(said, {
        ...(before && {
          action: { label: words.common.undo, onClick: () => mutation.mutate({ slots: before.slots }) },
        }),
      })
    },
    onError: (error, _change, context) => {
      if (context?.before) client.setQueryData(key, context.before)
      toast(calendarWords.desk.notSaved, { kind: 'failed', detail: reasonOf(error) })
      return refresh(client, 'postingDesk')
    },
  })
  return mutation
}
