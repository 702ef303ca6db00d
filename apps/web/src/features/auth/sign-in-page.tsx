import type { SignedIn } from '@adwright/contract'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api, ApiError } from '../../lib/api.ts'
import { looksLikeEmail, useSentForm } from '../../lib/use-sent-form.ts'
import { accountWords } from '../../lib/account-words.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { AuthLayout, textLink } from './auth-layout.tsx'
import { CheckMail } from './check-mail.tsx'
import { CodeStep } from './code-step.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { useEnter } from './use-enter.ts'
import { usePasskeySignIn } from './use-passkey-sign-in.ts'

const t = accountWords

type Credentials = { email: string; password: string }
type Step = { at: 'password' } | { at: 'mail'; email: string } | { at: 'code'; credentials: Credentials }

/** Password first; then, as the account has it, a code of an app or a look into the mailbox. */
export function SignInPage() {
  const { next } = useSearch({ from: '/sign-in' })
  const enter = useEnter()
  const [step, setStep] = useState<Step>({ at: 'password' })
  const onSignedIn = (signedIn: SignedIn) => enter(signedIn, next ?? '/dashboard')
  if (step.at === 'mail') return <CheckMail email={step.email} />
  if (step.at === 'code')
    return (
      <CodeStep
        credentials={step.credentials}
        onSignedIn={onSignedIn}
        onBack={() => setStep({ at: 'password' })}
      />
    )
  return <PasswordStep next={next} onSignedIn={onSignedIn} onStep={setStep} />
}

type Props = {
  next: string | undefined
  onSignedIn: (signedIn: SignedIn) => Promise<void>
  onStep: (step: Step) => void
}

function PasswordStep({ next, onSignedIn, onStep }: Props) {
  const passkey = usePasskeySignIn(onSignedIn)
  const { errors, refusal, busy, submit } = useSentForm(['email', 'password'], {
    check: ({ email, password }) => ({
      ...(!looksLikeEmail(email) && { email: t.required.email }),
      ...(!password && { password: t.required.passwordAny }),
    }),
    send: async (credentials) => {
      try {
        await onSignedIn(await api('signIn', { body: credentials }))
      } catch (error) {
        const code = error instanceof ApiError ? error.body?.code : undefined
        if (code === 'auth.email_not_verified') onStep({ at: 'mail', email: credentials.email })
        else if (code === 'auth.two_factor_required') onStep({ at: 'code', credentials })
        else throw error
      }
    },
  })
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
          {/* "webauthn" lets the browser offer passkeys among the addresses that it knows. */}
          <Input name="email" type="email" autoComplete="username webauthn" maxLength={254} required />
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
      <PasskeyButton {...passkey} />
    </AuthLayout>
  )
}
