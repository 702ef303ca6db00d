import type { ReactNode } from 'react'
import { cx } from './cls.ts'

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'sun'
const tones: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink-2 shadow-[inset_0_0_0_1px_var(--line)]',
  accent: 'bg-accent-soft text-accent',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  sun: 'bg-sun-soft text-sun-ink',
}

export function Badge({
  tone = 'neutral',
  children,
  className,
}: {
  tone?: Tone
  children: ReactNode
  className?: string
}) {
  return (
    <span
      className={cx(
        'num inline-flex items-center gap-1.5 rounded-full px-2 py-0.5 text-xs font-[600] whitespace-nowrap [&_svg]:size-3',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}

/** A badge with a dot; `live` lets the dot breathe while something is going on. */
export function StatusBadge({ tone, label, live = false }: { tone: Tone; label: string; live?: boolean }) {
  return (
    <Badge tone={tone}>
      <i aria-hidden className={cx('size-1.5 rounded-full bg-current', live && 'pulse-dot')} />
      {label}
    </Badge>
  )
}
