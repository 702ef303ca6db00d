import type { Jobs, Workflow, WorkflowInput } from '#platform/jobs.ts'

/** The process was killed; named like the engine's own interruptions, which nobody may take for a failure. */
export class Killed extends Error {
  override readonly name = 'DBOSKilled'
}

type Queued = {
  name: string
  input: WorkflowInput
  partition: string | undefined
  memo: Map<string, string>
  over: boolean
}
export type TestJobs = Jobs & {
  queued: Queued[]
  /** Seconds that workflows slept, in order. */
  slept: number[]
  /** Runs what is queued until nothing is left. A killed job stays queued, with the ends of its steps. */
  work(): Promise<void>
}

/** The job engine's promises without its database: steps whose end was stored never run again. */
export function createTestJobs({
  moment = () => undefined,
  asleep = () => undefined,
}: { moment?: (where: string) => void; asleep?: (seconds: number) => void } = {}): TestJobs {
  const workflows = new Map<string, Workflow<never>>()
  const queued: Queued[] = []
  const slept: number[] = []
  const keys = new Set<string>()
  const runOne = async (job: Queued) => {
    const workflow = workflows.get(job.name)
    if (!workflow) return // nobody here works on it
    await workflow.run(
      {
        id: job.name,
        sleep: async (seconds) => {
          slept.push(seconds)
          asleep(seconds)
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
  return {
    queued,
    slept,
    define: (workflow) => void workflows.set(workflow.name, workflow as unknown as Workflow<never>),
    schedule: () => undefined,
    enqueue: async (_tx, name, input, { key, partition }) => {
      if (keys.has(`${name}:${key}`)) return
      keys.add(`${name}:${key}`)
      queued.push({ name, input, partition, memo: new Map(), over: false })
    },
    work: async () => {
      for (let job = queued.find((one) => !one.over); job; job = queued.find((one) => !one.over)) {
        await runOne(job)
        job.over = true
      }
    },
    deadLetters: async () => [],
    retryDeadLetter: async () => undefined,
  }
}
