import type { Generation } from '@adwright/contract'

const runSteps = ['Brand', 'Ideas', 'Rendering', 'Checks'] as const
export type RunStep = { name: (typeof runSteps)[number]; state: 'waiting' | 'doing' | 'done' }

const stepAt = { queued: -1, reading_brief: 0, writing_words: 1, composing: 2, checking: 3, done: 4 } as const

/** The studio's stages as four named steps. Of a run that stopped, nobody knows which step was the last: none. */
export function stepsOf(stage: Generation['stage']): RunStep[] {
  if (stage === 'failed' || stage === 'cancelled') return []
  const at = stepAt[stage]
  return runSteps.map((name, index) => ({
    name,
    state: index < at ? 'done' : index === at ? 'doing' : 'waiting',
  }))
}

export const isRunning = (run: Pick<Generation, 'state'> | undefined): boolean =>
  run?.state === 'queued' || run?.state === 'running'

/** What a screen reader hears: stages, and the end; never every percent. */
export function spokenStage({ state, stage, count }: Pick<Generation, 'state' | 'stage' | 'count'>): string {
  if (state === 'done') return count === 1 ? 'The image is ready' : 'The images are ready'
  if (state === 'failed') return 'The images could not be made'
  if (state === 'cancelled') return 'Cancelled'
  const doing = stepsOf(stage).find((step) => step.state === 'doing')
  return doing ? `Step ${runSteps.indexOf(doing.name) + 1} of 4: ${doing.name}` : 'Waiting for its turn'
}
