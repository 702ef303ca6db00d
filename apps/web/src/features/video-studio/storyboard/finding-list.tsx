import type { StoryboardFinding } from '@adwright/contract'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { cx } from '../../../ui/cls.ts'

const looks = {
  error: { Icon: CircleAlert, tone: 'text-bad' },
  warning: { Icon: TriangleAlert, tone: 'text-warn' },
} as const

/** What a person should know, the gravest first. */
export function FindingList({
  findings,
  className,
}: {
  findings: readonly StoryboardFinding[]
  className?: string
}) {
  if (findings.length === 0) return null
  return (
    <ul className={cx('grid gap-1.5 text-sm', className)}>
      {findings
        .toSorted((a, b) => a.level.localeCompare(b.level))
        .map(({ level, code, message }) => {
          const { Icon, tone } = looks[level]
          return (
            <li key={code + message} className="flex gap-2 text-ink-2">
              <Icon className={cx('mt-0.5 size-4 shrink-0', tone)} aria-hidden />
              {message}
            </li>
          )
        })}
    </ul>
  )
}
