import type { OutboxMail } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { Mail, MailX } from 'lucide-react'
import { apiQuery, isNotFound, reasonOf } from '../../lib/api.ts'
import { formatDate } from '../../lib/format.ts'
import { accountWords } from '../../lib/account-words.ts'
import { buttonClass } from '../../ui/cls.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'

const t = accountWords.outbox

export function OutboxPage() {
  const outbox = useQuery({ ...apiQuery('listOutbox'), refetchInterval: 4000, retry: false })
  return (
    <PublicPage title={t.title} lead={t.lead}>
      <div className="rounded-lg bg-card shadow-card">
        {outbox.data ? (
          <MailList mails={outbox.data.mails} />
        ) : isNotFound(outbox.error) ? (
          <EmptyState icon={<MailX aria-hidden />} title={t.off} />
        ) : outbox.error ? (
          <ErrorState reason={reasonOf(outbox.error)} onRetry={() => void outbox.refetch()} />
        ) : (
          <div className="p-5">
            <LoadingNote />
            <Skeleton className="h-24" />
          </div>
        )}
      </div>
    </PublicPage>
  )
}

function MailList({ mails }: { mails: OutboxMail[] }) {
  if (mails.length === 0)
    return (
      <EmptyState icon={<Mail aria-hidden />} title={t.empty}>
        {t.emptyText}
      </EmptyState>
    )
  return (
    <ul>
      {mails.map((mail) => {
        const link = firstOwnLink(mail.text)
        return (
          <li key={mail.id} className="flex flex-col gap-2 border-t border-line p-5 first:border-0">
            <div className="flex flex-wrap items-baseline gap-x-3">
              <h2 className="text-md font-[620]">{mail.subject}</h2>
              <span className="text-sm text-ink-3">
                {t.to(mail.to)} · {formatDate(mail.sentAt, 'time')}
              </span>
            </div>
            <p className="text-ink-2 whitespace-pre-line [overflow-wrap:anywhere]">{mail.text}</p>
            {link && (
              <a href={link} className={buttonClass('solid', 'md', 'self-start')}>
                {t.open}
                <span className="sr-only">: {mail.subject}</span>
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const linked = ['/verify', '/reset', '/confirm-email', '/invitation']
/** Only a link to this installation is offered as a button. */
function firstOwnLink(text: string): string | null {
  for (const [address] of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const url = URL.parse(address)
    if (url && linked.includes(url.pathname)) return `${url.pathname}${url.search}`
  }
  return null
}
