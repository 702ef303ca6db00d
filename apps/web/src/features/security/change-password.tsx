import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, refresh } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { useSentForm } from '../../lib/use-sent-form.ts'
import { accountWords } from '../../lib/account-words.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DialogForm } from '../../ui/dialog-form.tsx'
import { Field } from '../../ui/field.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { toast } from '../../ui/toast.tsx'
import { securityWords } from './words.ts'

const t = securityWords.password

/** Whoever changes it because somebody else knows it wants that one out: that is the choice unless it is taken back. */
export function ChangePassword({ onDone }: { onDone: () => void }) {
  const { user } = useMe()
  const client = useQueryClient()
  const [endOtherSessions, setEndOthers] = useState(true)
  const { errors, refusal, busy, submit } = useSentForm(['currentPassword', 'newPassword'], {
    check: ({ currentPassword, newPassword }) => ({
      ...(!currentPassword && { currentPassword: securityWords.passwordRequired }),
      ...(newPassword.length < 10 && { newPassword: accountWords.required.password }),
      ...(currentPassword && newPassword === currentPassword && { newPassword: t.same }),
    }),
    send: async (passwords) => {
      await api('changePassword', { body: { ...passwords, endOtherSessions } })
      onDone()
      toast(t.done, endOtherSessions ? { detail: t.othersEnded } : {})
      await refresh(client, 'listSessions')
    },
  })
  return (
    <DialogForm
      onSubmit={(event) => void submit(event)}
      onCancel={onDone}
      submitLabel={t.change}
      busy={busy}
      refusal={refusal}
    >
      {/* Tells password managers whose passwords these are. */}
      <input type="text" name="username" autoComplete="username" value={user.email} readOnly hidden />
      <Field label={t.current} error={errors.currentPassword}>
        <PasswordInput name="currentPassword" autoComplete="current-password" maxLength={200} required />
      </Field>
      <Field label={accountWords.newPassword} hint={accountWords.passwordHint} error={errors.newPassword}>
        <PasswordInput name="newPassword" autoComplete="new-password" maxLength={200} required />
      </Field>
      <Checkbox checked={endOtherSessions} onChange={setEndOthers} label={t.endOthers} />
    </DialogForm>
  )
}
