import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError } from '#platform/errors.ts'
import type { WorkflowRun } from '#platform/jobs.ts'
import type { Member } from '#platform/member.ts'
import { aWorkspace, createTestDatabase, until, type TestDatabase } from '../../../test/index.ts'
import { createLog } from '../create-log.ts'
import { createJobs, type JobSystem } from './create-jobs.ts'

type Input = { workspaceId: Member['workspaceId']; note: string }
let db: TestDatabase
let jobs: JobSystem
let member: Member
const seen: string[] = []
const say = (text: string) => seen.push(text)
let ticks = 0
/** What `flaky` does next; each test sets its own. */
let flaky: (run: WorkflowRun, input: Input) => Promise<void> = () => Promise.resolve()
let insideMeta = 0
let mostInsideMeta = 0

beforeAll(async () => {
  db = await createTestDatabase()
  member = await aWorkspace(db)
  jobs = createJobs({ transactions: db, url: db.url, log: createLog({ level: 'silent', name: 'test' }) })
  jobs.define<Input>({
    name: 'note',
    queue: 'light',
    run: async (run, input) => {
      const twice = await run.step('double', () => Promise.resolve({ text: input.note.repeat(2) }))
      await run.step('nothing', () => Promise.resolve())
      say(`${run.id} ${twice.text}`)
    },
  })
  jobs.define<Input>({ name: 'flaky', queue: 'light', run: (run, input) => flaky(run, input) })
  jobs.define<Input>({
    name: 'alone',
    queue: 'meta',
    run: (run, input) =>
      run.step('stay', async () => {
        insideMeta++
        mostInsideMeta = Math.max(mostInsideMeta, insideMeta)
        await new Promise((resolve) => setTimeout(resolve, 60))
        insideMeta--
        say(input.note)
      }),
  })
  jobs.schedule('tick', '* * * * * *', () => {
    ticks++
    return Promise.resolve()
  })
  await jobs.start()
})
afterAll(async () => {
  await jobs.stop()
  await db.close()
})

const enqueue = (
  name: string,
  note: string,
  options: { key: string; partition?: string; delaySeconds?: number },
) =>
  db.inWorkspace(member.workspaceId, (tx) =>
    jobs.enqueue(tx, name, { workspaceId: member.workspaceId, note }, options),
  )
const heard = (text: string) => until(() => Promise.resolve(seen.includes(text) && text), { what: text })

test('a committed job runs with its input and a stable id', async () => {
  await enqueue('note', 'ho', { key: 'first' })
  await heard('note:first hoho')
})

test('a job whose transaction rolls back never runs', async () => {
  await expect(
    db.inWorkspace(member.workspaceId, async (tx) => {
      await jobs.enqueue(tx, 'note', { workspaceId: member.workspaceId, note: 'no' }, { key: 'rolled-back' })
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  await enqueue('note', 'after', { key: 'after-rollback' })
  await heard('note:after-rollback afterafter')
  expect(seen.join()).not.toContain('rolled-back nono')
})

test('the same key is one job for ever', async () => {
  await enqueue('note', 'x', { key: 'once' })
  await heard('note:once xx')
  await enqueue('note', 'y', { key: 'once' })
  await enqueue('note', 'z', { key: 'once-later' })
  await heard('note:once-later zz')
  expect(seen.filter((line) => line.startsWith('note:once '))).toEqual(['note:once xx'])
})

test('jobs of one partition run one after the other', async () => {
  for (const note of ['m1', 'm2', 'm3']) await enqueue('alone', note, { key: note, partition: 'act_1' })
  await heard('m3')
  await heard('m2')
  expect(mostInsideMeta).toBe(1)
})

test('a step is tried again until it works', async () => {
  let tried = 0
  flaky = async (run) => {
    const answer = await run.step('third time', () => {
      tried++
      return tried < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve('worked')
    }, { attempts: 5, firstDelaySeconds: 0.01, factor: 2 }) // prettier-ignore
    say(`flaky ${answer} after ${tried}`)
  }
  await enqueue('flaky', '', { key: 'retry' })
  await heard('flaky worked after 3')
})

test('an error that says it is not retryable is tried once, keeps its code, and becomes a dead letter', async () => {
  let tried = 0
  let mended = false
  let firstStep = 0
  flaky = async (run) => {
    await run.step('before', () => Promise.resolve(++firstStep))
    await run
      .step('refused', () => {
        tried++
        if (mended) return Promise.resolve()
        return Promise.reject(
          Object.assign(new AppError('meta.refused', { reason: 'policy' }), { retryable: false }),
        )
      })
      .catch((error: unknown) => {
        say(error instanceof AppError ? `caught ${error.code}` : 'caught something else')
        throw error
      })
    say('went through')
  }
  await enqueue('flaky', '', { key: 'refused' })
  await heard('caught meta.refused')
  const [letter] = await until(async () => {
    const letters = await jobs.deadLetters(10)
    return letters.length > 0 && letters
  })
  expect(letter).toMatchObject({ id: 'flaky:refused', name: 'flaky', error: 'Meta refused: policy' })
  expect(tried).toBe(1)

  mended = true
  await jobs.retryDeadLetter('flaky:refused')
  await heard('went through')
  expect(firstStep).toBe(1)
  expect(await jobs.deadLetters(10)).toEqual([])
})

test('a delayed job waits, a sleeping one goes on', async () => {
  flaky = async (run, input) => {
    await run.sleep(0.05)
    say(`woke ${input.note}`)
  }
  await enqueue('flaky', 'late', { key: 'late', delaySeconds: 0.5 })
  await heard('woke late')
})

test('schedules tick', async () => {
  await until(() => Promise.resolve(ticks > 1), { what: 'two ticks' })
})

test('tenant code can enqueue but cannot touch the engine', async () => {
  await expect(db.pool.query('select * from dbos.workflow_status')).rejects.toThrow(/permission denied/)
  await expect(db.pool.query('select discard_dead_job($1)', ['flaky:refused'])).rejects.toThrow(
    /permission denied/,
  )
})

test('counts tell what waits and what failed', async () => {
  expect(Array.isArray(await jobs.counts())).toBe(true)
  expect(jobs.healthy()).toBe(true)
})

test('a worker whose lock connection is cut holds it again soon, and works on', async () => {
  const holder = async () =>
    (await db.sql<{ pid: number }>(`select pid from pg_stat_activity where application_name = 'adwright-executor' and datname = current_database()`))[0]?.pid // prettier-ignore
  const before = await holder()
  await db.sql('select pg_terminate_backend($1)', [before])
  const after = await until(async () => {
    const pid = await holder()
    return pid !== before && jobs.healthy() && pid
  })
  expect(after).toBeGreaterThan(0)
  await enqueue('note', 'on', { key: 'after-the-cut' })
  await heard('note:after-the-cut onon')
})

test('an unknown workflow is a mistake of ours, told at once', async () => {
  await expect(enqueue('nonsense', '', { key: 'k' })).rejects.toThrow('no workflow named nonsense')
})
