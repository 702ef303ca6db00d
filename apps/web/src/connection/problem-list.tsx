import type { Connection, ConnectionProblem } from '@adwright/contract'
import { CircleAlert, Clock, TriangleAlert } from 'lucide-react'
import { cx } from '../ui/cls.ts'
import { RemedyButton } from './remedy-button.tsx'

/** What is wrong with a connection, the worst first, each with the one button that can mend it. */
export function ProblemList({
  connection,
  returnTo,
  mayWrite,
}: {
  connection: Connection
  returnTo: string
  mayWrite: boolean
}) {
  const { problems } = connection.health
  if (problems.length === 0) return null
  return (
    <ul aria-label="What needs your attention" className="mt-4 flex flex-col gap-2">
      {problems.map((problem) => (
        <li
          key={`${problem.code}:${problem.asset?.id ?? ''}`}
          className={cx(
            'flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md p-4',
            problem.severity === 'broken' ? 'bg-bad-soft' : 'bg-warn-soft',
          )}
        >
          <Mark problem={problem} />
          <p className="min-w-0 flex-1 basis-60 text-ink">{problem.sentence}</p>
          {mayWrite && <RemedyButton connection={connection} problem={problem} returnTo={returnTo} />}
        </li>
      ))}
    </ul>
  )
}

function Mark({ problem: { severity, remedy } }: { problem: ConnectionProblem }) {
  const broken = severity === 'broken'
  const Icon = remedy.kind === 'wait' ? Clock : broken ? CircleAlert : TriangleAlert
  return <Icon className={cx('size-5 shrink-0', broken ? 'text-bad' : 'text-warn')} aria-hidden />
}
