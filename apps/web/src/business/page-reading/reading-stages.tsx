import type { ReadingStage } from '@adwright/contract'
import { StepList } from '../../ui/step-list.tsx'
import { readingWords as t } from './words.ts'

const order: ReadingStage[] = ['page', 'styles', 'pictures']

/** What is being done of a reading, in its order. */
export function ReadingStages({ stage }: { stage: ReadingStage }) {
  const at = order.indexOf(stage)
  return (
    <div role="status">
      <StepList
        summary=""
        steps={order.map((key, index) => ({
          key,
          label: t.stages[key],
          state: index < at ? 'done' : index === at ? 'doing' : 'waiting',
        }))}
      />
    </div>
  )
}
