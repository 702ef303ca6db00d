import { useId, type CSSProperties, type ReactNode } from 'react'
import { words } from '../lib/words.ts'
import { cx } from './cls.ts'
import { Delta, type GoodWhen } from './delta.tsx'
import { Sparkline } from './sparkline.tsx'
import { Tooltip } from './tooltip.tsx'

type KpiCardProps = {
  label: string
  /** Already formatted; null means that there is not enough data to divide by. */
  value: string | null
  /** Share of change against the period before; null when there was nothing to compare with. */
  change?: number | null
  goodWhen?: GoodWhen
  /** What the number means and where it comes from: shown on hover and focus, read by screen readers. */
  definition: string
  note?: ReactNode
  trend?: number[]
  selected: boolean
  onSelect: () => void
  /** Place in the row, for the staggered entrance. */
  order?: number
}

/** A number that also chooses what the chart below it draws. */
export function KpiCard(props: KpiCardProps) {
  const {
    label,
    value,
    change,
    goodWhen,
    definition,
    note,
    trend = [],
    selected,
    onSelect,
    order = 0,
  } = props
  const id = useId()
  return (
    <>
      <Tooltip label={definition} side="bottom">
        <button
          type="button"
          aria-pressed={selected}
          aria-describedby={id}
          onClick={onSelect}
          style={{ '--i': order } as CSSProperties} // a custom property is not in CSSProperties
          className={cx(
            'rise group relative min-w-0 overflow-hidden rounded-lg bg-card p-3.5 pb-11 text-left transition-shadow duration-180 ease-out lg:p-4 lg:pb-12',
            selected
              ? 'shadow-[0_0_0_1.5px_var(--accent-2),0_8px_24px_-12px_color-mix(in_oklch,var(--accent-2)_60%,transparent)]'
              : 'shadow-card hover-fine:shadow-pop',
          )}
        >
          <span className="block truncate text-sm font-[540] text-ink-2">{label}</span>
          {value === null ? (
            <span className="mt-1 block text-sm leading-[2.125rem] text-ink-3">
              {words.common.notEnoughData}
            </span>
          ) : (
            <span className="num mt-1 block truncate text-xl font-[640] tracking-[-0.025em] lg:text-2xl">
              {value}
            </span>
          )}
          <span className="mt-1.5 flex h-5 items-center gap-2">
            {change !== null && change !== undefined && <Delta change={change} goodWhen={goodWhen ?? 'up'} />}
            {note && <span className="truncate text-xs text-ink-3 max-sm:hidden">{note}</span>}
          </span>
          {trend.length > 2 && (
            <Sparkline
              values={trend}
              width={240}
              height={44}
              tone={selected ? 'accent' : 'muted'}
              className={cx(
                'absolute inset-x-0 bottom-0 h-10 w-full transition-opacity duration-280',
                selected ? 'opacity-100' : 'opacity-45 group-hover:opacity-80',
              )}
            />
          )}
        </button>
      </Tooltip>
      <span id={id} hidden>
        {definition}
      </span>
    </>
  )
}
