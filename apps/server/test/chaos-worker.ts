import { setTimeout as delay } from 'node:timers/promises'
import { createLog } from '../src/platform/create-log.ts'
import { openDatabase } from '../src/platform/db.ts'
import { createJobs } from '../src/platform/jobs/create-jobs.ts'

/** A worker for the recovery tests, in a process of its own so that it can be killed: `node chaos-worker.ts <url>`. */
const url = process.argv[2] ?? ''
const database = openDatabase({ url, poolSize: 4 })
const jobs = createJobs({
  transactions: database,
  url,
  log: createLog({ level: 'silent', name: 'chaos' }),
  mostRecoveries: 2,
})
const effect = (job: string, step: string) =>
  database.pool.query('insert into effects (job, step, pid) values ($1, $2, $3)', [job, step, process.pid])

jobs.define({
  name: 'chaos',
  queue: 'meta',
  run: async (run) => {
    for (const step of ['a', 'b', 'c', 'd', 'e'])
      await run.step(step, async () => {
        await effect(run.id, step)
        await delay(250)
      })
  },
})
jobs.define({
  name: 'poison',
  queue: 'light',
  run: async (run) => {
    await effect(run.id, 'poisoned')
    process.kill(process.pid, 'SIGKILL')
    await delay(10_000)
  },
})
await jobs.start()
process.stdout.write('ready\n')
process.on('SIGTERM', () => {
  void jobs.stop().then(() => database.close()).then(() => process.exit(0)) // prettier-ignore
})
