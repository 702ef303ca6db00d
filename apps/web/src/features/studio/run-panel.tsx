import type { Generation } from '@adwright/contract'
import { Check, CircleAlert, LoaderCircle, RotateCcw, X } from 'lucide-react'
import { Fragment } from 'react'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { cx } from '../../ui/cls.ts'
import { Progress } from '../../ui/progress.tsx'
import { isRunning, spokenStage, stepsOf, type RunStep } from './stages.ts'
import { studioWords } from './words.ts'

const t = studioWords.run

type Props = {
  run: Generation
  cancelling: boolean
  /** A new run is being asked for. */
  starting: boolean
  mayWrite: boolean
  onCancel: () => void
  onAgain: () => void
  onClose: () => void
}

/** What is being made and how far it is. Screen readers hear the stages, not every percent. */
export function RunPanel({ run, cancelling, starting, mayWrite, onCancel, onAgain, onClose }: Props) {
  const running = isRunning(run)
  return (
    <Card edge={running} aria-label={t.label} className="overflow-hidden">
      <p role="status" className="sr-only">
        {spokenStage(run)}
      </p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
        <span className="flex min-w-0 items-center gap-2.5 font-[600]">
          <StateMark run={run} />
          {headOf(run)}
        </span>
        {running && (
          <ol className="flex flex-1 items-center gap-2 text-sm max-sm:order-last max-sm:basis-full">
            {stepsOf(run.stage).map((step, index) => (
              <Fragment key={step.name}>
                {index > 0 && <li aria-hidden className="h-px w-5 bg-line-strong max-sm:w-2 max-sm:flex-1" />}
                <Step step={step} />
              </Fragment>
            ))}
          </ol>
        )}
        <span className="ml-auto flex items-center gap-1">
          {running && (
            <>
              <span className="num min-w-10 text-right font-[640]">{run.percent} %</span>
              {mayWrite && (
                <Button kind="ghost" size="sm" busy={cancelling} onClick={onCancel}>
                  <X aria-hidden />
                  {t.cancel}
                </Button>
              )}
            </>
          )}
          {!running && (
            <>
              {mayWrite && (
                <Button kind="ghost" size="sm" busy={starting} onClick={onAgain}>
                  <RotateCcw aria-hidden />
                  {t.again}
                </Button>
              )}
              <Button kind="ghost" size="sm" onClick={onClose}>
                <X aria-hidden />
                {t.close}
              </Button>
            </>
          )}
        </span>
      </div>
      {running && <Progress thin label={headOf(run)} percent={run.percent} />}
      <div
        className={cx('flex items-baseline gap-4 px-4 text-sm text-ink-3', running ? 'py-2' : '-mt-1 pb-3')}
      >
        <p dir="auto" className={cx('min-w-0 flex-1', run.state === 'failed' ? 'text-ink-2' : 'truncate')}>
          {run.state === 'failed' ? (run.error ?? t.failedText) : run.prompt}
        </p>
        {running && (
          <p className={cx('num shrink-0', run.secondsLeft === null && 'max-sm:hidden')}>
            {run.secondsLeft === null ? t.leave : t.left(run.secondsLeft)}
          </p>
        )}
      </div>
    </Card>
  )
}

function headOf({ state, count, creatives }: Generation): string {
  const ready = creatives.length
  if (state === 'failed') return t.failed
  if (state === 'cancelled') return t.cancelled(count, ready)
  if (state === 'done') return ready === count ? t.ready(count) : t.short(count, ready)
  return t.creating(count)
}

function StateMark({ run }: { run: Generation }) {
  if (isRunning(run))
    return <LoaderCircle className="size-[18px] shrink-0 animate-spin text-accent" aria-hidden />
  if (run.state === 'failed') return <CircleAlert className="size-[18px] shrink-0 text-bad" aria-hidden />
  if (run.state === 'cancelled') return <X className="size-[18px] shrink-0 text-ink-3" aria-hidden />
  return <Check className="size-[18px] shrink-0 text-good" strokeWidth={2.6} aria-hidden />
}

const looks = { done: 'text-ink-2', doing: 'font-[620] text-ink', waiting: 'text-ink-3' } as const
const marks = {
  done: 'bg-good-fill text-card',
  doing: 'pulse-dot bg-accent-soft shadow-[inset_0_0_0_1.5px_var(--accent-2)]',
  waiting: 'shadow-[inset_0_0_0_1.5px_var(--line-strong)]',
} as const
const Step = ({ step: { name, state } }: { step: RunStep }) => (
  <li
    aria-current={state === 'doing' ? 'step' : undefined}
    className={cx('flex items-center gap-1.5', looks[state])}
  >
    <span
      aria-hidden
      className={cx('flex size-4 shrink-0 items-center justify-center rounded-full', marks[state])}
    >
      {state === 'done' && <Check className="size-2.5" strokeWidth={4} />}
    </span>
    {name}
  </li>
)
