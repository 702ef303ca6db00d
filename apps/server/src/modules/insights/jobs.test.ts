import { expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import type { Jobs, Workflow, WorkflowRun } from '#platform/jobs.ts'
import type { Insights } from './insights.ts'
import { insightsJobs } from './jobs.ts'
import type { SyncInput } from './sync-queue.ts'
import type { SyncOutcome } from './sync-campaign.ts'

/** Runs the defined workflow once, with syncs that end as told. */
async function runSync(outcome: SyncOutcome, tries = 0) {
  const input = { workspaceId: newId('ws'), campaignId: newId('cmp'), tries }
  const requested: unknown[] = []
  let workflow: Workflow<SyncInput> | undefined
  let schedule: { cron: string; run: () => Promise<void> } | undefined
  const jobs = {
    define: (defined: Workflow<SyncInput>) => void (workflow = defined),
    schedule: (_: string, cron: string, run: () => Promise<void>) => void (schedule = { cron, run }),
  } as unknown as Jobs // only what insightsJobs calls
  insightsJobs(jobs, {
    syncCampaign: () => Promise.resolve(outcome),
    requestSync: (...request: unknown[]) => Promise.resolve(requested.push(request) > 0),
    requestAllSyncs: () => Promise.resolve(void requested.push('all')),
  } as unknown as Insights) // only what the jobs call
  const run: WorkflowRun = { id: 'job-1', step: (_, work) => work(), sleep: () => Promise.resolve() }
  await workflow?.run(run, input)
  return { input, requested, queue: workflow?.queue, schedule }
}

test('a throttled sync comes back later as a job of its own, so that launches need not wait behind it', async () => {
  const { input, requested, queue } = await runSync({ kind: 'try_later', seconds: 90 })
  expect(queue).toBe('meta')
  expect(requested).toEqual([
    [input.workspaceId, input.campaignId, 'after:job-1', { delaySeconds: 90, tries: 1 }],
  ])
})

test('it gives up after three tries: the next quarter of an hour tries again anyway', async () => {
  expect((await runSync({ kind: 'try_later', seconds: 90 }, 2)).requested).toEqual([])
})

test('every other ending is the end', async () => {
  for (const kind of ['synced', 'outdated', 'gone', 'reconnect', 'not_launched'] as const)
    expect((await runSync({ kind })).requested).toEqual([])
})

test('the schedule asks for all campaigns every 15 minutes', async () => {
  const { schedule, requested } = await runSync({ kind: 'synced' })
  expect(schedule?.cron).toBe('*/15 * * * *')
  await schedule?.run()
  expect(requested).toEqual(['all'])
})
