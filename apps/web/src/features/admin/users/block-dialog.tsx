import type { AdminUserDetail } from '@adwright/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, refresh } from '../../../lib/api.ts'
import { toast } from '../../../ui/toast.tsx'
import { ReasonDialog } from '../reason-dialog.tsx'
import { adminWords } from '../words.ts'

const t = adminWords.users
type Props = { user: AdminUserDetail; open: boolean; onClose: () => void }

export function BlockDialog({ user: { id, name, blocked }, open, onClose }: Props) {
  const client = useQueryClient()
  const block = !blocked
  return (
    <ReasonDialog
      open={open}
      onClose={onClose}
      title={block ? t.blockTitle(name) : t.unblockTitle(name)}
      text={block ? t.blockText : t.unblockText}
      submitLabel={block ? t.block : t.unblock}
      kind={block ? 'danger' : 'solid'}
      send={async ({ reason = '' }) => {
        await api('adminSetUserBlocked', { body: { userId: id, blocked: block, reason } })
        onClose()
        toast(block ? t.blockDone(name) : t.unblockDone(name))
        await refresh(client, 'adminUser', 'adminUsers')
      }}
    />
  )
}
