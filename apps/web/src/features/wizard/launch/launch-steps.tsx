import type { LaunchStep } from '@adwright/contract'
import { Check, LoaderCircle, X } from 'lucide-react'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { cx } from '../../../ui/cls.ts'
import { wizardWords } from '../words.ts'

const spoken = { waiting: 'waiting', doing: 'in progress', done: 'done', failed: 'failed' }

/** One line per object at Meta, in the order in which they are made. */
export function LaunchSteps({ steps }: { steps: LaunchStep[] }) {
  const done = steps.filter(({ state }) => state === 'done').length
  return (
    <Card className="p-4 sm:p-5" aria-labelledby="launch-steps">
      <CardHeader id="launch-steps" title="What is made at Meta">
        <span className="num text-sm text-ink-3">
          {done} of {steps.length}
        </span>
      </CardHeader>
      <ol className="mt-4 grid gap-3">
        {steps.map(({ key, kind, label, state, externalId, problem }) => (
          <li key={key} className="flex items-start gap-3">
            <span
              className={cx(
                'mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-full',
                state === 'done' && 'bg-good-soft text-good',
                state === 'failed' && 'bg-bad-soft text-bad',
                state === 'doing' && 'text-accent',
                state === 'waiting' && 'shadow-[inset_0_0_0_1.5px_var(--line-strong)]',
              )}
            >
              {state === 'done' && <Check className="size-3" strokeWidth={3.5} aria-hidden />}
              {state === 'failed' && <X className="size-3" strokeWidth={3.5} aria-hidden />}
              {state === 'doing' && <LoaderCircle className="size-5 animate-spin" aria-hidden />}
            </span>
            <span className="min-w-0 flex-1">
              <span className={cx('block break-words', state === 'waiting' ? 'text-ink-3' : 'font-[540]')}>
                {label || wizardWords.launchKinds[kind]}
                <span className="sr-only">, {spoken[state]}</span>
              </span>
              {problem && <span className="block text-sm text-bad">{problem}</span>}
              {externalId && !problem && (
                <span className="num block truncate text-xs text-ink-3">{externalId}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
