import { useMutation, useQuery } from '@tanstack/react-query'
import { MailCheck } from 'lucide-react'
import { api, apiQuery, reasonOf } from '../../lib/api.ts'
import { accountWords } from '../../lib/account-words.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { AuthLayout } from './auth-layout.tsx'
import { Refusal } from '../../ui/refusal.tsx'

const t = accountWords.checkMail

export function CheckMail({ email }: { email: string }) {
  // Only a development instance has an outbox: elsewhere this is refused and no link is shown.
  const outbox = useQuery({ ...apiQuery('listOutbox'), retry: false })
  const resend = useMutation({ mutationFn: () => api('resendVerification', { body: { email } }) })
  return (
    <AuthLayout title={t.title}>
      <div className="flex flex-col items-start gap-4">
        <MailCheck className="size-7 text-accent" aria-hidden />
        <p className="text-md text-ink-2">{t.text(email)}</p>
        <Refusal reason={resend.error ? reasonOf(resend.error) : null} />
        <div className="flex flex-wrap gap-2">
          {outbox.data && (
            <LinkButton to="/outbox" kind="solid">
              {t.outbox}
            </LinkButton>
          )}
          <Button busy={resend.isPending} disabled={resend.isSuccess} onClick={() => resend.mutate()}>
            {resend.isSuccess ? t.resent : t.resend}
          </Button>
        </div>
      </div>
    </AuthLayout>
  )
}
