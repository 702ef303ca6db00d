import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../lib/api.ts'
import { accountWords } from '../../lib/account-words.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { AuthLayout, textLink } from './auth-layout.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { looksLikeEmail, useSentForm } from '../../lib/use-sent-form.ts'

const t = accountWords

export function ForgotPage() {
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { errors, refusal, busy, submit } = useSentForm(['email'], {
    check: ({ email }) => (looksLikeEmail(email) ? {} : { email: t.required.email }),
    send: async ({ email }) => {
      await api('requestPasswordReset', { body: { email } })
      setSentTo(email)
    },
  })
  const back = (
    <Link to="/sign-in" className={textLink}>
      {t.backToSignIn}
    </Link>
  )
  if (sentTo)
    return (
      <AuthLayout title={t.forgot.sentTitle} aside={back}>
        <p className="text-md text-ink-2">{t.forgot.sent(sentTo)}</p>
      </AuthLayout>
    )
  return (
    <AuthLayout title={t.forgot.title} lead={t.forgot.lead} aside={back}>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <Refusal reason={refusal} />
        <Field label={t.email} error={errors.email}>
          <Input name="email" type="email" autoComplete="email" maxLength={254} required />
        </Field>
        <Button type="submit" kind="solid" size="lg" busy={busy}>
          {t.forgot.submit}
        </Button>
      </form>
    </AuthLayout>
  )
}
