import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'

type CheckboxProps = {
  checked: boolean
  indeterminate?: boolean
  onChange: (checked: boolean) => void
  label: ReactNode
  hideLabel?: boolean
  disabled?: boolean
}

export function Checkbox({
  checked,
  indeterminate = false,
  onChange,
  label,
  hideLabel,
  disabled = false,
}: CheckboxProps) {
  return (
    <label className="flex min-h-6 items-center gap-2.5">
      <Base.Root
        checked={checked}
        indeterminate={indeterminate}
        onCheckedChange={onChange}
        disabled={disabled}
        className="relative flex size-[18px] shrink-0 items-center justify-center rounded-[5px] bg-card shadow-[inset_0_0_0_1.5px_var(--control)] transition-[background-color,box-shadow] duration-120 after:absolute after:-inset-2 data-checked:bg-accent-2 data-checked:shadow-none data-disabled:opacity-50 data-indeterminate:bg-accent-2 data-indeterminate:shadow-none"
      >
        <Base.Indicator className="text-white">
          {indeterminate ? (
            <Minus className="size-3.5" strokeWidth={3} aria-hidden />
          ) : (
            <Check className="size-3.5" strokeWidth={3} aria-hidden />
          )}
        </Base.Indicator>
      </Base.Root>
      <span className={hideLabel ? 'sr-only' : 'text-base'}>{label}</span>
    </label>
  )
}
