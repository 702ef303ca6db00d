import { useEffect, useEffectEvent } from 'react'
import { calendarWords } from '../../lib/calendar-words.ts'
import { Dialog } from '../../ui/dialog.tsx'
import type { DatedEntry } from './dated-entry.ts'
import { dayTitle } from './day-words.ts'
import { EntryRow } from './entry-row.tsx'
import { useMoving } from './moving/moving-context.ts'
import { WriteLink } from './write-link.tsx'

const t = calendarWords.day

type Props = { day: string; entries: readonly DatedEntry[]; today: string; onClose: () => void }

/** All posts of one day, when its place in the grid was too small for them. */
export function DayDialog({ day, entries, today, onClose }: Props) {
  const { moving } = useMoving()
  const close = useEffectEvent(onClose)
  const isMoving = moving !== null
  useEffect(() => {
    // Picked up from here, a post wants to be put on a day that this dialog would cover.
    if (isMoving) close()
  }, [isMoving])
  return (
    <Dialog
      open
      onClose={onClose}
      title={dayTitle(day)}
      description={entries.length === 0 ? t.none : t.posts(entries.length)}
      footer={day >= today && <WriteLink day={day} />}
    >
      <ul className="-mx-5 divide-y divide-line border-y border-line">
        {entries.map((dated) => (
          <li key={dated.id}>
            <EntryRow dated={dated} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
