import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cls.ts'

/** `edge` draws the sun-to-iris hairline: only around what the studio makes. */
export function Card({ edge = false, className, ...rest }: ComponentProps<'section'> & { edge?: boolean }) {
  return <section className={cx(edge ? 'ai-edge' : 'rounded-lg bg-card shadow-card', className)} {...rest} />
}

/** Give `id` and point the card's `aria-labelledby` at it. */
export function CardHeader({
  id,
  title,
  note,
  children,
}: {
  id?: string
  title: ReactNode
  note?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
      <div className="min-w-0">
        <h2 id={id} className="text-md font-[620] tracking-[-0.01em]">
          {title}
        </h2>
        {note && <p className="text-sm text-ink-3">{note}</p>}
      </div>
      {children && <div className="ml-auto flex items-center gap-2">{children}</div>}
    </div>
  )
}
