import type { GivenRole, WorkspaceMember } from '@adwright/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { PlanWay } from '../../business/plan/plan-way.tsx'
import { api, refresh } from '../../lib/api.ts'
import { useSentForm } from '../../lib/use-sent-form.ts'
import { words } from '../../lib/words.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogForm } from '../../ui/dialog-form.tsx'
import { toast } from '../../ui/toast.tsx'
import { RoleChoice } from './role-choice.tsx'
import { givenRoles, teamWords } from './words.ts'

const t = teamWords.changeRole

type Props = { member: WorkspaceMember; open: boolean; onClose: () => void }

export const ChangeRoleDialog = ({ member, open, onClose }: Props) => (
  <Dialog open={open} onClose={onClose} title={t.title(member.name)}>
    <ChangeRole member={member} onDone={onClose} />
  </Dialog>
)

function ChangeRole({
  member: { userId, name, role: held },
  onDone,
}: Omit<Props, 'open' | 'onClose'> & { onDone: () => void }) {
  const client = useQueryClient()
  const [role, setRole] = useState<GivenRole | null>(givenRoles.find((one) => one === held) ?? null)
  const { errors, error, refusal, busy, submit } = useSentForm(['role'], {
    check: () => ({}),
    send: async () => {
      if (role === null || role === held) return onDone()
      await api('changeRole', { body: { userId, role } })
      await refresh(client, 'listMembers')
      onDone()
      toast(t.done(name, words.role[role]))
    },
  })
  return (
    <DialogForm
      onSubmit={(event) => void submit(event)}
      onCancel={onDone}
      submitLabel={t.submit}
      busy={busy}
      refusal={refusal}
    >
      <PlanWay error={error} />
      <RoleChoice value={role} onChange={setRole} error={errors.role} />
    </DialogForm>
  )
}
