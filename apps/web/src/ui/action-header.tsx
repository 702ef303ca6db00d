import type { ReactNode } from 'react'

type ActionHeaderProps = { id: string; title: ReactNode; note: ReactNode; children?: ReactNode }

/** The head of a card about something that can be changed: the buttons at its right, on phones below it. */
export function ActionHeader({ id, title, note, children }: ActionHeaderProps) {
  return (
    <div className="flex flex-col gap-3 sm:flex-row sm:items-center sm:gap-6">
      <div className="min-w-0 flex-1">
        <h2 id={id} className="text-md font-[620] tracking-[-0.01em] break-words">
          {title}
        </h2>
        <p className="text-sm text-ink-3">{note}</p>
      </div>
      {children && <div className="flex shrink-0 flex-wrap items-center gap-2">{children}</div>}
    </div>
  )
}
