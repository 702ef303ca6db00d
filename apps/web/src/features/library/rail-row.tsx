import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '../../ui/cls.ts'

type RailRowProps = {
  icon: LucideIcon
  label: string
  active: boolean
  onSelect: () => void
  count?: number
  /** Files are held above it. */
  over?: boolean
  drop?: object
  /** At the end, where the count is while nobody points at the row. */
  menu?: ReactNode
}

export function RailRow({
  icon: Icon,
  label,
  active,
  onSelect,
  count,
  over = false,
  drop,
  menu,
}: RailRowProps) {
  return (
    <li
      {...drop}
      className={cx(
        'group relative flex items-center rounded-md transition-colors duration-120',
        over ? 'bg-accent-soft outline-2 outline-accent-2' : active ? 'bg-hover' : 'hover-fine:bg-hover',
      )}
    >
      <button
        type="button"
        aria-current={active || undefined}
        onClick={onSelect}
        className={cx(
          'flex h-11 min-w-0 flex-1 items-center gap-2.5 rounded-md pr-2 pl-2.5 text-left text-base font-[560] lg:h-9',
          active ? 'text-ink' : 'text-ink-2',
        )}
      >
        <Icon className={cx('size-4 shrink-0', active ? 'text-accent' : 'text-ink-3')} aria-hidden />
        <span className="min-w-0 flex-1 truncate">{label}</span>
        {count !== undefined && (
          <span
            className={cx(
              'num text-sm font-[520] text-ink-3',
              Boolean(menu) && 'lg:group-focus-within:opacity-0 lg:group-hover:opacity-0',
            )}
          >
            {count}
          </span>
        )}
      </button>
      {menu && (
        <span className="lg:absolute lg:right-0.5 lg:opacity-0 lg:group-focus-within:opacity-100 lg:group-hover:opacity-100 lg:has-data-popup-open:opacity-100">
          {menu}
        </span>
      )}
    </li>
  )
}
