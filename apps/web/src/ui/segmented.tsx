import type { KeyboardEvent } from 'react'
import { cx } from './cls.ts'

type SegmentedProps<Value extends string> = {
  label: string
  value: Value
  items: { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** A few short choices side by side; arrows move, as in every radio group. */
export function Segmented<Value extends string>({ label, value, items, onChange }: SegmentedProps<Value>) {
  const index = items.findIndex((item) => item.value === value)
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const next = (index + step + items.length) % items.length
    const item = items[next]
    if (item) onChange(item.value)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div
      role="radiogroup"
      aria-label={label}
      onKeyDown={move}
      className="relative grid auto-cols-fr grid-flow-col rounded-md bg-sunken p-[3px] shadow-[inset_0_0_0_1px_var(--line)]"
    >
      <span
        aria-hidden
        className="absolute inset-y-[3px] left-[3px] rounded-[7px] bg-thumb shadow-card transition-transform duration-280 ease-out"
        style={{
          width: `calc((100% - 6px) / ${items.length})`,
          transform: `translateX(${Math.max(0, index) * 100}%)`,
        }}
      />
      {items.map((item, at) => (
        <button
          key={item.value}
          type="button"
          role="radio"
          aria-checked={item.value === value}
          tabIndex={at === Math.max(0, index) ? 0 : -1}
          onClick={() => onChange(item.value)}
          className={cx(
            'relative h-[34px] min-w-10 rounded-[7px] px-3 text-sm font-[580] whitespace-nowrap transition-colors duration-120',
            item.value === value ? 'text-ink' : 'text-ink-2 hover-fine:text-ink',
          )}
        >
          {item.label}
        </button>
      ))}
    </div>
  )
}
