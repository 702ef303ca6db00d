import { DBOSClient } from '@dbos-inc/dbos-sdk'
import type { QueueName } from '../jobs.ts'
import type { Log } from '../log.ts'
import { applicationName } from './engine.ts'
import { engineLog } from './engine-log.ts'

type Retry = { url: string; log: Log; id: string; queueOf: (workflow: string) => QueueName }

/** Runs a failed job again from the step that failed; what succeeded before stays done. */
export async function retryDeadLetter({ url, log, id, queueOf }: Retry): Promise<void> {
  const client = await DBOSClient.create({
    systemDatabaseUrl: url,
    systemDatabasePoolSize: 2,
    applicationName,
    logger: engineLog(log),
  })
  try {
    const found = await client.getWorkflow(id)
    if (!found || !['ERROR', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'].includes(found.status))
      throw new Error(`There is no dead letter ${id}.`)
    const steps = (await client.listWorkflowSteps(id)) ?? []
    const failed = steps.find((step) => step.error !== null || isFailure(step.output))
    const queue = queueOf(found.workflowName)
    await client.rewindWorkflow(id, {
      startStep: failed?.functionID ?? steps.length,
      queueName: queue,
      ...(queue === 'meta' && { queuePartitionKey: found.queuePartitionKey ?? id }),
    })
  } finally {
    await client.destroy()
  }
}

const isFailure = (output: unknown): boolean =>
  typeof output === 'object' && output !== null && 'failed' in output && Boolean(output.failed)
