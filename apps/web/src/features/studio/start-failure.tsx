import { CircleAlert } from 'lucide-react'
import { planRefusalOf } from '../../business/plan/plan-refusal.ts'
import { reasonOf } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { isRefusal } from './use-begin-run.ts'
import { studioWords } from './words.ts'

const t = studioWords.form

/** Why nothing was started, and what to do now. */
export function StartFailure({ failure, onAgain }: { failure: unknown; onAgain: () => void }) {
  const isOfPlan = planRefusalOf(failure) !== null
  return (
    <div role="alert" className="flex gap-2.5 rounded-md bg-bad-soft p-3 text-sm">
      <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="font-[620] text-bad">{isRefusal(failure) ? t.refused : t.unanswered}</p>
        <p className="mt-0.5 text-ink-2">
          {reasonOf(failure)} {!isRefusal(failure) && t.offline}
        </p>
        {!isOfPlan && (
          <Button size="sm" className="mt-2" onClick={onAgain}>
            {t.again}
          </Button>
        )}
      </div>
    </div>
  )
}
