import { sql } from 'kysely'
import type { Jobs, QueueName, QueueStanding, TurnTaker, Workflow, WorkflowInput } from '../jobs.ts'
import type { Log } from '../log.ts'
import type { Transactions } from '../transaction.ts'
import { discardDeadLetter, findDeadLetters } from './dead-letter-store.ts'
import { retryDeadLetter } from './dead-letters.ts'
import { isSchedule, startEngine, type Engine } from './engine.ts'

export type AnyWorkflow = Workflow<never>
export type Schedule = { name: string; cron: string; run: () => Promise<void> }
export type JobCounts = { queue: string; status: string; jobs: number }[]

export type JobsOptions = {
  transactions: Transactions
  /** The owner's URL: the engine keeps its own connections, apart from tenant code's. */
  url: string
  log: Log
  /** How often a job may take its process down with it before it is a dead letter. */
  mostRecoveries?: number
  /** Renders at once in one process. */
  renderConcurrency?: number
}

/** The jobs port. Every process can enqueue; only one that called `start` works on jobs (at most one per process). */
export type JobSystem = Jobs & {
  start(): Promise<void>
  /** Takes no new jobs, waits a moment for the running ones, and leaves the rest to be recovered elsewhere. */
  stop(): Promise<void>
  counts(): Promise<JobCounts>
  standings(): Promise<QueueStanding[]>
  /** False when this process should work on jobs and cannot. */
  healthy(): boolean
}

export function createJobs(options: JobsOptions): JobSystem {
  const { transactions, url, log } = options
  const workflows = new Map<string, AnyWorkflow>()
  const schedules: Schedule[] = []
  const takers: TurnTaker[] = []
  let engine: Engine | undefined

  const workflowNamed = (name: string): AnyWorkflow => {
    const workflow = workflows.get(name)
    if (!workflow) throw new Error(`There is no workflow named ${name}.`)
    return workflow
  }
  const beforeStart = () => {
    if (engine) throw new Error('Workflows and schedules are defined before the worker starts.')
  }
  return {
    define: <Input extends WorkflowInput>(workflow: Workflow<Input>) => {
      beforeStart()
      if (workflows.has(workflow.name)) throw new Error(`The workflow ${workflow.name} is defined twice.`)
      workflows.set(workflow.name, workflow as unknown as AnyWorkflow) // its input comes back as it went in
    },
    schedule: (name, cron, run) => {
      beforeStart()
      schedules.push({ name, cron, run })
    },
    turns: (taker) => {
      beforeStart()
      takers.push(taker)
    },
    enqueue: async (tx, name, input, { key, partition, delaySeconds }) => {
      const { queue } = workflowNamed(name)
      const id = `${name}:${key}`
      const lane = queue === ('meta' satisfies QueueName) ? (partition ?? id) : null
      await sql`select enqueue_job(${name}, ${queue}, ${JSON.stringify(input)}::jsonb, ${id}, ${lane}, ${delaySeconds ?? 0})`.execute(
        tx,
      )
    },
    deadLetters: (most, query = {}) => transactions.asSystem((tx) => findDeadLetters(tx, most, query)),
    retryDeadLetter: (id, before) =>
      retryDeadLetter({
        url,
        log,
        id,
        before,
        queueOf: (name) => (isSchedule(name) ? 'light' : workflows.get(name)?.queue),
      }),
    discardDeadLetter,
    standings: () =>
      transactions.asSystem(async (tx) => {
        const { rows } = await sql<QueueStanding>`
          select queue, waiting, delayed, running, failed, oldest from job_queues()`.execute(tx)
        return rows
      }),
    counts: () =>
      transactions.asSystem(async (tx) => {
        const { rows } = await sql<JobCounts[number]>`select queue, status, jobs from job_counts()`.execute(
          tx,
        )
        return rows
      }),
    start: async () => {
      beforeStart()
      engine = await startEngine({ ...options, workflows: [...workflows.values()], schedules, takers })
    },
    stop: async () => {
      await engine?.stop()
      engine = undefined
    },
    healthy: () => engine?.healthy() ?? true,
  }
}
