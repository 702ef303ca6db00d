import type { WorkspaceMember } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, reasonOf, refresh } from '../../lib/api.ts'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { teamWords } from './words.ts'

const t = teamWords.remove

type Props = { member: WorkspaceMember; open: boolean; onClose: () => void }

export function RemoveDialog({ member: { userId, name }, open, onClose }: Props) {
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: () => api('removeMember', { body: { userId } }),
    onSuccess: async () => {
      await refresh(client, 'listMembers')
      toast(t.done(name))
    },
    onError: (error) => toast(t.failed, { kind: 'failed', detail: reasonOf(error) }),
    onSettled: onClose,
  })
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      onConfirm={() => remove.mutate()}
      busy={remove.isPending}
      danger
      title={t.title(name)}
      description={t.text}
      confirmLabel={t.submit}
    />
  )
}
