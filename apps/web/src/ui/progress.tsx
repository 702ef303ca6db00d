import { Progress as Base } from '@base-ui/react/progress'
import { cx } from './cls.ts'

type ProgressProps = {
  /** What goes on, for those who cannot see the bar. */
  label: string
  /** 0–100; null while there is no honest number. */
  percent: number | null
  thin?: boolean
  className?: string
}

export function Progress({ label, percent, thin = false, className }: ProgressProps) {
  return (
    <Base.Root value={percent} aria-label={label} className={className}>
      <Base.Track
        className={cx(
          'block overflow-hidden rounded-full bg-[color-mix(in_oklch,var(--sunken),var(--ink)_6%)]',
          thin ? 'h-[3px]' : 'h-1.5',
        )}
      >
        <Base.Indicator className="ai-fill block h-full rounded-full transition-[width] duration-420 ease-out data-indeterminate:w-1/3 data-indeterminate:animate-pulse" />
      </Base.Track>
    </Base.Root>
  )
}
