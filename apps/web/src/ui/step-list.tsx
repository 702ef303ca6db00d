import { Check, ChevronDown, CircleDashed, LoaderCircle, X } from 'lucide-react'
import { words } from '../lib/words.ts'
import { cx } from './cls.ts'

export type ListedStep = {
  key: string
  state: 'waiting' | 'doing' | 'done' | 'failed'
  label: string
  /** A reference for those who look it up elsewhere. */
  note?: string | undefined
  problem?: string | undefined
}

const marks = {
  waiting: { Icon: CircleDashed, look: 'bg-sunken text-ink-3' },
  doing: { Icon: LoaderCircle, look: 'bg-accent-soft text-accent [&_svg]:animate-spin' },
  done: { Icon: Check, look: 'bg-good-soft text-good' },
  failed: { Icon: X, look: 'bg-bad-soft text-bad' },
} as const

/** Work in its order, as it is done. Once all of it is done, the list folds to `summary`: nobody has to read it. */
export function StepList({ steps, summary }: { steps: ListedStep[]; summary: string }) {
  const list = (
    <ol className="mt-3 flex flex-col">
      {steps.map((step) => (
        <Step key={step.key} step={step} />
      ))}
    </ol>
  )
  if (steps.some(({ state }) => state !== 'done')) return list
  return (
    <details className="group mt-3">
      <summary className="flex min-h-8 cursor-pointer items-center gap-2 rounded-xs text-sm font-[560] text-ink-2">
        <Check className="size-4 text-good" strokeWidth={2.6} aria-hidden />
        {summary}
        <ChevronDown className="size-4 transition-transform duration-180 group-open:rotate-180" aria-hidden />
      </summary>
      {list}
    </details>
  )
}

function Step({ step: { state, label, note, problem } }: { step: ListedStep }) {
  const { Icon, look } = marks[state]
  return (
    <li className="flex gap-3 py-1.5">
      <span className={cx('flex size-6 shrink-0 items-center justify-center rounded-full', look)}>
        <Icon className="size-3.5" strokeWidth={2.6} aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <p className={cx('leading-6', state === 'waiting' && 'text-ink-3')}>
          {label}
          <span className="sr-only">: {words.common.stepState[state]}</span>
        </p>
        {problem && <p className="text-sm break-words text-bad">{problem}</p>}
      </div>
      {note && !problem && (
        <span className="num max-w-[45%] truncate text-xs leading-6 text-ink-3 max-sm:hidden">{note}</span>
      )}
    </li>
  )
}
