import type { ReactNode } from 'react'
import { cx } from './cls.ts'

type EmptyStateProps = {
  icon?: ReactNode
  title: ReactNode
  /** What will appear here, and why there is nothing yet. */
  children?: ReactNode
  action?: ReactNode
  compact?: boolean
}

export function EmptyState({ icon, title, children, action, compact = false }: EmptyStateProps) {
  return (
    <div className={cx('flex flex-col items-center gap-3 px-6 text-center', compact ? 'py-8' : 'py-16')}>
      {icon && (
        <span className="flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent [&_svg]:size-5">
          {icon}
        </span>
      )}
      <div className="max-w-[46ch]">
        <p className="text-md font-[600]">{title}</p>
        {children && <div className="mt-1 text-ink-2">{children}</div>}
      </div>
      {action}
    </div>
  )
}
