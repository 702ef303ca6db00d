import type { PostingDesk } from '@adwright/contract'
import { Copy, Lightbulb } from 'lucide-react'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { Button } from '../../../ui/button.tsx'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { momentTitle } from '../day-words.ts'
import { addSlots, copyMonday, suggestedSlots, weekdays } from './slots.ts'
import { useSetSlots } from './set-slots.ts'
import { WeekdaySlots } from './weekday-slots.tsx'

const t = calendarWords.desk.slots

/** The queue: its times by weekday, and which of them come next. */
export function SlotsCard({ desk, mayWrite }: { desk: PostingDesk; mayWrite: boolean }) {
  const set = useSetSlots()
  const { slots, nextSlots, bestTimes, timeZone } = desk
  const suggestion = suggestedSlots(bestTimes)
  const hasMonday = slots.some(({ weekday }) => weekday === 1)
  return (
    <Card className="overflow-clip" aria-labelledby="queue">
      <div className="p-4 pb-3 lg:px-5">
        <CardHeader id="queue" title={t.title} note={t.note} />
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {weekdays.map((weekday) => (
          <WeekdaySlots
            key={weekday}
            weekday={weekday}
            times={slots.filter((slot) => slot.weekday === weekday).map(({ time }) => time)}
            mayWrite={mayWrite}
            onChange={(change) => set.mutate({ slots: change(slots) })}
          />
        ))}
      </ul>
      {mayWrite && (
        <div className="flex flex-wrap items-center gap-2 px-4 pt-3 lg:px-5">
          <Button onClick={() => set.mutate({ slots: addSlots(slots, suggestion.slots), said: t.suggested })}>
            <Lightbulb aria-hidden />
            {suggestion.measured ? t.suggestBest : t.suggest}
          </Button>
          {hasMonday && (
            <Button onClick={() => set.mutate({ slots: copyMonday(slots), said: t.copied })}>
              <Copy aria-hidden />
              {t.copy}
            </Button>
          )}
          <p className="basis-full text-sm text-ink-3">
            {suggestion.measured ? t.suggestBestNote : t.suggestNote}
          </p>
        </div>
      )}
      <div className="p-4 lg:px-5">
        <h3 className="text-sm font-[620] text-ink-2">{t.next}</h3>
        {slots.length === 0 || nextSlots.length === 0 ? (
          <p className="mt-1 text-ink-3">{slots.length === 0 ? t.none : t.nextNone}</p>
        ) : (
          <ol className="mt-2 flex flex-wrap gap-2">
            {nextSlots.map((at) => (
              <li key={at} className="num rounded-full bg-sunken px-3 py-1 text-sm font-[560] text-ink-2">
                {momentTitle(new Date(at), timeZone)}
              </li>
            ))}
          </ol>
        )}
      </div>
    </Card>
  )
}
