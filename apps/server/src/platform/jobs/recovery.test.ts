import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Member } from '#platform/member.ts'
import {
  aWorkspace,
  createTestDatabase,
  startChild,
  until,
  type Child,
  type TestDatabase,
} from '../../../test/index.ts'
import { createLog } from '../create-log.ts'
import { createJobs, type JobSystem } from './create-jobs.ts'

const file = path.resolve(import.meta.dirname, '../../../test/chaos-worker.ts')
let db: TestDatabase
let member: Member
let jobs: JobSystem // enqueues only, like an API process
const children: Child[] = []
const worker = async () => {
  const child = await startChild(file, [db.url])
  children.push(child)
  return child
}
const enqueue = (name: string, key: string) =>
  db.inWorkspace(member.workspaceId, (tx) =>
    jobs.enqueue(tx, name, { workspaceId: member.workspaceId }, { key }),
  )
const effects = (job: string) =>
  db.sql<{ step: string; pid: number }>('select step, pid from effects where job = $1 order by at', [job])
const status = async (job: string) =>
  (
    await db.sql<{ status: string }>('select status from dbos.workflow_status where workflow_uuid = $1', [
      job,
    ])
  )[0]?.status

beforeAll(async () => {
  db = await createTestDatabase()
  member = await aWorkspace(db)
  await db.sql(
    'create table effects (job text, step text, pid int, at timestamptz default clock_timestamp())',
  )
  await db.sql('grant select, insert on effects to adwright_app')
  jobs = createJobs({ transactions: db, url: db.url, log: createLog({ level: 'silent', name: 'test' }) })
  for (const [name, queue] of [
    ['chaos', 'meta'],
    ['poison', 'light'],
  ] as const)
    // prettier-ignore
    jobs.define({ name, queue, run: () => Promise.reject(new Error('only children work here')) })
})
afterAll(async () => {
  await Promise.all(children.map((child) => child.kill()))
  await db.close()
})

test('a killed worker’s job goes on in another one within three seconds, without doing finished steps again', async () => {
  const [first, second] = await Promise.all([worker(), worker()])
  await enqueue('chaos', 'one')
  const begun = await until(async () => {
    const done = await effects('chaos:one')
    return done.length >= 2 && done
  })
  const victim = [first, second].find((child) => child.process.pid === begun[0]?.pid)
  await victim?.kill()
  const died = performance.now()
  await until(async () => (await effects('chaos:one')).some((row) => row.pid !== begun[0]?.pid))
  expect(performance.now() - died).toBeLessThan(3000)
  await until(async () => (await status('chaos:one')) === 'SUCCESS')
  const steps = (await effects('chaos:one')).map((row) => row.step)
  expect(new Set(steps)).toEqual(new Set(['a', 'b', 'c', 'd', 'e']))
  // Only the step that was cut off may be there twice.
  expect(steps.length).toBeLessThanOrEqual(6)
})

test('a job that was in hand when the only worker died resumes when one starts again', async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()))
  const only = await worker()
  await enqueue('chaos', 'two')
  await until(async () => (await effects('chaos:two')).length >= 1)
  await only.kill()
  await worker()
  await until(async () => (await status('chaos:two')) === 'SUCCESS')
})

test('a job that kills its process every time becomes a dead letter', async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()))
  await enqueue('poison', 'pill')
  const isDead = async () => (await status('poison:pill')) === 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'
  for (let start = 0; start < 6 && !(await isDead()); start++) {
    // The pill may kill it even before it says that it is ready.
    const child = await worker().catch(() => undefined)
    if (child) await Promise.race([child.gone, until(isDead)])
  }
  expect(await status('poison:pill')).toBe('MAX_RECOVERY_ATTEMPTS_EXCEEDED')
  expect((await effects('poison:pill')).length).toBe(3)
  expect((await jobs.deadLetters(5)).map((letter) => letter.id)).toContain('poison:pill')
})
