import { randomUUID } from 'node:crypto'
import os from 'node:os'
import { DBOS } from '@dbos-inc/dbos-sdk'
import pg from 'pg'
import type { QueueName, TurnTaker, WorkflowInput } from '../jobs.ts'
import type { Log } from '../log.ts'
import { cleanHistory } from './clean-history.ts'
import type { AnyWorkflow, JobsOptions, Schedule } from './create-jobs.ts'
import { engineLog } from './engine-log.ts'
import { holdExecutorLock } from './executor-lock.ts'
import { startReaper } from './reaper.ts'
import { runWorkflow } from './run-workflow.ts'
import { startTurns } from './turns.ts'

export type Engine = { stop(): Promise<void>; healthy(): boolean }
export const applicationName = 'adwright'
/** Under which name a tick of a schedule is a job. */
const nameOfTick = (schedule: string): string => `schedule.${schedule}`
export const isSchedule = (job: string): boolean => job.startsWith(nameOfTick(''))
/** Constant: the default (a hash of the sources) would strand every job that a deploy finds half done. */
const applicationVersion = '1'

type Running = { workflows: Map<string, AnyWorkflow>; schedules: Map<string, Schedule>; log: Log }
type Registered = (input: WorkflowInput) => Promise<void>
type RegisteredSchedule = (at: Date, context: unknown) => Promise<void>

// The engine is one per process and keeps what was registered; what the names mean is ours and may change.
let current: Running | undefined
const registered = new Map<string, Registered>()
const registeredSchedules = new Map<string, RegisteredSchedule>()

export async function startEngine(
  options: JobsOptions & { workflows: AnyWorkflow[]; schedules: Schedule[]; takers: TurnTaker[] },
): Promise<Engine> {
  if (current) throw new Error('This process works on jobs already.')
  const { url, log, mostRecoveries = 10 } = options
  const schedules = [
    ...options.schedules,
    { name: 'jobs.clean-history', cron: '17 3 * * *', run: () => cleanHistory() },
  ]
  current = {
    workflows: new Map(options.workflows.map((workflow) => [workflow.name, workflow])),
    schedules: new Map(schedules.map((schedule) => [schedule.name, schedule])),
    log,
  }
  const executorId = randomUUID()
  const pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'adwright-reaper' })
  pool.on('error', () => undefined)
  try {
    for (const { name } of options.workflows) registerWorkflow(name, mostRecoveries)
    for (const { name } of schedules) registerSchedule(name)
    DBOS.setConfig({
      name: applicationName,
      systemDatabaseUrl: url,
      systemDatabasePoolSize: 8,
      executorID: executorId,
      applicationVersion,
      logger: engineLog(log),
      listenQueues: Object.keys(queues(options)),
      schedulerPollingIntervalMs: 10_000,
    })
    const lock = await holdExecutorLock(url, executorId, log)
    await DBOS.launch()
    for (const [name, limits] of Object.entries(queues(options)))
      await DBOS.registerQueue(name, { ...limits, minPollingIntervalMs: 200, onConflict: 'always_update' })
    await applySchedules(schedules)
    const reaper = startReaper(pool, executorId, log)
    const turns = await startTurns(url, options.takers, log)
    return {
      healthy: () => lock.held(),
      stop: async () => {
        await turns.stop()
        await reaper.stop()
        await DBOS.shutdown({ workflowCompletionTimeoutMS: 5000 })
        await lock.release()
        await pool.end()
        current = undefined
      },
    }
  } catch (error) {
    current = undefined
    await pool.end()
    throw error
  }
}

const queues = ({ renderConcurrency }: JobsOptions): Record<QueueName, object> => ({
  render: { workerConcurrency: renderConcurrency ?? Math.max(1, Math.min(4, os.availableParallelism())) },
  meta: { workerConcurrency: 16, partitionConcurrency: 1 },
  light: { workerConcurrency: 16 },
})

function registerWorkflow(name: string, mostRecoveries: number): void {
  if (registered.has(name)) return
  const run: Registered = async (input) => {
    const workflow = current?.workflows.get(name)
    if (!current || !workflow) throw new Error(`There is no workflow named ${name} in this version.`)
    await runWorkflow(workflow, input, current.log)
  }
  registered.set(name, DBOS.registerWorkflow(run, { name, maxRecoveryAttempts: mostRecoveries }))
}

function registerSchedule(name: string): void {
  if (registeredSchedules.has(name)) return
  const run: RegisteredSchedule = async () => {
    const schedule = current?.schedules.get(name)
    if (!current || !schedule) return
    const started = Date.now()
    try {
      await DBOS.runStep(() => schedule.run().then(() => true), { name: 'run' })
      current.log.debug({ schedule: name, milliseconds: Date.now() - started }, 'schedule ran')
    } catch (error) {
      current.log.error({ schedule: name, err: error }, 'schedule failed')
      throw error
    }
  }
  registeredSchedules.set(name, DBOS.registerWorkflow(run, { name: nameOfTick(name) }))
}

/** Each tick is one workflow named by its time, so it runs once however many workers there are. */
async function applySchedules(schedules: Schedule[]): Promise<void> {
  const wanted = new Set(schedules.map((schedule) => schedule.name))
  for (const stored of await DBOS.listSchedules())
    if (!wanted.has(stored.scheduleName)) await DBOS.deleteSchedule(stored.scheduleName)
  await DBOS.applySchedules(
    schedules.map(({ name, cron }) => {
      const workflowFn = registeredSchedules.get(name)
      if (!workflowFn) throw new Error(`The schedule ${name} is not registered.`)
      return { scheduleName: name, workflowFn, schedule: cron, queueName: 'light' }
    }),
  )
}
