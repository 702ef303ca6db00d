import type { Finding } from '@adwright/contract'
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const marks = {
  problem: <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-label="Problem" />,
  warning: <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-label="Note" />,
  ok: <CircleCheck className="mt-0.5 size-4 shrink-0 text-good" aria-label="Passed" />,
}

type Props<Item extends Finding> = { findings: Item[]; more?: (finding: Item) => ReactNode }

/** What a check found, in words, the mark first. */
export function FindingsList<Item extends Finding>({ findings, more }: Props<Item>) {
  return (
    <ul className="grid gap-2 text-sm">
      {findings.map((finding) => (
        <li key={finding.code + finding.message} className="flex items-start gap-2">
          {marks[finding.level]}
          <span className="min-w-0 flex-1 text-ink-2">
            {finding.message} {more?.(finding)}
          </span>
        </li>
      ))}
    </ul>
  )
}
