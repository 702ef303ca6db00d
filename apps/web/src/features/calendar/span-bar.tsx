import { ChevronLeft, ChevronRight } from 'lucide-react'
import { calendarWords } from '../../lib/calendar-words.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { neighbourOf, type CalendarView } from './shown-span.ts'

const t = calendarWords

type Props = {
  title: string
  count: number | undefined
  view: CalendarView
  date: string
  today: string
  onDate: (date: string) => void
  onView: (view: CalendarView) => void
}

/** Which weeks are shown, and how. */
export const SpanBar = ({ title, count, view, date, today, onDate, onView }: Props) => (
  <div className="flex flex-wrap items-center gap-x-3 gap-y-2.5">
    <div className="flex flex-1 items-center gap-1">
      <IconButton label={t.before[view]} onClick={() => onDate(neighbourOf(date, view, -1))}>
        <ChevronLeft aria-hidden />
      </IconButton>
      <IconButton label={t.after[view]} onClick={() => onDate(neighbourOf(date, view, 1))}>
        <ChevronRight aria-hidden />
      </IconButton>
      <h2 aria-live="polite" className="mx-1 min-w-0 text-lg leading-5 font-[640]">
        {title}
      </h2>
      {count !== undefined && <span className="num text-sm text-ink-3 max-sm:hidden">{t.count(count)}</span>}
      <Button size="md" kind="ghost" className="max-sm:ml-auto" onClick={() => onDate(today)}>
        {t.today}
      </Button>
    </div>
    <div className="max-sm:w-full sm:ml-auto">
      <Segmented<CalendarView>
        label={t.view.label}
        value={view}
        onChange={onView}
        items={(['month', 'week', 'list'] as const).map((value) => ({ value, label: t.view[value] }))}
      />
    </div>
  </div>
)
