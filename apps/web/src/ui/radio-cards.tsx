import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { ReactNode } from 'react'
import { cx } from './cls.ts'

export type RadioCard<Value extends string> = {
  value: Value
  label: ReactNode
  note?: ReactNode
  icon?: ReactNode
  disabled?: boolean
}
type RadioCardsProps<Value extends string> = {
  label: string
  items: RadioCard<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  className?: string
}

export function RadioCards<Value extends string>({
  label,
  items,
  value,
  onChange,
  className = 'grid gap-2 sm:grid-cols-2',
}: RadioCardsProps<Value>) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as Value)} // only our own values are in the group
      className={className}
    >
      {items.map((item) => (
        <label
          key={item.value}
          className={cx(
            'relative flex cursor-pointer items-start gap-3 rounded-lg bg-card p-3.5 transition-shadow duration-120 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
            value === item.value
              ? 'shadow-[0_0_0_1.5px_var(--accent-2),0_8px_24px_-12px_color-mix(in_oklch,var(--accent-2)_60%,transparent)]'
              : 'shadow-card hover-fine:shadow-pop',
            item.disabled && 'pointer-events-none opacity-50',
          )}
        >
          <Radio.Root
            value={item.value}
            disabled={item.disabled ?? false}
            className="mt-0.5 flex size-[18px] shrink-0 items-center justify-center rounded-full bg-card shadow-[inset_0_0_0_1.5px_var(--control)] outline-none data-checked:bg-accent-2 data-checked:shadow-none"
          >
            <Radio.Indicator className="size-2 rounded-full bg-white" />
          </Radio.Root>
          <span className="min-w-0 flex-1">
            <span className="flex items-center gap-2 font-[600] [&_svg]:size-4">
              {item.icon}
              {item.label}
            </span>
            {item.note && <span className="block text-sm text-ink-3">{item.note}</span>}
          </span>
        </label>
      ))}
    </RadioGroup>
  )
}
