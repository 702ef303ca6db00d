import type { ReactNode } from 'react'

export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title}>
    <h3 className="mb-2 text-base font-[620]">{title}</h3>
    {children}
  </section>
)

export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="flex gap-4 py-1.5">
    <dt className="w-28 shrink-0 text-ink-3">{label}</dt>
    <dd className="min-w-0 flex-1 [overflow-wrap:anywhere]">{children}</dd>
  </div>
)
