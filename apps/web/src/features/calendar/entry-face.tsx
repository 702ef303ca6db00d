import type { CalendarEntry } from '@adwright/contract'
import { cx } from '../../ui/cls.ts'
import { ConflictMark, NetworkMarks, RecurringMark } from './entry-marks.tsx'
import { stateLook } from './state-look.ts'

type Props = {
  entry: CalendarEntry
  /** By the clock of the workspace; null for a draft without one. */
  time: string | null
}

/** A post in the little room of a day: state, time, networks, picture, first words. */
export function EntryFace({ entry, time }: Props) {
  const { Icon, chip, ink, label } = stateLook(entry.state)
  return (
    <span className={cx('@container block overflow-hidden rounded-sm px-1.5 py-1', chip)}>
      <span className="flex items-center gap-[3px]">
        <Icon role="img" aria-label={label} className={cx('size-3 shrink-0', ink)} strokeWidth={2.6} />
        <span className={cx('num flex-1 text-xs leading-4 font-[640] whitespace-nowrap', ink)}>
          {time ?? label}
        </span>
        <span className="@max-[4.75rem]:hidden">
          <NetworkMarks entry={entry} size={12} />
        </span>
      </span>
      <span className="mt-0.5 flex items-center gap-1">
        {entry.thumbnailUrl && (
          <img
            src={entry.thumbnailUrl}
            alt=""
            draggable={false}
            loading="lazy"
            decoding="async"
            className="size-[18px] shrink-0 rounded-[4px] object-cover @max-[4.75rem]:hidden"
          />
        )}
        <span className="min-w-0 flex-1 truncate text-xs leading-[18px] font-[540] text-ink">
          {entry.title}
        </span>
        {entry.conflict && <ConflictMark />}
        {entry.recurring && <RecurringMark />}
      </span>
    </span>
  )
}
