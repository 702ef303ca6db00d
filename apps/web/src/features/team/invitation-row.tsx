import type { Invitation } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, reasonOf, refresh } from '../../lib/api.ts'
import { formatDate } from '../../lib/format.ts'
import { words } from '../../lib/words.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { teamWords } from './words.ts'

const t = teamWords.invitations

export function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { id, email, role, invitedBy, createdAt, expiresAt, expired, resendsLeft } = invitation
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const again = useMutation({
    mutationFn: () => api('resendInvitation', { params: { id } }),
    onSuccess: async () => {
      await refresh(client, 'listMembers')
      toast(t.sent(email))
    },
    onError: (error) => toast(t.notSent, { kind: 'failed', detail: reasonOf(error) }),
  })
  const take = useMutation({
    mutationFn: () => api('revokeInvitation', { params: { id } }),
    onSuccess: async () => {
      await refresh(client, 'listMembers')
      toast(t.taken)
    },
    onError: (error) => toast(t.notTaken, { kind: 'failed', detail: reasonOf(error) }),
    onSettled: () => setAsking(false),
  })
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 font-[600] [overflow-wrap:anywhere]">{email}</span>
          <Badge>{words.role[role]}</Badge>
          {expired && <Badge tone="warn">{t.expired}</Badge>}
        </p>
        <p className="text-sm text-ink-3">
          {t.by(invitedBy, formatDate(createdAt))}
          {!expired && ` · ${t.until(formatDate(expiresAt))}`}
          {resendsLeft === 0 && ` · ${t.noMore}`}
        </p>
      </div>
      <div className="flex gap-2">
        {resendsLeft > 0 && (
          <Button
            size="sm"
            className="max-sm:h-10"
            aria-label={t.againOne(email)}
            busy={again.isPending}
            onClick={() => again.mutate()}
          >
            {t.again}
          </Button>
        )}
        <Button
          size="sm"
          kind="ghost"
          className="max-sm:h-10"
          aria-label={t.takeOne(email)}
          onClick={() => setAsking(true)}
        >
          {t.take}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => take.mutate()}
        busy={take.isPending}
        danger
        title={t.takeTitle(email)}
        description={t.takeText}
        confirmLabel={t.take}
      />
    </li>
  )
}
