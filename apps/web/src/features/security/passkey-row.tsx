import type { Passkey } from '@adwright/contract'
import { useQueryClient } from '@tanstack/react-query'
import { KeyRound, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { api, refresh } from '../../lib/api.ts'
import { formatDate, relativeTime } from '../../lib/format.ts'
import { useSentForm } from '../../lib/use-sent-form.ts'
import { words } from '../../lib/words.ts'
import { Badge } from '../../ui/badge.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogForm } from '../../ui/dialog-form.tsx'
import { MenuItem, RowMenu } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { PasskeyName } from './passkey-name.tsx'
import { securityWords } from './words.ts'

const t = securityWords.passkeys

export function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const { id, name, createdAt, lastUsedAt, synced } = passkey
  const client = useQueryClient()
  const [open, setOpen] = useState<'rename' | 'remove' | null>(null)
  const close = () => setOpen(null)
  const remove = async () => {
    await api('removePasskey', { params: { id } })
    close()
    toast(t.removed(name))
    await refresh(client, 'listPasskeys')
  }
  return (
    <li className="flex items-center gap-3 py-3">
      <span className="flex size-9 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent">
        <KeyRound className="size-4" aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 font-[600]">
          <span className="min-w-0 break-words">{name}</span>
          {synced && <Badge>{t.synced}</Badge>}
        </p>
        <p className="text-sm text-ink-3">
          {t.since(formatDate(createdAt))} · {lastUsedAt ? t.lastUsed(relativeTime(lastUsedAt)) : t.neverUsed}
        </p>
      </div>
      <RowMenu label={t.actions(name)}>
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setOpen('rename')}>
          {t.rename}
        </MenuItem>
        <MenuItem icon={<Trash2 aria-hidden />} danger onSelect={() => setOpen('remove')}>
          {t.remove}
        </MenuItem>
      </RowMenu>
      <Dialog open={open === 'rename'} onClose={close} title={t.renameTitle}>
        <RenamePasskey passkey={passkey} onDone={close} />
      </Dialog>
      <Dialog open={open === 'remove'} onClose={close} title={t.removeTitle(name)} description={t.removeText}>
        <ConfirmForm submitLabel={t.remove} kind="danger" send={remove} onCancel={close} />
      </Dialog>
    </li>
  )
}

function RenamePasskey({ passkey: { id, name }, onDone }: { passkey: Passkey; onDone: () => void }) {
  const client = useQueryClient()
  const { errors, refusal, busy, submit } = useSentForm(['name'], {
    check: (values) => (values.name.trim() ? {} : { name: t.nameRequired }),
    send: async (values) => {
      await api('renamePasskey', { params: { id }, body: { name: values.name.trim() } })
      await refresh(client, 'listPasskeys')
      onDone()
    },
  })
  return (
    <DialogForm
      onSubmit={(event) => void submit(event)}
      onCancel={onDone}
      submitLabel={words.common.save}
      busy={busy}
      refusal={refusal}
    >
      <PasskeyName value={name} error={errors.name} />
    </DialogForm>
  )
}
