import type { Ref } from 'react'
import { createPortal } from 'react-dom'
import { localOf } from '@adwright/posting/times'
import { cx } from '../../../ui/cls.ts'
import { dayShort } from '../day-words.ts'
import { EntryFace } from '../entry-face.tsx'
import { calendarWords } from '../../../lib/calendar-words.ts'
import type { Moving } from './moving-context.ts'

type Props = {
  ref: Ref<HTMLDivElement>
  moving: Moving
  zone: string
}

/** What hangs at the pointer: the post, and where it would go. Placed from outside, frame by frame. */
export function DragGhost({ ref, moving: { entry, at, passed }, zone }: Props) {
  const local = at && localOf(at, zone)
  return createPortal(
    <div ref={ref} aria-hidden className="pointer-events-none fixed top-0 left-0 z-60 will-change-transform">
      <div className="rotate-1 rounded-sm bg-card opacity-95 shadow-float">
        <EntryFace entry={entry} time={local?.time ?? null} />
      </div>
      {local && (
        <p
          className={cx(
            'num mt-1.5 inline-block rounded-full whitespace-nowrap px-2.5 py-0.5 text-xs font-[600] shadow-pop',
            passed ? 'bg-bad-soft text-bad' : 'bg-tooltip text-on-tooltip',
          )}
        >
          {dayShort(local.day)}, {local.time}
          {passed && ` · ${calendarWords.move.over}`}
        </p>
      )}
    </div>,
    document.body,
  )
}
