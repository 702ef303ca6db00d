import { useRef, type ReactNode } from 'react'
import { useBarHeight } from '../../ui/use-bar-height.ts'

/**
 * The way on, always in reach: at the foot of the screen, above the phone's own navigation. What floats there (toasts,
 * the tray of running jobs) reads `--action-bar`, its height in px, and stays above it.
 */
export function ActionBar({
  back,
  note,
  children,
}: {
  back?: ReactNode
  note?: ReactNode
  children: ReactNode
}) {
  const bar = useRef<HTMLDivElement>(null)
  useBarHeight(bar)
  return (
    <div
      ref={bar}
      className="sticky bottom-[calc(62px+env(safe-area-inset-bottom))] z-20 -mx-4 mt-6 border-t border-line bg-panel px-4 py-3 sm:-mx-6 sm:px-6 lg:bottom-0"
    >
      <div className="flex items-center gap-3">
        {back}
        <div className="min-w-0 flex-1 max-sm:hidden">{note}</div>
        <div className="flex min-w-0 flex-1 items-center justify-end gap-2 sm:flex-none">{children}</div>
      </div>
      {note && <div className="mt-1.5 flex justify-center sm:hidden">{note}</div>}
    </div>
  )
}
