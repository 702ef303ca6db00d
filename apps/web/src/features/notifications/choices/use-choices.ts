import type { NotificationChoices, SetNotificationChoices } from '@adwright/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, apiQuery, reasonOf } from '../../../lib/api.ts'
import { words } from '../../../lib/words.ts'
import { toast } from '../../../ui/toast.tsx'
import { choiceWords as t, notificationWords } from '../words.ts'

export type Choice = NotificationChoices['choices'][number]
type Chosen = SetNotificationChoices['choices'][number]

const choicesQuery = apiQuery('getNotificationChoices')

/** Shown at once, saved at once, and taken back at once when it was not saved. */
export function useChoices() {
  const client = useQueryClient()
  const choices = useQuery(choicesQuery)
  const show = (chosen: Chosen) =>
    client.setQueryData(
      choicesQuery.queryKey,
      (all) =>
        all && {
          choices: all.choices.map((one) => (one.topic === chosen.topic ? { ...one, ...chosen } : one)),
        },
    )
  const save = useMutation({
    // One after the other: the last one that was made is the one that counts.
    scope: { id: 'notification-choices' },
    mutationFn: ({ to }: { from: Chosen; to: Chosen; undoes?: boolean }) =>
      api('setNotificationChoices', { body: { choices: [to] } }),
    onMutate: async ({ to }) => {
      await client.cancelQueries(choicesQuery)
      show(to)
    },
    onSuccess: (_saved, { from, to, undoes = false }) => {
      const detail = t.said(notificationWords.topics[to.topic], to.inApp, to.email)
      if (undoes) return toast(t.undone, { detail })
      const undo = () => save.mutate({ from: to, to: from, undoes: true })
      toast(t.saved, { detail, action: { label: words.common.undo, onClick: undo } })
    },
    onError: (error, { from }) => {
      show(from)
      toast(t.notSaved, { kind: 'failed', detail: reasonOf(error) })
    },
  })
  return {
    ...choices,
    choose({ topic, inApp, email }: Choice, change: Partial<Pick<Chosen, 'inApp' | 'email'>>) {
      const from = { topic, inApp, email }
      save.mutate({ from, to: { ...from, ...change } })
    },
  }
}
