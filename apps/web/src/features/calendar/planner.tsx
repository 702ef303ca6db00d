import type { PostingDesk } from '@adwright/contract'
import { localOf } from '@adwright/posting/times'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { readCalendarSearch, type CalendarSearch } from '../../lib/search.ts'
import { calendarWords } from '../../lib/calendar-words.ts'
import { Card } from '../../ui/card.tsx'
import { cx } from '../../ui/cls.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { ActiveFilters } from './active-filters.tsx'
import { useCalendarClock } from './calendar-clock.ts'
import { NoPosts, NothingHere, NothingMatches } from './calendar-empty.tsx'
import { GridSkeleton } from './calendar-skeleton.tsx'
import { DayDialog } from './day-dialog.tsx'
import { monthTitle, spanTitle } from './day-words.ts'
import { DraftsTray } from './drafts-tray.tsx'
import { FilterBar } from './filter-bar.tsx'
import { MovingProvider } from './moving/moving-provider.tsx'
import { Shown } from './shown.tsx'
import { isShown } from './shown-span.ts'
import { SpanBar } from './span-bar.tsx'
import { useCalendar } from './use-calendar.ts'
import { momentAt, weekAxis } from './week/week-axis.ts'

type Props = { desk: PostingDesk; date: string; today: string; narrow: boolean; mayWrite: boolean }

/** The calendar itself. View, date, filters and the open day are in the address. */
export function Planner({ desk, date, today, narrow, mayWrite }: Props) {
  const { view: wanted, day, q, network, pageId, state } = useSearch({ from: '/app/calendar' })
  const navigate = useNavigate({ from: '/calendar' })
  const { zone, now } = useCalendarClock()
  const view = wanted ?? (narrow ? 'list' : 'month')
  const filters = { network, pageId, state }
  const calendar = useCalendar(desk, { date, q, filters })
  const { week, placed, count, counts, drafts } = calendar
  const [jump, setJump] = useState<{ day: string } | null>(null)
  const go = (change: CalendarSearch, replace = true) =>
    void navigate({
      search: (before) => readCalendarSearch({ ...before, ...change }),
      replace,
      resetScroll: false,
    })

  const hours = useMemo(
    () => (narrow ? week.days.filter((one) => one.day === date) : week.days),
    [narrow, week, date],
  )
  const axis = useMemo(() => weekAxis(hours, zone), [hours, zone])
  const weekDays = hours.map((one) => one.day)
  const filtered = Boolean(network ?? pageId ?? state ?? q)
  const shownDays = view === 'week' ? week.days : calendar.grid.days.flat().filter((one) => one.inMonth)
  const shownCount = shownDays.reduce((sum, one) => sum + (placed.get(one.day)?.length ?? 0), 0)
  const title =
    view === 'week' ? spanTitle(week.days[0]?.day ?? date, week.days[6]?.day ?? date) : monthTitle(date)

  const anyPost = useQuery({
    ...apiQuery('listPosts', { query: { limit: 1 } }),
    enabled: calendar.calendar !== undefined && count + drafts.length === 0 && !filtered,
  })
  if (calendar.calendar && count + drafts.length === 0 && !filtered && anyPost.data?.posts.length === 0)
    return <NoPosts mayWrite={mayWrite} />

  return (
    <MovingProvider
      zone={zone}
      now={now}
      mayWrite={mayWrite}
      unit={view === 'week' ? 'quarter' : 'day'}
      read={(column, share) => momentAt(axis, column, share * axis.rows.length)}
      onReach={(at) => {
        const reached = localOf(at, zone).day
        if (!isShown(reached, date, view, weekDays)) go({ date: reached })
      }}
    >
      <div className="flex flex-col gap-3">
        <SpanBar
          {...{ title, view, date, today }}
          count={calendar.calendar && !calendar.isOld ? shownCount : undefined}
          onDate={(next) => go({ date: next === today ? undefined : next })}
          onView={(next) => go({ view: next })}
        />
        <FilterBar
          {...{ counts, narrow }}
          count={shownCount}
          chosen={{ ...filters, q }}
          destinations={desk.destinations}
          approval={desk.approval}
          onChange={go}
        />
        <ActiveFilters chosen={{ ...filters, q }} destinations={desk.destinations} onChange={go} />
        {narrow && <DraftsTray drafts={drafts} narrow mayWrite={mayWrite} />}
        <div className="flex flex-col gap-4 min-[1400px]:flex-row min-[1400px]:items-start">
          <Card
            className={cx(
              'min-w-0 flex-1 overflow-clip transition-opacity duration-180',
              calendar.isOld && 'opacity-60',
            )}
          >
            {calendar.error ? (
              <ErrorState reason={reasonOf(calendar.error)} onRetry={calendar.retry} />
            ) : !calendar.calendar ? (
              <GridSkeleton narrow={narrow} />
            ) : (
              <>
                <Shown
                  {...{ view, narrow, date, today, jump, hours, axis }}
                  shown={calendar}
                  onOpenDay={(open) => go({ day: open }, false)}
                  onChooseDay={(chosen) => {
                    go({ date: chosen })
                    setJump({ day: chosen })
                  }}
                />
                {shownCount === 0 && filtered && !calendar.isOld && (
                  <NothingMatches
                    onClear={() =>
                      go({ network: undefined, pageId: undefined, state: undefined, q: undefined })
                    }
                  />
                )}
                {shownCount === 0 && !filtered && !calendar.isOld && view === 'list' && (
                  <NothingHere month={monthTitle(date)} mayWrite={mayWrite} />
                )}
                {calendar.cut && (
                  <p className="border-t border-line p-3 text-sm text-warn">{calendarWords.cut}</p>
                )}
              </>
            )}
          </Card>
          {!narrow && <DraftsTray drafts={drafts} narrow={false} mayWrite={mayWrite} />}
        </div>
      </div>
      {day && placed.has(day) && (
        <DayDialog
          day={day}
          entries={placed.get(day) ?? []}
          today={today}
          onClose={() => go({ day: undefined })}
        />
      )}
    </MovingProvider>
  )
}
