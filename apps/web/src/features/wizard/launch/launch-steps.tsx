import type { LaunchStep } from '@adwright/contract'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { StepList } from '../../../ui/step-list.tsx'
import { wizardWords } from '../words.ts'

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
      <StepList
        summary={`All ${steps.length} steps done`}
        steps={steps.map(({ key, kind, label, state, problem }) => ({
          key,
          state,
          label: label || wizardWords.launchKinds[kind],
          problem: problem ?? undefined,
        }))}
      />
    </Card>
  )
}
