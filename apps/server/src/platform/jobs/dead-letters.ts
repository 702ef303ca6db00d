import { DBOSClient, type WorkflowStatus } from '@dbos-inc/dbos-sdk'
import { AppError } from '../errors.ts'
import type { QueueName } from '../jobs.ts'
import type { Log } from '../log.ts'
import { applicationName } from './engine.ts'
import { isEngineError } from './engine-error.ts'
import { engineLog } from './engine-log.ts'

type Retry = {
  url: string
  log: Log
  id: string
  queueOf: (workflow: string) => QueueName | undefined
  before?: ((name: string) => Promise<void>) | undefined
}

/** Runs a failed job again from the step that failed; what succeeded before stays done. @returns what it is called */
export async function retryDeadLetter({ url, log, id, queueOf, before }: Retry): Promise<string> {
  const client = await DBOSClient.create({
    systemDatabaseUrl: url,
    systemDatabasePoolSize: 2,
    applicationName,
    logger: engineLog(log),
  })
  try {
    const found = await client.getWorkflow(id)
    if (!isDead(found)) throw new AppError('job.not_found')
    const { workflowName: name } = found
    const queue = queueOf(name)
    if (!queue) throw new AppError('job.kind_unknown', { name })
    const steps = (await client.listWorkflowSteps(id)) ?? []
    const failed = steps.find((step) => step.error !== null || isFailure(step.output))
    await before?.(name)
    const again = client.rewindWorkflow(id, {
      startStep: failed?.functionID ?? steps.length,
      queueName: queue,
      ...(queue === 'meta' && { queuePartitionKey: found.queuePartitionKey ?? id }),
    })
    await again.catch(async (error: unknown) => {
      // Somebody else was faster: the engine starts none anew that is under way.
      if (isEngineError(error) && !isDead(await client.getWorkflow(id))) throw new AppError('job.not_found')
      throw error
    })
    return name
  } finally {
    await client.destroy()
  }
}

const isDead = (found: WorkflowStatus | undefined | null): found is WorkflowStatus =>
  found?.status === 'ERROR' || found?.status === 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'

const isFailure = (output: unknown): boolean =>
  typeof output === 'object' && output !== null && 'failed' in output && Boolean(output.failed)
