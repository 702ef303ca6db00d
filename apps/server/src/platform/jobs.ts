import type { WorkspaceId } from '@adwright/contract'
import type { Tx } from './transaction.ts'

/** What a workflow may do durably. A step whose result was stored never runs again; one that was cut off may run twice. */
export type WorkflowRun = {
  /** The workflow's id, the same after every recovery. */
  id: string
  /** Runs `work` at least once and stores its (JSON) answer; retried with backoff when it throws, unless the error says `retryable: false`. */
  step<T>(
    name: string,
    work: () => Promise<T>,
    retry?: { attempts: number; firstDelaySeconds: number; factor: number },
  ): Promise<T>
  /** Sleeps durably: a restart does not begin the wait anew. */
  sleep(seconds: number): Promise<void>
}
/** Most work is a workspace's; what the installation does for itself has none. */
export type WorkflowInput = { workspaceId?: WorkspaceId }
export type Workflow<Input extends WorkflowInput> = {
  name: string
  queue: QueueName
  run(run: WorkflowRun, input: Input): Promise<void>
}

/** Queues differ by what they wait for: `render` is bound by CPU, `meta` by one ad account at a time, `light` by nothing. */
export type QueueName = 'render' | 'meta' | 'light'

export type EnqueueOptions = {
  /** The same key is one workflow for ever: enqueuing twice is enqueuing once. */
  key: string
  /** Jobs of one partition (an ad account) run one after the other. */
  partition?: string
  delaySeconds?: number
}
/**
 * Work that waits in a table of its own, where it can be moved and taken back, rather than as jobs: all that is due on
 * one Page, say. Several processes may hear of the same name; one of them takes it.
 */
export type TurnTaker = {
  name: string
  /** How often to ask what is due, and how many to work on at once in one process. */
  everyMs: number
  atOnce: number
  /** Names of what is due, the most urgent first. */
  due(most: number): Promise<string[]>
  /** At least once. Throwing means trying again after a pause that grows. */
  take(name: string): Promise<void>
}
export type DeadLetter = {
  id: string
  name: string
  queue: string
  workspaceId: WorkspaceId | null
  /** In words, without what is secret. */
  error: string
  at: Date
}
/** Of one queue only; after the one that the last page ended with. */
export type DeadLetterQuery = { queue?: string | undefined; after?: { at: Date; id: string } | undefined }
/** How much there is to do in a queue, and since when the first of it is due. */
export type QueueStanding = {
  queue: string
  waiting: number
  delayed: number
  running: number
  failed: number
  oldest: Date | null
}

/** Durable jobs in PostgreSQL. Enqueuing is part of the caller's transaction: both commit or neither. */
export type Jobs = {
  define<Input extends WorkflowInput>(workflow: Workflow<Input>): void
  schedule(name: string, cron: string, run: () => Promise<void>): void
  turns(taker: TurnTaker): void
  enqueue<Input extends WorkflowInput>(
    tx: Tx,
    name: string,
    input: Input,
    options: EnqueueOptions,
  ): Promise<void>
  /** Jobs that failed for good, the latest first. */
  deadLetters(limit: number, query?: DeadLetterQuery): Promise<DeadLetter[]>
  /**
   * Runs a failed job again from the step that failed, under the same id; of two at once, one does. `before` is done once
   * it is clear that it can, and before anything is.
   * @returns what it is called
   * @throws AppError job.not_found, job.kind_unknown
   */
  retryDeadLetter(id: string, before?: (name: string) => Promise<void>): Promise<string>
  /** Gives a failed job up, in a transaction of the system. @returns what it is called; undefined when it is none */
  discardDeadLetter(tx: Tx, id: string): Promise<string | undefined>
}
