import { Link, useSearch } from '@tanstack/react-router'
import { Lightbulb } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../lib/api.ts'
import { accountWords } from '../../lib/account-words.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { AuthLayout, Promises, textLink } from './auth-layout.tsx'
import { CheckMail } from './check-mail.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { looksLikeEmail, useSentForm } from '../../lib/use-sent-form.ts'
import { useEnter } from './use-enter.ts'
import { authWords } from './words.ts'

const t = accountWords
/** The sentence from the landing page becomes the first brief's product. */
const startAt = (idea: string | undefined) => (idea ? `/new?${new URLSearchParams({ idea })}` : '/dashboard')

const invitationAt = (token: string) => `/invitation?${new URLSearchParams({ token })}`

/** Days begin where the shop is. Without it they begin in UTC until somebody changes the settings: no reason to stop. */
const bringTimeZone = () =>
  api('updateWorkspace', {
    body: { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
  }).catch(() => undefined)

export function SignUpPage() {
  const { idea, next, invitation, email: invited } = useSearch({ from: '/sign-up' })
  const enter = useEnter()
  const [mailedTo, setMailedTo] = useState<string | null>(null)
  const { errors, refusal, busy, submit } = useSentForm(['name', 'businessName', 'email', 'password'], {
    check: ({ name, email, password }) => ({
      ...(!name.trim() && { name: t.required.name }),
      ...(!looksLikeEmail(email) && { email: t.required.email }),
      ...(password.length < 10 && { password: t.required.password }),
    }),
    send: async ({ name, businessName, email, password }) => {
      const business = businessName.trim()
      const answer = await api('signUp', {
        body: {
          name,
          email,
          password,
          ...(business && { businessName: business }),
          ...(invitation && { invitation }),
        },
      })
      if (!answer.signedIn) {
        // The mailed link opens this browser again: the sentence waits for it.
        if (idea) localStorage.setItem('idea', idea)
        setMailedTo(email)
      } else {
        // Whoever is invited comes into a workspace that has its time zone.
        if (!invitation) await bringTimeZone()
        await enter(answer.signedIn, next ?? startAt(idea))
      }
    },
  })
  if (mailedTo) return <CheckMail email={mailedTo} />
  return (
    <AuthLayout
      title={t.signUp.title}
      lead={invitation ? authWords.invited.lead : t.signUp.lead}
      aside={
        <>
          {t.signUp.other}{' '}
          <Link
            to="/sign-in"
            search={{ next: next ?? (invitation ? invitationAt(invitation) : idea && startAt(idea)) }}
            className={textLink}
          >
            {t.signIn.title}
          </Link>
        </>
      }
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        {idea && (
          <div className="flex gap-3 rounded-md bg-accent-soft px-3.5 py-3">
            <Lightbulb className="mt-0.5 size-4 shrink-0 text-accent" aria-hidden />
            <p className="min-w-0 break-words">
              <span className="block text-sm font-[600] text-accent">{t.signUp.idea}</span>“{idea}”
            </p>
          </div>
        )}
        <Refusal reason={refusal} />
        <Field label={t.name} error={errors.name}>
          <Input name="name" autoComplete="name" maxLength={120} required />
        </Field>
        {!invitation && (
          <Field label={t.businessName} hint={t.businessHint} optional error={errors.businessName}>
            <Input name="businessName" autoComplete="organization" maxLength={120} />
          </Field>
        )}
        <Field
          label={t.email}
          hint={invitation && invited ? authWords.invited.email : undefined}
          error={errors.email}
        >
          <Input
            name="email"
            type="email"
            autoComplete="email"
            maxLength={254}
            required
            defaultValue={invited}
            // The invitation is good for this address alone.
            {...(invitation && invited && { readOnly: true, className: 'bg-sunken! text-ink-2!' })}
          />
        </Field>
        <Field label={t.password} hint={t.passwordHint} error={errors.password}>
          <PasswordInput name="password" autoComplete="new-password" maxLength={200} required />
        </Field>
        <Button type="submit" kind="solid" size="lg" busy={busy}>
          {t.signUp.submit}
        </Button>
      </form>
      <Promises />
    </AuthLayout>
  )
}
