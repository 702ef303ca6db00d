import { cx } from '../../ui/cls.ts'

type Props = {
  label: string
  used: number
  /** Null: no limit, and then no bar. */
  limit: number | null
  thin?: boolean
}

/** How much of what a plan has is used; the number stands beside it. */
export function PlanMeter({ label, used, limit, thin = false }: Props) {
  if (limit === null) return null
  const share = limit === 0 ? 1 : Math.min(1, used / limit)
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(1, limit)}
      aria-valuenow={Math.min(used, Math.max(1, limit))}
      className={cx(
        'overflow-hidden rounded-full bg-[color-mix(in_oklch,var(--sunken),var(--ink)_7%)]',
        thin ? 'h-1' : 'h-2',
      )}
    >
      <i
        className={cx(
          'block h-full rounded-full transition-[width] duration-420 ease-out',
          share >= 1 ? 'bg-bad' : share >= 0.8 ? 'bg-sun' : 'bg-accent-2',
        )}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  )
}
