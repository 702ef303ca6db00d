import { DBOS } from '@dbos-inc/dbos-sdk'

const day = 24 * 3600 * 1000
const batch = 500

/** Finished jobs are forgotten after 30 days (ticks of schedules after two): the engine itself keeps them for ever. */
export async function cleanHistory(now = Date.now()): Promise<void> {
  await forget({ before: now - 30 * day })
  await forget({ before: now - 2 * day, prefix: 'sched-' })
}

async function forget({ before, prefix }: { before: number; prefix?: string }): Promise<void> {
  for (;;) {
    const old = await DBOS.listWorkflows({
      status: ['SUCCESS', 'CANCELLED'],
      completedBefore: new Date(before).toISOString(),
      limit: batch,
      loadInput: false,
      loadOutput: false,
      ...(prefix !== undefined && { workflow_id_prefix: prefix }),
    })
    if (old.length === 0) return
    await DBOS.deleteWorkflows(old.map((workflow) => workflow.workflowID))
    if (old.length < batch) return
  }
}
