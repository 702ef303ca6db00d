import { localOf } from '@adwright/posting/times'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { ToApprove } from '../../business/approval/to-approve.tsx'
import { useToApprove } from '../../business/approval/use-to-approve.ts'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { useMayWrite } from '../../lib/me.ts'
import { calendarWords } from '../../lib/calendar-words.ts'
import { useServerNow } from '../../lib/use-server-now.ts'
import { useWide } from '../../lib/use-wide.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ClockContext } from './calendar-clock.ts'
import { NoPage } from './calendar-empty.tsx'
import { CalendarActions, CalendarLead } from './calendar-head.tsx'
import { PageSkeleton } from './calendar-skeleton.tsx'
import { ConnectFailure } from '../../connection/connect-failure.tsx'
import { PausedBanner } from './paused-banner.tsx'
import { PlacesBanner } from './places-banner.tsx'
import { Planner } from './planner.tsx'
import { RehearsalClock } from './rehearsal-clock.tsx'
import type { PostingDesk } from '@adwright/contract'

/** Everything that goes out, went out or waits, by its days. What "today" is comes from the server's answer. */
export function CalendarPage() {
  const desk = useQuery(apiQuery('postingDesk'))
  const narrow = !useWide()
  // What waits stands above everything else: coming later, it would push it down.
  const { isLoading } = useToApprove(desk.data?.approval)
  if (desk.data && !isLoading) return <Desk desk={desk.data} readAt={desk.dataUpdatedAt} narrow={narrow} />
  return (
    <>
      <PageHeader title={calendarWords.title}>
        {!desk.error && <Skeleton className="h-[22px] w-72" />}
      </PageHeader>
      {desk.error ? (
        <Card>
          <ErrorState reason={reasonOf(desk.error)} onRetry={() => void desk.refetch()} />
        </Card>
      ) : (
        <PageSkeleton narrow={narrow} />
      )}
    </>
  )
}

function Desk({ desk, readAt, narrow }: { desk: PostingDesk; readAt: number; narrow: boolean }) {
  const mayWrite = useMayWrite()
  const { date, state } = useSearch({ from: '/app/calendar' })
  const zone = desk.timeZone
  const now = useServerNow(desk.now, readAt)
  const moment = now.getTime()
  const { simulated } = desk
  const clock = useMemo(() => ({ zone, now: new Date(moment), simulated }), [zone, moment, simulated])
  const today = localOf(now, zone).day
  const connected = desk.destinations.length > 0
  const running = desk.destinations.find(({ canPublish }) => canPublish)?.connectionId
  return (
    <ClockContext value={clock}>
      <PageHeader
        title={calendarWords.title}
        actions={<CalendarActions mayWrite={mayWrite} connected={connected} paused={desk.paused} />}
      >
        <CalendarLead />
      </PageHeader>
      <ConnectFailure returnTo="/calendar" />
      {desk.paused && <PausedBanner mayWrite={mayWrite} />}
      <PlacesBanner places={desk.destinations} mayWrite={mayWrite} returnTo="/calendar" />
      <ToApprove mode={desk.approval} zone={zone} withCalendar={state !== 'awaiting_approval'} />
      {connected ? (
        <>
          <Planner desk={desk} date={date ?? today} today={today} narrow={narrow} mayWrite={mayWrite} />
          {simulated && mayWrite && running && <RehearsalClock connectionId={running} />}
        </>
      ) : (
        <NoPage mayWrite={mayWrite} />
      )}
    </ClockContext>
  )
}
