import { cx } from '../../../ui/cls.ts'

type Props = {
  label: string
  value: number
  most: number
  className?: string
}

/** How much of something is used or there. The studio's light is not for this. */
export const PlainMeter = ({ label, value, most, className }: Props) => (
  <div
    role="meter"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={most}
    aria-valuenow={Math.min(value, most)}
    className={cx(
      'h-1.5 overflow-hidden rounded-full bg-[color-mix(in_oklch,var(--sunken),var(--ink)_6%)]',
      className,
    )}
  >
    <i
      className="block h-full rounded-full bg-accent-2"
      style={{ width: `${Math.min(100, (value / Math.max(1, most)) * 100)}%` }}
    />
  </div>
)
