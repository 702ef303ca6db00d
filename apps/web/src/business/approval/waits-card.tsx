import type { ReactNode } from 'react'

type Props = { icon: ReactNode; title: string; text: string; children: ReactNode }

/** What waits for this person's yes, and the ways to it. */
export const WaitsCard = ({ icon, title, text, children }: Props) => (
  <section
    aria-label={title}
    className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg bg-card p-4 shadow-[0_0_0_1.5px_var(--accent-2),0_8px_24px_-12px_color-mix(in_oklch,var(--accent-2)_60%,transparent)]"
  >
    <span className="flex size-10 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent">
      {icon}
    </span>
    <div className="min-w-0 flex-1 basis-60">
      <p className="text-md font-[640]">{title}</p>
      <p className="break-words text-ink-2">{text}</p>
    </div>
    <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:flex-col-reverse">{children}</div>
  </section>
)
