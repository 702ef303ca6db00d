import { ChevronDown, type LucideIcon } from 'lucide-react'
import { useId } from 'react'
import { cx } from '../../../ui/cls.ts'

type Props<Value extends string> = {
  label: string
  icon?: LucideIcon
  value: Value
  items: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
  disabled?: boolean
  strong?: boolean
}

/** The platform's own list, small enough for a row of several. */
export function ChipSelect<Value extends string>({
  label,
  icon: Icon,
  value,
  items,
  onChange,
  disabled = false,
  strong = false,
}: Props<Value>) {
  const id = useId()
  return (
    <span
      className={cx(
        'relative inline-flex h-8 min-w-0 items-center rounded-sm text-sm has-focus-visible:outline-2 has-focus-visible:outline-accent max-sm:h-10',
        strong ? 'bg-sunken font-[600] text-ink' : 'text-ink-2',
        disabled ? 'opacity-50' : 'shadow-[inset_0_0_0_1px_var(--line)] hover-fine:bg-hover',
      )}
    >
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      {Icon && <Icon className="pointer-events-none absolute start-2 size-3.5 text-ink-3" aria-hidden />}
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = items.find((item) => item.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
        className={cx(
          'h-full appearance-none rounded-sm bg-transparent pe-6 outline-none',
          Icon ? 'ps-7' : 'ps-2.5',
        )}
      >
        {items.map((item) => (
          <option key={item.value} value={item.value} className="bg-card text-ink">
            {item.label}
          </option>
        ))}
      </select>
      <ChevronDown className="pointer-events-none absolute end-2 size-3 text-ink-3" aria-hidden />
    </span>
  )
}
