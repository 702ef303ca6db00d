import type { ReactNode } from 'react'

/** One number with its name; a sentence where there is not enough to count. */
export const Figure = ({ label, value, note }: { label: string; value: ReactNode; note?: string | null }) => (
  <div className="min-w-0">
    <dt className="text-sm font-[540] text-ink-2">{label}</dt>
    <dd className="num mt-0.5 text-xl font-[640] tracking-[-0.02em] break-words">{value}</dd>
    {note && <dd className="num text-xs text-ink-3">{note}</dd>}
  </div>
)
