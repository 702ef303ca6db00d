import { Check } from 'lucide-react'
import { words } from '../lib/words.ts'
import { cx } from './cls.ts'

export type Step = { id: string; label: string; done: boolean; disabled?: boolean }

/** The steps of a task in order. With `onSelect` finished steps can be gone back to. */
export function Stepper({
  label,
  steps,
  current,
  onSelect,
}: {
  label: string
  steps: Step[]
  current: string
  onSelect?: (id: string) => void
}) {
  return (
    <nav aria-label={label}>
      <ol className="flex items-center gap-1.5 sm:gap-3">
        {steps.map((step, index) => {
          const here = step.id === current
          return (
            <li key={step.id} className="flex min-w-0 items-center gap-1.5 sm:gap-3">
              {index > 0 && <span aria-hidden className="h-px w-3 shrink-0 bg-line-strong sm:w-6" />}
              <button
                type="button"
                disabled={!onSelect || here || step.disabled === true}
                aria-current={here ? 'step' : undefined}
                onClick={() => onSelect?.(step.id)}
                className="flex h-8 min-w-0 items-center gap-2 rounded-full text-sm font-[580] disabled:cursor-default"
              >
                <span
                  className={cx(
                    'num flex size-6 shrink-0 items-center justify-center rounded-full text-xs font-[640]',
                    step.done && !here && 'bg-good-soft text-good',
                    here && 'bg-solid text-on-solid',
                    !step.done && !here && 'bg-sunken text-ink-3 shadow-[inset_0_0_0_1px_var(--line-strong)]',
                  )}
                >
                  {step.done && !here ? (
                    <Check className="size-3.5" strokeWidth={3} aria-hidden />
                  ) : (
                    index + 1
                  )}
                </span>
                <span className={cx('truncate', here ? 'text-ink' : 'text-ink-3 max-sm:sr-only')}>
                  {step.label}
                  {step.done && <span className="sr-only"> {words.common.stepDone}</span>}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
