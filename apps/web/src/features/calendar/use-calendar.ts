import type { CalendarEntry, PageId, PostingDesk } from '@adwright/contract'
import { monthGrid, placeInMonth, weekGrid } from '@adwright/posting/times'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { apiQuery } from '../../lib/api.ts'
import { toDated } from './dated-entry.ts'
import { countEntries, filterEntries, type Filters } from './filter-entries.ts'

const hasTime = ({ at }: CalendarEntry): boolean => at !== null

type Wanted = { date: string; q: string | undefined; filters: Filters }

/**
 * The posts of the weeks that a month touches. Month, week and list are cut from this one answer and its one
 * placement, so they cannot disagree, and changing the view asks nobody.
 */
export function useCalendar({ timeZone: zone }: PostingDesk, { date, q, filters }: Wanted) {
  const month = date.slice(0, 7)
  const grid = useMemo(() => monthGrid(month, zone), [month, zone])
  const week = useMemo(() => weekGrid(date, zone), [date, zone])
  const span = { from: grid.begins.toISOString(), to: grid.ends.toISOString(), ...(q && { q }) }
  const whole = useQuery({ ...apiQuery('calendar', { query: span }), placeholderData: keepPreviousData })
  // Filters work here, so that they are quick and can be counted; only where not everything came they ask the server.
  const { network, pageId, state } = filters
  const narrowed = {
    ...span,
    ...(network && { network }),
    ...(pageId && { pageId: pageId as PageId }), // from the address; the server refuses what is none
    ...(state && { state }),
  }
  const cut = whole.data?.cut ?? false
  const rest = useQuery({
    ...apiQuery('calendar', { query: narrowed }),
    placeholderData: keepPreviousData,
    enabled: cut && Boolean(network ?? pageId ?? state),
  })
  const calendar = (cut && rest.data) || whole.data
  const entries = useMemo(
    () => filterEntries((calendar?.entries ?? []).filter(hasTime), { network, pageId, state }),
    [calendar, network, pageId, state],
  )
  const counts = useMemo(
    () => countEntries((whole.data?.entries ?? []).filter(hasTime), { network, pageId, state }),
    [whole.data, network, pageId, state],
  )
  const drafts = useMemo(
    () =>
      filterEntries(
        (whole.data?.entries ?? []).filter((entry) => !hasTime(entry)),
        { network, pageId },
      ),
    [whole.data, network, pageId],
  )
  const placed = useMemo(
    () => placeInMonth(toDated(entries, zone, calendar?.entries), grid),
    [entries, calendar, zone, grid],
  )
  return {
    month,
    grid,
    week,
    placed,
    counts,
    calendar,
    count: entries.length,
    drafts,
    cut: calendar?.cut ?? false,
    error: calendar ? null : whole.error,
    isOld: whole.isPlaceholderData,
    readAt: whole.dataUpdatedAt,
    retry: () => void whole.refetch(),
  }
}
