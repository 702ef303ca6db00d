import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { cx } from './cls.ts'

export type Tab<Value extends string> = { value: Value; label: string; icon: ReactNode; mark?: boolean }
type TabsProps<Value extends string> = {
  label: string
  tabs: readonly Tab<Value>[]
  /** Null: none of them is open. */
  value: Value | null
  onChange: (value: Value) => void
  /** A tab that is open already was pressed. */
  onAgain?: () => void
  /** At the foot of a phone the tabs come after what they show. */
  atFoot?: boolean
  children: ReactNode
  className?: string
}

/** Sections beside one another, one of them shown. `TabPanel`s go inside; a `mark` is a dot at the icon. */
export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onChange,
  onAgain,
  atFoot = false,
  children,
  className,
}: TabsProps<Value>) {
  const list = (
    <Base.List
      aria-label={label}
      className="grid shrink-0 auto-cols-fr grid-flow-col border-y border-line bg-card first:border-t-0"
    >
      {tabs.map((tab) => (
        <Base.Tab
          key={tab.value}
          value={tab.value}
          onClick={tab.value === value ? onAgain : undefined}
          className={cx(
            'relative flex h-14 min-w-0 flex-col items-center justify-center gap-0.5 text-2xs font-[580] text-ink-3 outline-offset-[-3px] transition-colors duration-120 hover-fine:text-ink [&_svg]:size-[18px]',
            'data-active:text-accent data-active:shadow-[inset_0_-2px_0_var(--accent-2)]',
          )}
        >
          <span className="relative">
            {tab.icon}
            {tab.mark && <i aria-hidden className="absolute -top-0.5 -right-1 size-2 rounded-full bg-warn" />}
          </span>
          {tab.label}
        </Base.Tab>
      ))}
    </Base.List>
  )
  return (
    <Base.Root
      value={value}
      onValueChange={(next) => next !== null && onChange(next as Value)} // only our own values are in the list
      className={cx('flex min-h-0 min-w-0 flex-col', className)}
    >
      {!atFoot && list}
      {children}
      {atFoot && list}
    </Base.Root>
  )
}

export const TabPanel = ({
  value,
  className,
  children,
}: {
  value: string
  className?: string
  children: ReactNode
}) => (
  <Base.Panel value={value} className={cx('min-h-0 outline-offset-[-2px]', className)}>
    {children}
  </Base.Panel>
)
