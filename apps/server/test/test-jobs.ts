import { DBOSError } from '@dbos-inc/dbos-sdk/internal/error'
import type { FakeClock } from './fake-clock.ts'
import type { Jobs, Workflow, WorkflowInput } from '#platform/jobs.ts'

/** The process was killed: of the engine's own kind of interruption, which nobody may take for a failure. */
export class Killed extends DBOSError {}

type Queued = {
  name: string
  input: WorkflowInput
  partition: string | undefined
  memo: Map<string, string>
  over: boolean
  /** When it is due, by the test's clock in milliseconds. */
  at: number
}
export type TestJobs = Jobs & {
  queued: Queued[]
  /** Seconds that workflows slept, in order. */
  slept: number[]
  /** Runs what is queued until nothing is left. A killed job stays queued, with the ends of its steps. */
  work(): Promise<void>
  /** The same, taken up again by another process each time that one is killed. */
  workThroughKills(): Promise<void>
  /** Runs only what is due first of jobs of this name. */
  workOne(name: string): Promise<void>
}

/**
 * The job engine's promises without its database: steps whose end was stored never run again. The clock goes on while
 * a workflow sleeps, and to the moment at which a delayed job is due.
 */
export function createTestJobs({
  clock,
  moment = () => undefined,
}: {
  clock: FakeClock
  moment?: (where: string) => void
}): TestJobs {
  const workflows = new Map<string, Workflow<never>>()
  const queued: Queued[] = []
  const slept: number[] = []
  const keys = new Set<string>()
  const next = (name?: string) =>
    queued
      .filter((one) => !one.over && (name === undefined || one.name === name))
      .toSorted((a, b) => a.at - b.at)[0]
  const runOne = async (job: Queued) => {
    const workflow = workflows.get(job.name)
    if (!workflow) return // nobody here works on it
    await workflow.run(
      {
        id: job.name,
        sleep: async (seconds) => {
          slept.push(seconds)
          clock.advance(seconds * 1000)
        },
        step: async (name, work) => {
          const stored = job.memo.get(name)
          if (stored !== undefined) return JSON.parse(stored)
          moment(`${job.name}: before ${name}`)
          const end = (await work()) ?? null
          moment(`${job.name}: after ${name}, before its end is stored`)
          job.memo.set(name, JSON.stringify(end))
          return end as never // as the engine's JSON gives it back
        },
      },
      job.input as never, // as it was enqueued
    )
  }
  const finish = async (job: Queued) => {
    if (job.at > clock.now().getTime()) clock.set(new Date(job.at))
    await runOne(job)
    job.over = true
  }
  const work = async () => {
    for (let job = next(); job; job = next()) await finish(job)
  }
  return {
    queued,
    slept,
    define: (workflow) => void workflows.set(workflow.name, workflow as unknown as Workflow<never>),
    schedule: () => undefined,
    turns: () => undefined,
    enqueue: async (_tx, name, input, { key, partition, delaySeconds = 0 }) => {
      if (keys.has(`${name}:${key}`)) return
      keys.add(`${name}:${key}`)
      const at = clock.now().getTime() + delaySeconds * 1000
      queued.push({ name, input, partition, memo: new Map(), over: false, at })
    },
    workOne: async (name) => {
      const job = next(name)
      if (job) await finish(job)
    },
    work,
    workThroughKills: async () => {
      for (let alive = false; !alive;)
        try {
          await work()
          alive = true
        } catch (error) {
          if (!(error instanceof Killed)) throw error
        }
    },
    deadLetters: async () => [],
    retryDeadLetter: async () => '',
    discardDeadLetter: async () => undefined,
  }
}
