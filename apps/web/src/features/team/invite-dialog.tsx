import type { GivenRole } from '@adwright/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { PlanWay } from '../../business/plan/plan-way.tsx'
import { api, refresh } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { looksLikeEmail, useSentForm } from '../../lib/use-sent-form.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogForm } from '../../ui/dialog-form.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { toast } from '../../ui/toast.tsx'
import { RoleChoice } from './role-choice.tsx'
import { teamWords } from './words.ts'

const t = teamWords.invite

export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { workspace } = useMe()
  return (
    <Dialog open={open} onClose={onClose} title={t.title(workspace.name)} description={t.text}>
      <InviteForm onDone={onClose} />
    </Dialog>
  )
}

function InviteForm({ onDone }: { onDone: () => void }) {
  const client = useQueryClient()
  const [role, setRole] = useState<GivenRole>('editor')
  const { errors, error, refusal, busy, submit } = useSentForm(['email', 'role'], {
    check: ({ email }) => (looksLikeEmail(email) ? {} : { email: t.emailRequired }),
    send: async ({ email }) => {
      const { email: invited } = await api('inviteMember', { body: { email: email.trim(), role } })
      await refresh(client, 'listMembers')
      onDone()
      toast(t.sent(invited))
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
      <Field label={t.email} error={errors.email}>
        <Input name="email" type="email" autoComplete="off" maxLength={254} required />
      </Field>
      <RoleChoice value={role} onChange={setRole} error={errors.role} />
    </DialogForm>
  )
}
