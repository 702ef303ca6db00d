import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { cx } from './cls.ts'

type SortHeadProps = {
  label: string
  on: boolean
  /** The smallest comes first. */
  rising?: boolean
  onSort: () => void
}

/** In the head of a column that a table can be sorted by; `aria-sort` is said by the cell around it. */
export function SortHead({ label, on, rising = false, onSort }: SortHeadProps) {
  const Icon = !on ? ArrowUpDown : rising ? ArrowUp : ArrowDown
  return (
    <button
      type="button"
      onClick={onSort}
      className={cx(
        '-mx-1 inline-flex h-7 items-center gap-1 rounded-xs px-1 hover-fine:text-ink',
        on && 'text-ink',
      )}
    >
      {label}
      <Icon className={cx('size-3', !on && 'opacity-50')} aria-hidden />
    </button>
  )
}
