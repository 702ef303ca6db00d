import type { CalendarEntry, PostState } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery } from '../../lib/api.ts'
import { calendarWords } from '../../lib/calendar-words.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useCalendarClock } from './calendar-clock.ts'
import { momentTitle } from './day-words.ts'
import { usePausePosting } from './pause-posting.ts'

const t = calendarWords.pause
const NAMED = 3
const MONTH = 31 * 86_400_000
/** What can have fallen due and not gone out. */
const held: PostState[] = ['scheduled', 'waiting']

/** Lets everything go on. What fell due meanwhile is named, so that nobody publishes it unawares. */
export function ResumeDialog({ onClose }: { onClose: () => void }) {
  const { now } = useCalendarClock()
  const [overdue, setOverdue] = useState<'hold' | 'publish'>('hold')
  const [until] = useState(now)
  const resume = usePausePosting({ onDone: onClose })
  const span = { from: new Date(until.getTime() - MONTH).toISOString(), to: until.toISOString() }
  const due = useQuery(apiQuery('calendar', { query: span }))
  const late = due.data?.entries.filter(({ at, state }) => at !== null && held.includes(state))
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.goOnTitle}
      description={t.goOnText}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button
            kind="solid"
            busy={resume.isPending}
            onClick={() => resume.mutate({ paused: false, overdue })}
          >
            {t.goOn}
          </Button>
        </>
      }
    >
      {late ? <Late posts={late} /> : !due.error && <Skeleton className="mb-4 h-12" />}
      <RadioCards<'hold' | 'publish'>
        label={t.overdue}
        value={overdue}
        onChange={setOverdue}
        className="grid gap-2 p-0.5 pb-2"
        items={[
          { value: 'hold', label: t.hold, note: t.holdNote },
          { value: 'publish', label: t.publish, note: t.publishNote },
        ]}
      />
    </Dialog>
  )
}

function Late({ posts }: { posts: CalendarEntry[] }) {
  const { zone } = useCalendarClock()
  return (
    <div className="mb-4 rounded-md bg-sunken px-3.5 py-2.5">
      <p className="font-[560]">{t.due(posts.length)}</p>
      {posts.length > 0 && (
        <ul className="num mt-1 text-sm text-ink-2">
          {posts.slice(0, NAMED).map(({ id, title, at }) => (
            <li key={id} className="truncate">
              {at && momentTitle(new Date(at), zone)} · {title}
            </li>
          ))}
          {posts.length > NAMED && <li>{t.andMore(posts.length - NAMED)}</li>}
        </ul>
      )}
    </div>
  )
}
