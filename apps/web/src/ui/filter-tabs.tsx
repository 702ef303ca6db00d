import { cx } from './cls.ts'

type Tab<Value> = { value: Value; label: string; count: number | undefined }

/** One of several filters with how many there are; slides sideways where it is narrow. */
export function FilterTabs<Value extends string | undefined>({
  label,
  tabs,
  value,
  onChange,
}: {
  label: string
  tabs: readonly Tab<Value>[]
  value: Value
  onChange: (value: Value) => void
}) {
  return (
    <div
      role="group"
      aria-label={label}
      className="-mx-3 flex max-w-[calc(100%+1.5rem)] gap-1 overflow-x-auto px-3 py-1 [scrollbar-width:none] md:mx-0 md:px-1"
    >
      {tabs.map((tab) => (
        <button
          key={tab.label}
          type="button"
          aria-pressed={tab.value === value}
          onClick={() => onChange(tab.value)}
          className={cx(
            'h-9 shrink-0 rounded-sm px-2.5 text-sm font-[560] whitespace-nowrap transition-colors duration-120',
            tab.value === value ? 'bg-hover text-ink' : 'text-ink-2 hover-fine:text-ink',
          )}
        >
          {tab.label}{' '}
          {tab.count !== undefined && <span className="num ml-0.5 font-[520] text-ink-3">{tab.count}</span>}
        </button>
      ))}
    </div>
  )
}
