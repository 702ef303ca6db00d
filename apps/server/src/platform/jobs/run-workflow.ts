import { setTimeout as delay } from 'node:timers/promises'
import { DBOS } from '@dbos-inc/dbos-sdk'
import type { WorkflowInput, WorkflowRun } from '../jobs.ts'
import type { Log } from '../log.ts'
import { isDatabaseAway } from '../database-away.ts'
import type { AnyWorkflow } from './create-jobs.ts'
import { isEngineError } from './engine-error.ts'
import { mayRetry, reviveError, storeError, type StoredError } from './step-error.ts'

type StepResult<T> = { value: T } | { failed: StoredError }
/** A database that is away says nothing about the work: it is waited for, and only then does a failure count. */
const PATIENCE_MS = 15 * 60_000
const usual = { attempts: 5, firstDelaySeconds: 1, factor: 2 }

/** Runs one workflow on the engine. Its steps are memoised by order and name; failures are logged here, once. */
export async function runWorkflow(workflow: AnyWorkflow, input: WorkflowInput, log: Log): Promise<void> {
  const id = DBOS.workflowID ?? ''
  const at = { workflow: workflow.name, job: id, workspaceId: input.workspaceId }
  const run: WorkflowRun = {
    id,
    sleep: (seconds) => DBOS.sleepSeconds(seconds),
    step: async <T>(name: string, work: () => Promise<T>, retry = usual): Promise<T> => {
      const result = await DBOS.runStep(() => attempt(work, retry, (error) => log.warn({ ...at, step: name, err: error }, 'step failed, trying again')), { name }) // prettier-ignore
      if ('failed' in result) throw reviveError(result.failed)
      return result.value
    },
  }
  try {
    await workflow.run(run, input as never) // the input went through enqueue with the same workflow's type
    log.info(at, 'job done')
  } catch (error) {
    if (!isEngineError(error)) log.error({ ...at, err: error }, 'job failed')
    throw error
  }
}

/** Retries in place; the final failure is a stored answer too, so a recovered workflow decides as the first run did. */
async function attempt<T>(
  work: () => Promise<T>,
  { attempts, firstDelaySeconds, factor }: typeof usual,
  onRetry: (error: unknown) => void,
): Promise<StepResult<T>> {
  const giveUpAt = performance.now() + PATIENCE_MS
  for (let tried = 1; ; tried++) {
    try {
      return { value: await work() }
    } catch (error) {
      if (isDatabaseAway(error) && performance.now() < giveUpAt) {
        onRetry(error)
        await delay(1000)
        tried -= 1
        continue
      }
      if (tried >= attempts || !mayRetry(error)) return { failed: storeError(error) }
      onRetry(error)
      await delay(firstDelaySeconds * 1000 * factor ** (tried - 1))
    }
  }
}
