import { describe, expect, it } from 'vitest'
import { spokenStage, stepsOf } from './stages.ts'

const states = (stage: Parameters<typeof stepsOf>[0]) => stepsOf(stage).map(({ state }) => state)

describe('the steps of a run', () => {
  it('go on from brand to checks', () => {
    expect(states('queued')).toEqual(['waiting', 'waiting', 'waiting', 'waiting'])
    expect(states('writing_words')).toEqual(['done', 'doing', 'waiting', 'waiting'])
    expect(states('checking')).toEqual(['done', 'done', 'done', 'doing'])
    expect(states('done')).toEqual(['done', 'done', 'done', 'done'])
  })
  it('claim nothing of a run that stopped', () => {
    expect(states('failed')).toEqual([])
    expect(states('cancelled')).toEqual([])
  })
  it('are told by their names', () => {
    const run = { state: 'running', stage: 'composing', count: 4 } as const
    expect(spokenStage(run)).toBe('Step 3 of 4: Rendering')
    expect(spokenStage({ ...run, stage: 'queued' })).toBe('Waiting for its turn')
    expect(spokenStage({ state: 'done', stage: 'done', count: 1 })).toBe('The image is ready')
  })
})
