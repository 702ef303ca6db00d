import type { PostingDesk } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { Globe } from 'lucide-react'
import { apiQuery, reasonOf } from '../../../lib/api.ts'
import { useMayWrite } from '../../../lib/me.ts'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { words } from '../../../lib/words.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { LoadingNote, Skeleton } from '../../../ui/skeleton.tsx'
import { BackLink } from '../back-link.tsx'
import { ConnectFailure } from '../../../connection/connect-failure.tsx'
import { ApprovalCard } from './approval-card.tsx'
import { BestTimesCard } from './best-times-card.tsx'
import { PlacesCard } from './places-card.tsx'
import { SlotsCard } from './slots-card.tsx'

const t = calendarWords.desk

/** The desk: places to publish, the queue, and what is known about good times. */
export function PostingSettingsPage() {
  const mayWrite = useMayWrite()
  const desk = useQuery(apiQuery('postingDesk'))
  return (
    <div className="mx-auto max-w-[860px]">
      <PageHeader title={t.title} above={<BackLink />}>
        {t.lead}
      </PageHeader>
      {desk.data ? (
        <div className="flex flex-col gap-4">
          <ConnectFailure returnTo="/calendar/settings" />
          {!mayWrite && <p className="rounded-md bg-sunken px-3 py-2 text-ink-2">{words.common.viewOnly}</p>}
          <PlacesCard desk={desk.data} mayWrite={mayWrite} />
          <SlotsCard desk={desk.data} mayWrite={mayWrite} />
          <ApprovalCard desk={desk.data} />
          <BestTimesCard desk={desk.data} />
          <ZoneCard desk={desk.data} />
        </div>
      ) : desk.error ? (
        <Card>
          <ErrorState reason={reasonOf(desk.error)} onRetry={() => void desk.refetch()} />
        </Card>
      ) : (
        <div className="flex flex-col gap-4">
          <LoadingNote />
          <Skeleton className="h-56 rounded-lg" />
          <Skeleton className="h-[520px] rounded-lg" />
          <Skeleton className="h-40 rounded-lg" />
        </div>
      )}
    </div>
  )
}

const ZoneCard = ({ desk }: { desk: PostingDesk }) => (
  <Card className="p-4 lg:p-5" aria-labelledby="zone">
    <CardHeader id="zone" title={t.zone.title} note={t.zone.note} />
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="flex flex-1 items-center gap-2 font-[580]">
        <Globe className="size-4 text-ink-3" aria-hidden />
        {desk.timeZone.replaceAll('_', ' ')}
      </p>
      <LinkButton to="/settings/workspace">{t.zone.change}</LinkButton>
    </div>
  </Card>
)
