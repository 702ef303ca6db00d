import { useState } from 'react'
import { api } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { looksLikeEmail, useSentForm } from '../../lib/use-sent-form.ts'
import { accountWords } from '../../lib/account-words.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { DialogForm } from '../../ui/dialog-form.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { profileWords as t } from './words.ts'

/** The address changes when the link that goes to the new one is opened, and not before. */
export function ChangeEmail({ onDone }: { onDone: () => void }) {
  const { user } = useMe()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { errors, refusal, busy, submit } = useSentForm(['email', 'password'], {
    check: ({ email, password }) => ({
      ...(!looksLikeEmail(email) && { email: accountWords.required.email }),
      ...(email.trim().toLowerCase() === user.email && { email: t.same }),
      ...(!password && { password: accountWords.required.passwordAny }),
    }),
    send: async ({ email, password }) => {
      await api('changeEmail', { body: { email: email.trim(), password } })
      setSentTo(email.trim())
    },
  })
  if (sentTo) return <Sent email={sentTo} onDone={onDone} />
  return (
    <>
      <p className="mb-3 break-words text-ink-2">{t.changeEmailText(user.email)}</p>
      <DialogForm
        onSubmit={(event) => void submit(event)}
        onCancel={onDone}
        submitLabel={t.sendLink}
        busy={busy}
        refusal={refusal}
      >
        <Field label={t.newEmail} error={errors.email}>
          <Input name="email" type="email" autoComplete="email" maxLength={254} required />
        </Field>
        <Field label={t.yourPassword} error={errors.password}>
          <PasswordInput name="password" autoComplete="current-password" maxLength={200} required />
        </Field>
      </DialogForm>
    </>
  )
}

function Sent({ email, onDone }: { email: string; onDone: () => void }) {
  const { user, instance } = useMe()
  return (
    <div role="status" className="flex flex-col gap-3 pb-3">
      <h3 className="font-[620]">{t.sentTitle}</h3>
      <p className="break-words">{t.sent(email)}</p>
      <p className="break-words text-ink-2">{t.until(user.email)}</p>
      <div className="flex flex-col-reverse gap-2 pt-1 sm:flex-row sm:justify-end">
        {instance.outbox && <LinkButton to="/outbox">{accountWords.checkMail.outbox}</LinkButton>}
        <Button kind="solid" autoFocus onClick={onDone}>
          {t.done}
        </Button>
      </div>
    </div>
  )
}
