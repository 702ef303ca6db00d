import { Switch as Base } from '@base-ui/react/switch'

type SwitchProps = {
  checked: boolean
  onChange: (checked: boolean) => void
  label: string
  disabled?: boolean
}

export function Switch({ checked, onChange, label, disabled = false }: SwitchProps) {
  return (
    <Base.Root
      checked={checked}
      onCheckedChange={onChange}
      disabled={disabled}
      aria-label={label}
      className="relative inline-flex h-5 w-[34px] shrink-0 items-center rounded-full bg-control p-[2px] transition-colors duration-180 ease-out after:absolute after:-inset-2.5 data-checked:bg-accent-2 data-disabled:opacity-50"
    >
      <Base.Thumb className="size-4 rounded-full bg-white shadow-[0_1px_2px_oklch(0_0_0/0.3)] transition-transform duration-180 ease-out data-checked:translate-x-[14px]" />
    </Base.Root>
  )
}
