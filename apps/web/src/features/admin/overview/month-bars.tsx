import type { AdminRevenue } from '@adwright/contract'
import { formatDate } from '../../../lib/format.ts'
import { cx } from '../../../ui/cls.ts'
import { adminWords } from '../words.ts'

type Months = AdminRevenue['byCurrency'][number]['months']

/** A picture of the table below it: hidden from screen readers, which read that. */
export function MonthBars({ months, money }: { months: Months; money: (minor: number) => string }) {
  const most = Math.max(1, ...months.map(({ mrrMinor }) => mrrMinor))
  return (
    <figure className="mt-5">
      <figcaption className="text-sm text-ink-3">{adminWords.overview.byMonth}</figcaption>
      <div aria-hidden className="mt-2 flex h-32 items-end gap-1 sm:gap-2">
        {months.map(({ month, mrrMinor }, index) => (
          <div
            key={month}
            title={`${month}: ${money(mrrMinor)}`}
            className="flex h-full min-w-0 flex-1 flex-col justify-end"
          >
            <i
              className={cx('block rounded-t-xs bg-accent-2', index < months.length - 1 && 'opacity-45')}
              style={{ height: `${Math.max(1.5, (mrrMinor / most) * 86)}%` }}
            />
            <span className="mt-1 truncate text-center text-2xs text-ink-3">
              {formatDate(`${month}-01`, 'short').replace(/[\d.\s]+/g, '')}
            </span>
          </div>
        ))}
      </div>
    </figure>
  )
}
