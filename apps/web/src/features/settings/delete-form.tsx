import { api, ApiError } from '../../lib/api.ts'
import { goElsewhere } from '../../lib/open-workspace.ts'
import { useSentForm } from '../../lib/use-sent-form.ts'
import { LinkButton } from '../../ui/button.tsx'
import { DialogForm } from '../../ui/dialog-form.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { deleteWords as t } from './delete-words.ts'

export function DeleteForm({ name, onCancel }: { name: string; onCancel: () => void }) {
  const { errors, error, refusal, busy, submit } = useSentForm(['name', 'password'], {
    check: (typed) => ({
      ...(typed.name.trim() !== name && { name: t.nameDiffers }),
      ...(!typed.password && { password: t.passwordRequired }),
    }),
    send: async (typed) => {
      await api('deleteWorkspace', { body: { name: typed.name.trim(), password: typed.password } })
      goElsewhere()
    },
  })
  const isRunning = error instanceof ApiError && error.body?.code === 'workspace.campaigns_running'
  return (
    <DialogForm
      onSubmit={(event) => void submit(event)}
      onCancel={onCancel}
      submitLabel={t.submit}
      kind="danger"
      busy={busy}
      refusal={refusal}
    >
      {isRunning && (
        <LinkButton to="/campaigns" search={{ state: 'active' }} className="self-start">
          {t.toCampaigns}
        </LinkButton>
      )}
      <Field label={t.name(name)} error={errors.name}>
        <Input name="name" maxLength={200} autoComplete="off" spellCheck={false} required />
      </Field>
      <Field label={t.password} error={errors.password}>
        <PasswordInput name="password" autoComplete="current-password" maxLength={200} required />
      </Field>
    </DialogForm>
  )
}
