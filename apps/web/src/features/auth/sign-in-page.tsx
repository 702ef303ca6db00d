import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api, ApiError } from '../../lib/api.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { AuthLayout, textLink } from './auth-layout.tsx'
import { CheckMail } from './check-mail.tsx'
import { PasswordInput } from './password-input.tsx'
import { Refusal } from './refusal.tsx'
import { looksLikeEmail, useAuthForm } from './use-auth-form.ts'
import { useEnter } from './use-enter.ts'

const t = words.auth

export function SignInPage() {
  const { next } = useSearch({ from: '/sign-in' })
  const enter = useEnter()
  const [unverified, setUnverified] = useState<string | null>(null)
  const { errors, refusal, busy, submit } = useAuthForm(['email', 'password'], {
    check: ({ email, password }) => ({
      ...(!looksLikeEmail(email) && { email: t.required.email }),
      ...(!password && { password: t.required.passwordAny }),
    }),
    send: async (body) => {
      try {
        await enter(await api('signIn', { body }), next ?? '/dashboard')
      } catch (error) {
        if (error instanceof ApiError && error.body?.code === 'auth.email_not_verified')
          setUnverified(body.email)
        else throw error
      }
    },
  })
  if (unverified) return <CheckMail email={unverified} />
  return (
    <AuthLayout
      title={t.signIn.title}
      aside={
        <>
          {t.signIn.other}{' '}
          <Link to="/sign-up" search={{ next }} className={textLink}>
            {t.signUp.title}
          </Link>
        </>
      }
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <Refusal reason={refusal} />
        <Field label={t.email} error={errors.email}>
          <Input name="email" type="email" autoComplete="email" maxLength={254} required />
        </Field>
        <Field label={t.password} error={errors.password}>
          <PasswordInput name="password" autoComplete="current-password" maxLength={200} required />
        </Field>
        <Button type="submit" kind="solid" size="lg" busy={busy}>
          {t.signIn.submit}
        </Button>
        <p className="text-center">
          <Link to="/forgot" className={textLink}>
            {t.signIn.forgot}
          </Link>
        </p>
      </form>
    </AuthLayout>
  )
}
