import type { ReadNotifications } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, reasonOf, refresh } from '../../lib/api.ts'
import { toast } from '../../ui/toast.tsx'
import { notificationWords as t } from './words.ts'

export function useMarkRead() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ReadNotifications) => api('readNotifications', { body }),
    onSuccess: () => refresh(client, 'listNotifications'),
    onError: (error) => toast(t.notMarked, { kind: 'failed', detail: reasonOf(error) }),
  })
}
