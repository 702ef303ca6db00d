import type { Finding } from '@adwright/contract'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { words } from '../../lib/words.ts'
import { Card, CardHeader } from '../../ui/card.tsx'
import { cx } from '../../ui/cls.ts'

/** In words a person can act on, the worst first. */
export function Problems({ problems }: { problems: Finding[] }) {
  const shown = problems
    .filter(({ level }) => level !== 'ok')
    .toSorted((a, b) => Number(b.level === 'problem') - Number(a.level === 'problem'))
  if (shown.length === 0) return null
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="problems">
      <CardHeader id="problems" title={words.campaign.problems} />
      <ul className="mt-3 flex flex-col gap-2">
        {shown.map(({ level, code, message }) => {
          const bad = level === 'problem'
          const Icon = bad ? CircleAlert : TriangleAlert
          return (
            <li
              key={`${code}${message}`}
              className={cx(
                'flex gap-2.5 rounded-md px-3 py-2.5',
                bad ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn',
              )}
            >
              <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
              <span className="min-w-0 font-[540] break-words">{message}</span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
