import { localOf } from '@adwright/posting/times'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { cx } from '../../../ui/cls.ts'
import { useCalendarClock } from '../calendar-clock.ts'
import type { DatedEntry } from '../dated-entry.ts'
import { dayTitle } from '../day-words.ts'
import { DropPlace } from '../drop-place.tsx'
import { EntryChip } from '../entry-chip.tsx'
import { useMoving } from '../moving/moving-context.ts'
import { dropColumn } from '../moving/target-at.ts'
import { layLanes } from './lanes.ts'
import { CHIP_HEIGHT, ROW_HEIGHT } from './row-height.ts'
import { placeOf, type WeekAxis } from './week-axis.ts'

const t = calendarWords.day

type Props = {
  day: string
  axis: WeekAxis
  entries: readonly DatedEntry[]
  /** On the day that is today. */
  now: Date | null
  /** Alone on its page, with room for more beside one another. */
  wide: boolean
  onOpen: () => void
}

/** One day from its first hour to its last, with its posts at their times. */
export function HoursColumn({ day, axis, entries, now, wide, onOpen }: Props) {
  const { zone } = useCalendarClock()
  const { moving } = useMoving()
  const topOf = (at: Date) => (placeOf(axis, day, at) ?? 0) * ROW_HEIGHT
  const { laid, rests } = layLanes(
    entries.map((entry) => ({ entry, top: topOf(entry.at) })),
    CHIP_HEIGHT,
    wide ? 3 : 2,
  )
  const aimed = moving?.at && localOf(moving.at, zone).day === day ? moving : null
  return (
    <div
      role="group"
      {...dropColumn(day)}
      aria-label={dayTitle(day)}
      className={cx('relative border-l border-line', aimed && 'bg-accent-soft/40')}
      style={{ height: axis.rows.length * ROW_HEIGHT }}
    >
      {(axis.byDay.get(day) ?? []).map((row, index) => (
        <Hour
          key={axis.rows[index]?.key}
          there={row !== null}
          doubled={axis.rows[index]?.again ?? false}
          top={index * ROW_HEIGHT}
        />
      ))}
      <ul>
        {laid.map(({ entry, top, lane, lanes }) => (
          <li
            key={entry.id}
            className="absolute px-0.5 pt-px hover:z-10 focus-within:z-10"
            style={{ top, left: `${(lane / lanes) * 100}%`, width: `${100 / lanes}%` }}
          >
            <EntryChip dated={entry} />
          </li>
        ))}
        {aimed?.at && (
          <li
            className="pointer-events-none absolute inset-x-0.5 z-10 list-none"
            style={{ top: topOf(aimed.at) }}
          >
            <ul className="rounded-sm bg-card/85">
              <DropPlace moving={aimed} />
            </ul>
          </li>
        )}
      </ul>
      {rests.map(({ top, count }) => (
        <button
          key={top}
          type="button"
          onClick={onOpen}
          aria-label={t.moreOn(count, dayTitle(day))}
          style={{ top: top + CHIP_HEIGHT - 12 }}
          className="num absolute right-0.5 z-10 h-6 rounded-full bg-tooltip px-2 text-2xs font-[620] text-on-tooltip shadow-pop"
        >
          {t.more(count)}
        </button>
      ))}
      {now && <NowLine top={topOf(now)} />}
    </div>
  )
}

/** The line of an hour; hatched where this day has no such hour. */
function Hour({ there, doubled, top }: { there: boolean; doubled: boolean; top: number }) {
  const line = 'absolute inset-x-0 border-t border-line first:border-t-0'
  if (there) return <div aria-hidden className={line} style={{ top, height: ROW_HEIGHT }} />
  return (
    <div
      className={cx(
        line,
        'bg-[repeating-linear-gradient(135deg,var(--line)_0_1.5px,transparent_1.5px_7px)] px-1.5 py-1',
      )}
      style={{ top, height: ROW_HEIGHT }}
    >
      {!doubled && <span className="sr-only">{t.skipped}</span>}
    </div>
  )
}

const NowLine = ({ top }: { top: number }) => (
  <div
    aria-hidden
    className="pointer-events-none absolute inset-x-0 z-10 h-0.5 bg-bad"
    style={{ top: top - 1 }}
  >
    <span className="absolute -top-[3px] -left-1 size-2 rounded-full bg-bad" />
  </div>
)
