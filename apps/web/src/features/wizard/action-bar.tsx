import type { ReactNode } from 'react'

/** The way on, always in reach: at the foot of the screen, above the phone's own navigation. */
export function ActionBar({
  back,
  note,
  children,
}: {
  back?: ReactNode
  note?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="sticky bottom-[calc(62px+env(safe-area-inset-bottom))] z-20 -mx-4 mt-6 border-t border-line bg-panel px-4 py-3 sm:-mx-6 sm:px-6 lg:bottom-0">
      <div className="flex items-center gap-3">
        {back}
        <div className="min-w-0 flex-1 max-sm:hidden">{note}</div>
        <div className="flex flex-1 items-center justify-end gap-2 sm:flex-none">{children}</div>
      </div>
      {note && <div className="mt-1.5 flex justify-center sm:hidden">{note}</div>}
    </div>
  )
}
