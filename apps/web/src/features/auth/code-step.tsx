import type { SignedIn } from '@adwright/contract'
import { useState } from 'react'
import { api } from '../../lib/api.ts'
import { useSentForm } from '../../lib/use-sent-form.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { AuthLayout, textLink } from './auth-layout.tsx'
import { authWords } from './words.ts'

const t = authWords.code

type Props = {
  /** What was right, and is sent again with the code: before it there is no session. */
  credentials: { email: string; password: string }
  onSignedIn: (signedIn: SignedIn) => Promise<void>
  onBack: () => void
}

/** The second factor: six digits of an app, or one of the codes that were kept for the day without it. */
export function CodeStep({ credentials, onSignedIn, onBack }: Props) {
  const [way, setWay] = useState<'app' | 'backup'>('app')
  const [trustDevice, setTrustDevice] = useState(false)
  const { errors, refusal, busy, submit } = useSentForm(['code'], {
    check: ({ code }) => (isWhole[way](tidy(code)) ? {} : { code: t.required[way] }),
    send: async ({ code }) =>
      onSignedIn(await api('signIn', { body: { ...credentials, code: tidy(code), trustDevice } })),
  })
  const isApp = way === 'app'
  return (
    <AuthLayout
      title={t.title}
      lead={isApp ? t.lead : t.backupLead}
      aside={
        <>
          {t.as(credentials.email)}{' '}
          <button type="button" onClick={onBack} className={textLink}>
            {t.back}
          </button>
        </>
      }
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <Field
          key={way}
          label={isApp ? t.code : t.backupCode}
          // All that is asked for is the code, so all that is refused is about it.
          error={errors.code ?? refusal ?? undefined}
        >
          <Input
            name="code"
            autoFocus
            spellCheck={false}
            autoCapitalize="off"
            maxLength={20}
            className="num h-12! text-center text-lg! tracking-[0.16em]"
            {...(isApp ? { inputMode: 'numeric', autoComplete: 'one-time-code' } : { autoComplete: 'off' })}
          />
        </Field>
        <Checkbox checked={trustDevice} onChange={setTrustDevice} label={t.trust} />
        <Button type="submit" kind="solid" size="lg" busy={busy}>
          {t.submit}
        </Button>
        <p className="text-center">
          <button type="button" onClick={() => setWay(isApp ? 'backup' : 'app')} className={textLink}>
            {isApp ? t.useBackup : t.useApp}
          </button>
        </p>
      </form>
    </AuthLayout>
  )
}

/** Apps show "123 456", and people copy what they see. */
const tidy = (code: string): string => code.replace(/\s/g, '')
const isWhole = {
  app: (code: string) => /^\d{6}$/.test(code),
  backup: (code: string) => code.replace(/[^a-z\d]/gi, '').length >= 10,
}
