import type { WorkspaceMember } from '@adwright/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, refresh } from '../../lib/api.ts'
import { useSentForm } from '../../lib/use-sent-form.ts'
import { DialogForm } from '../../ui/dialog-form.tsx'
import { Field } from '../../ui/field.tsx'
import { NativeSelect } from '../../ui/input.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { toast } from '../../ui/toast.tsx'
import { teamWords } from './words.ts'

const t = teamWords.transfer

type Props = { heirs: WorkspaceMember[]; onDone: () => void }

export function TransferForm({ heirs, onDone }: Props) {
  const client = useQueryClient()
  const { errors, refusal, busy, submit } = useSentForm(['userId', 'password'], {
    check: ({ userId, password }) => ({
      ...(!userId && { userId: t.toRequired }),
      ...(!password && { password: t.passwordRequired }),
    }),
    send: async ({ userId, password }) => {
      const heir = heirs.find((one) => one.userId === userId)
      if (!heir) return
      await api('transferWorkspace', { body: { userId: heir.userId, password } })
      onDone()
      toast(t.done(heir.name))
      // I am an admin now, and the plan may not be mine any more.
      await refresh(client, 'me', 'listMembers', 'listWorkspaces')
    },
  })
  return (
    <DialogForm
      onSubmit={(event) => void submit(event)}
      onCancel={onDone}
      submitLabel={t.submit}
      kind="danger"
      busy={busy}
      refusal={refusal}
    >
      <Field label={t.to} error={errors.userId}>
        <NativeSelect name="userId" defaultValue="" required>
          <option value="" disabled>
            {t.choose}
          </option>
          {heirs.map(({ userId, name, email }) => (
            <option key={userId} value={userId}>
              {email ? `${name} (${email})` : name}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label={t.password} error={errors.password}>
        <PasswordInput name="password" autoComplete="current-password" maxLength={200} required />
      </Field>
    </DialogForm>
  )
}
