import { useNavigate, useSearch } from '@tanstack/react-router'
import { api } from '../../lib/api.ts'
import { accountWords } from '../../lib/account-words.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import { AuthLayout } from './auth-layout.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { useSentForm } from '../../lib/use-sent-form.ts'

const t = accountWords

export function ResetPage() {
  const { token } = useSearch({ from: '/reset' })
  const navigate = useNavigate()
  const { errors, refusal, busy, submit } = useSentForm(['password'], {
    check: ({ password }) => (password.length < 10 ? { password: t.required.password } : {}),
    send: async ({ password }) => {
      await api('resetPassword', { body: { token: token ?? '', password } })
      toast(t.reset.done)
      await navigate({ to: '/sign-in' })
    },
  })
  if (!token)
    return (
      <AuthLayout title={t.reset.title}>
        <p className="text-md text-ink-2">{t.linkMissing}</p>
        <LinkButton to="/forgot" className="mt-4">
          {t.forgot.submit}
        </LinkButton>
      </AuthLayout>
    )
  return (
    <AuthLayout title={t.reset.title} lead={t.reset.lead}>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <Refusal reason={refusal} />
        <Field label={t.newPassword} hint={t.passwordHint} error={errors.password}>
          <PasswordInput name="password" autoComplete="new-password" maxLength={200} required />
        </Field>
        <Button type="submit" kind="solid" size="lg" busy={busy}>
          {t.reset.submit}
        </Button>
      </form>
    </AuthLayout>
  )
}
