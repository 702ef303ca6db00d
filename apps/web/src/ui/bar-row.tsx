import type { ReactNode } from 'react'
import { cx } from './cls.ts'

const fills = {
  accent: 'bg-accent-2',
  sun: 'bg-sun',
  good: 'bg-good-fill',
  fb: 'bg-fb',
  ig: 'bg-ig',
} as const

type BarRowProps = {
  label: ReactNode
  icon?: ReactNode
  /** 0–1: how much of the track is filled. */
  share: number
  value: ReactNode
  note?: ReactNode
  tone?: keyof typeof fills
}

/** One line of a ranked list; the bar only repeats what the value says. */
export function BarRow({ label, icon, share, value, note, tone = 'accent' }: BarRowProps) {
  return (
    <li className="flex flex-col gap-1.5">
      <div className="flex items-center gap-2.5 text-base">
        {icon}
        <span className="min-w-0 flex-1 truncate">{label}</span>
        {note && <span className="num text-sm text-ink-3">{note}</span>}
        <span className="num min-w-14 text-right font-[600]">{value}</span>
      </div>
      <div
        aria-hidden
        className="h-1.5 overflow-hidden rounded-full bg-[color-mix(in_oklch,var(--sunken),var(--ink)_5%)]"
      >
        <i
          className={cx('block h-full rounded-full', fills[tone])}
          style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }}
        />
      </div>
    </li>
  )
}
