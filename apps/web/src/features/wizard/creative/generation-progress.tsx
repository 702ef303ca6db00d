import type { Generation } from '@adwright/contract'
import { Check, Sparkles, X } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { cx } from '../../../ui/cls.ts'
import { Progress } from '../../../ui/progress.tsx'
import { wizardWords } from '../words.ts'

const stages = ['reading_brief', 'writing_words', 'composing', 'checking'] as const

type Props = { generation: Generation | undefined; cancelling: boolean; onCancel: () => void }

/** Named stages, a true percentage and the time left. Screen readers hear the stages, not every percent. */
export function GenerationProgress({ generation, cancelling, onCancel }: Props) {
  const stage = generation?.stage ?? 'queued'
  const at = stages.findIndex((name) => name === stage)
  const left = generation?.secondsLeft
  return (
    <Card edge className="mb-4 p-4">
      <div className="flex items-center gap-3">
        <Sparkles className="size-[18px] shrink-0 text-accent" aria-hidden />
        <p role="status" className="min-w-0 flex-1 font-[600]">
          {wizardWords.stages[stage]}
        </p>
        {left != null && (
          <span className="num text-sm text-ink-3 max-sm:hidden">
            about {Math.max(1, Math.round(left))} s left
          </span>
        )}
        <span className="num text-base font-[640]">{generation?.percent ?? 0}%</span>
        <Button kind="ghost" size="sm" busy={cancelling} disabled={!generation} onClick={onCancel}>
          <X aria-hidden />
          Cancel
        </Button>
      </div>
      <Progress label="Making posters" percent={generation?.percent ?? null} className="mt-3" />
      <ol className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm max-sm:hidden">
        {stages.map((name, index) => (
          <li
            key={name}
            aria-current={index === at ? 'step' : undefined}
            className={cx('flex items-center gap-1.5', index === at ? 'font-[600] text-ink' : 'text-ink-3')}
          >
            {index < at ? (
              <Check className="size-3.5 text-good" strokeWidth={3} aria-hidden />
            ) : (
              <i
                aria-hidden
                className={cx(
                  'size-1.5 rounded-full',
                  index === at ? 'pulse-dot bg-accent-2' : 'bg-line-strong',
                )}
              />
            )}
            {wizardWords.stages[name]}
          </li>
        ))}
      </ol>
    </Card>
  )
}
