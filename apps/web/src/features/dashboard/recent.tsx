import type { Answer } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { relativeTime } from '../../lib/format.ts'
import { words } from '../../lib/words.ts'
import { Card, CardHeader } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

const t = words.dashboard

export function Recent({ recent }: Pick<Answer<'meDashboard'>, 'recent'>) {
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="recent">
      <CardHeader id="recent" title={t.recent} />
      {recent.length === 0 ? (
        <EmptyState compact icon={<History aria-hidden />} title={t.recentEmpty} />
      ) : (
        <ul className="mt-3 flex flex-col">
          {recent.slice(0, 6).map(({ at, text, campaignId }) => (
            <li
              key={`${at}${text}`}
              className="flex items-baseline gap-3 border-b border-line py-2 last:border-0 last:pb-0"
            >
              <i aria-hidden className="size-1.5 shrink-0 self-center rounded-full bg-accent-2" />
              {campaignId ? (
                <Link
                  to="/campaigns/$id"
                  params={{ id: campaignId }}
                  className="min-w-0 flex-1 rounded-xs break-words underline decoration-transparent underline-offset-4 hover-fine:decoration-current"
                >
                  {text}
                </Link>
              ) : (
                <span className="min-w-0 flex-1 break-words">{text}</span>
              )}
              <time dateTime={at} className="shrink-0 text-xs text-ink-3">
                {relativeTime(at)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
