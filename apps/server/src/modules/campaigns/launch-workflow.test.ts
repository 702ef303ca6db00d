import type { CampaignId, WorkspaceId } from '@adwright/contract'
import { DBOSWorkflowConflictError } from '@dbos-inc/dbos-sdk/internal/error'
import { expect, test } from 'vitest'
import type { WorkflowRun } from '#platform/jobs.ts'
import { runLaunch, type Launching } from './launch-workflow.ts'

const input = { workspaceId: 'ws_1' as WorkspaceId, campaignId: 'cmp_1' as CampaignId, attempt: 1 }

function aLaunch(make: Launching['makeStep']) {
  const done: string[] = []
  const launching: Launching = {
    stepsLeft: async () => ['campaign', 'ad_set'],
    makeStep: make,
    wait: async () => void done.push('wait'),
    hold: async () => void done.push('hold'),
    giveUp: async () => void done.push('give up'),
    settle: async () => void done.push('settle'),
  }
  const run: WorkflowRun = { id: 'job', step: (_, work) => work(), sleep: async () => undefined }
  return { done, over: runLaunch(run, launching, input) }
}

test('a run that another process took over ends without a word: the launch is the other’s now', async () => {
  const { done, over } = aLaunch(async (_, key) => {
    if (key === 'ad_set') throw new DBOSWorkflowConflictError('job')
    return { kind: 'done' }
  })
  await expect(over).rejects.toThrow(DBOSWorkflowConflictError)
  expect(done).toEqual([])
})

test('a failure of our own holds what was made and tells the member', async () => {
  const { done, over } = aLaunch(async () => {
    throw new TypeError('a bug')
  })
  await expect(over).rejects.toThrow('a bug')
  expect(done).toEqual(['hold', 'give up'])
})
