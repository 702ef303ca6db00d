import { localOf } from '@adwright/posting/times'
import { useEffect, useRef } from 'react'
import { cx } from '../../ui/cls.ts'
import { useCalendarClock } from './calendar-clock.ts'
import type { Moving } from './moving/moving-context.ts'

/** Where a post would come to stand. Moved by keys, it stays in sight. */
export function DropPlace({ moving: { entry, at, by, passed } }: { moving: Moving }) {
  const { zone } = useCalendarClock()
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (by === 'keys') place.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [by, at])
  // Where it stands anyway, it is drawn already.
  if (at && entry.at && at.getTime() === Date.parse(entry.at)) return null
  return (
    <li
      ref={place}
      aria-hidden
      className={cx(
        'num scroll-my-24 list-none truncate rounded-sm border-[1.5px] border-dashed px-1.5 py-1 text-xs leading-4 font-[600]',
        passed ? 'border-bad text-bad' : 'border-accent text-accent',
      )}
    >
      {at && localOf(at, zone).time} {entry.title}
    </li>
  )
}
