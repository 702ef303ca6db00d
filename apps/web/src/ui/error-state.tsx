import { CloudOff, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '../lib/words.ts'
import { Button } from './button.tsx'
import { cx } from './cls.ts'

type ErrorStateProps = {
  title?: string
  /** Usually `reasonOf(error)`: one sentence that says what happened and what to do. */
  reason: ReactNode
  onRetry?: () => void
  action?: ReactNode
  compact?: boolean
}

export function ErrorState({
  title = words.common.loadFailed,
  reason,
  onRetry,
  action,
  compact = false,
}: ErrorStateProps) {
  return (
    <div
      role="alert"
      className={cx('flex flex-col items-center gap-3 px-6 text-center', compact ? 'py-8' : 'py-16')}
    >
      <span className="flex size-12 items-center justify-center rounded-full bg-bad-soft text-bad">
        <CloudOff className="size-5" aria-hidden />
      </span>
      <div className="max-w-[50ch]">
        <p className="text-md font-[600]">{title}</p>
        <p className="mt-1 text-ink-2">{reason}</p>
      </div>
      {onRetry && (
        <Button onClick={onRetry}>
          <RotateCw aria-hidden />
          {words.common.retry}
        </Button>
      )}
      {action}
    </div>
  )
}
