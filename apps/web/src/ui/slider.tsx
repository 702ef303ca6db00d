import { Slider as Base } from '@base-ui/react/slider'

type SliderProps = {
  label: string
  value: number
  min?: number
  max?: number
  /** How far an arrow key moves; Page Up and Page Down move ten times as far. */
  step?: number
  onChange: (value: number) => void
  /** What the number means, shown at the right and read out instead of the number. */
  valueText: string
}

/** A number on a line, where its feeling matters more than its digits. */
export function Slider({ label, value, min = 0, max = 100, step = 5, onChange, valueText }: SliderProps) {
  return (
    <Base.Root
      value={value}
      min={min}
      max={max}
      step={step}
      largeStep={step * 10}
      onValueChange={onChange}
      className="block"
    >
      <div className="flex items-baseline justify-between gap-3">
        <Base.Label className="text-base font-[580]">{label}</Base.Label>
        <span className="text-sm text-ink-3">{valueText}</span>
      </div>
      <Base.Control className="flex h-9 touch-none items-center select-none">
        <Base.Track className="h-1.5 w-full rounded-full bg-sunken shadow-[inset_0_0_0_1px_var(--line-strong)]">
          <Base.Indicator className="ai-fill rounded-full" />
          <Base.Thumb
            getAriaValueText={() => valueText}
            className="size-5 rounded-full border-[1.5px] border-line-strong bg-white shadow-pop transition-[scale] duration-120 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent data-dragging:scale-110"
          />
        </Base.Track>
      </Base.Control>
    </Base.Root>
  )
}
