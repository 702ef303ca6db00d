import { useSentForm } from '../../lib/use-sent-form.ts'
import type { ButtonKind } from '../../ui/cls.ts'
import { DialogForm } from '../../ui/dialog-form.tsx'
import { Field } from '../../ui/field.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { securityWords as t } from './words.ts'

type Props = {
  submitLabel: string
  kind?: ButtonKind
  send: (password: string) => Promise<void>
  onCancel: () => void
}

/** What a stranger at an open screen must not do: the password is asked for once more. */
export function WithPassword({ submitLabel, kind, send, onCancel }: Props) {
  const { errors, refusal, busy, submit } = useSentForm(['password'], {
    check: ({ password }) => (password ? {} : { password: t.passwordRequired }),
    send: ({ password }) => send(password),
  })
  return (
    <DialogForm
      onSubmit={(event) => void submit(event)}
      onCancel={onCancel}
      submitLabel={submitLabel}
      busy={busy}
      refusal={refusal}
      {...(kind && { kind })}
    >
      <Field label={t.yourPassword} error={errors.password}>
        <PasswordInput name="password" autoComplete="current-password" maxLength={200} required />
      </Field>
    </DialogForm>
  )
}
