import type { Answer } from '@adwright/contract'
import { useState } from 'react'
import { api } from '../../lib/api.ts'
import { useSentForm } from '../../lib/use-sent-form.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import { DialogForm } from '../../ui/dialog-form.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { QrCode } from './qr-code.tsx'
import { WithPassword } from './with-password.tsx'
import { securityWords } from './words.ts'

const t = securityWords.twoFactor

type Props = { onDone: (backupCodes: string[]) => void; onCancel: () => void }

/** Password, then the secret for the app, then a first code of it: only that one switches it on. */
export function SetUpTwoFactor({ onDone, onCancel }: Props) {
  const [started, setStarted] = useState<Answer<'startTwoFactor'> | null>(null)
  if (started) return <FirstCode {...started} onDone={onDone} onCancel={onCancel} />
  return (
    <>
      <p className="mb-3 text-ink-2">{t.setupPassword}</p>
      <WithPassword
        submitLabel={t.goOn}
        onCancel={onCancel}
        send={async (password) => setStarted(await api('startTwoFactor', { body: { password } }))}
      />
    </>
  )
}

function FirstCode({ uri, secret, onDone, onCancel }: Answer<'startTwoFactor'> & Props) {
  const { errors, refusal, busy, submit } = useSentForm(['code'], {
    check: ({ code }) => (/^\d{6}$/.test(tidy(code)) ? {} : { code: t.codeRequired }),
    send: async ({ code }) =>
      onDone((await api('confirmTwoFactor', { body: { code: tidy(code) } })).backupCodes),
  })
  return (
    <DialogForm
      onSubmit={(event) => void submit(event)}
      onCancel={onCancel}
      submitLabel={t.switchOn}
      busy={busy}
      refusal={refusal}
    >
      <p className="text-ink-2">{t.scan}</p>
      <QrCode text={uri} label={t.qr} />
      <a
        href={uri}
        className="self-center text-sm font-[600] text-accent underline decoration-transparent underline-offset-4 hover-fine:decoration-current"
      >
        {t.openHere}
      </a>
      <div className="flex flex-col gap-1.5">
        <p className="text-sm text-ink-3">{t.orType}</p>
        <CopyField name={t.secret} value={secret} />
      </div>
      <Field label={t.code} error={errors.code}>
        <Input
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          autoFocus
          className="num tracking-[0.16em]"
        />
      </Field>
    </DialogForm>
  )
}

/** Apps show "123 456", and people copy what they see. */
const tidy = (code: string): string => code.replace(/\s/g, '')
