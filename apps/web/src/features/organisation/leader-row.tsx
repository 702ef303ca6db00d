import type { Organisation } from '@adwright/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, reasonOf } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { goElsewhere } from '../../lib/open-workspace.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { useKeepOrganisation } from './change-organisation.ts'
import { organisationWords } from './words.ts'

const t = organisationWords.people

export function LeaderRow({ person }: { person: Organisation['people'][number] }) {
  const { userId, name, email, role } = person
  const { user } = useMe()
  const you = userId === user.id
  const keep = useKeepOrganisation()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => api('removeOrganisationAdmin', { body: { userId } }),
    onSuccess: async (now) => {
      // Of this page I see nothing any more, and maybe of this workspace.
      if (you) return goElsewhere()
      await keep(now)
      toast(t.removed(name))
    },
    onError: (error) => toast(t.notRemoved, { kind: 'failed', detail: reasonOf(error) }),
    onSettled: () => setAsking(false),
  })
  return (
    <li className="flex items-center gap-3 py-3">
      <Avatar name={name} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="min-w-0 font-[600] break-words">{name}</span>
          {you && <span className="text-sm text-ink-3">({t.you})</span>}
          <Badge tone={role === 'owner' ? 'accent' : 'neutral'}>{t.role[role]}</Badge>
        </p>
        <p className="text-sm text-ink-3 [overflow-wrap:anywhere]">{email}</p>
      </div>
      {role !== 'owner' && (
        <Button
          size="sm"
          className="max-sm:h-10"
          aria-label={you ? t.leave : t.removeOne(name)}
          onClick={() => setAsking(true)}
        >
          {you ? t.leave : t.remove}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate()}
        busy={remove.isPending}
        danger
        title={you ? t.leaveTitle : t.removeTitle(name)}
        description={you ? t.leaveText : t.removeText}
        confirmLabel={you ? t.leave : t.remove}
      />
    </li>
  )
}
