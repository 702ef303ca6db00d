import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '../../ui/cls.ts'

type Props = { kind?: 'info' | 'bad'; action?: ReactNode; children: ReactNode }

/** A line above the stage. */
export const Notice = ({ kind = 'info', action, children }: Props) => (
  <div
    role={kind === 'bad' ? 'alert' : 'status'}
    className={cx(
      'flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-sm',
      kind === 'bad' ? 'bg-bad-soft text-bad' : 'bg-accent-soft text-ink',
    )}
  >
    {kind === 'bad' ? (
      <CircleAlert className="size-4 shrink-0" aria-hidden />
    ) : (
      <Info className="size-4 shrink-0 text-accent" aria-hidden />
    )}
    <span className="min-w-0 flex-1 basis-40">{children}</span>
    {action}
  </div>
)
