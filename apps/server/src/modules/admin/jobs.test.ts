import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '#platform/create-log.ts'
import { createJobs, type JobSystem } from '#platform/jobs/create-jobs.ts'
import { createTestApp, until, type TestApp } from '../../../test/index.ts'
import { refusal } from '../accounts/test-browser.ts'
import { aStaffMember, type TestStaff } from './test-staff.ts'

let app: TestApp
let sam: TestStaff
let worker: JobSystem
/** What the worker does with a film; each test sets its own. */
let film: (note: string) => void = () => undefined
const done: string[] = []

type Input = { workspaceId: never; note: string }
const token = 'EAABsbCS1iHgBAKZCtestTOKENtestTOKEN'

beforeAll(async () => {
  app = await createTestApp()
  sam = await aStaffMember(app)
  // A worker of our own that knows one of the server's jobs, and another that no version of the server knows.
  worker = createJobs({
    transactions: app.db,
    url: app.db.url,
    log: createLog({ level: 'silent', name: 'test' }),
  })
  for (const name of ['films.make', 'nobody.knows'])
    worker.define<Input>({
      name,
      queue: 'light',
      run: async (run, { note }) => {
        await run.step('before', async () => void done.push(`before ${note}`))
        await run.step('make', async () => film(note), { attempts: 1, firstDelaySeconds: 0.01, factor: 1 })
        done.push(`made ${note}`)
      },
    })
  await worker.start()
})
afterAll(async () => {
  await worker.stop()
  await app.close()
})

const workspaceId = 'ws_01h00000000000000000000000' as never
async function fail(name: string, notes: string[]) {
  film = () => {
    throw new Error(`Graph refused access_token=${token}&x=1`)
  }
  for (const note of notes)
    await app.db.asSystem((tx) => worker.enqueue<Input>(tx, name, { workspaceId, note }, { key: note }))
  const ids = notes.map((note) => `${name}:${note}`)
  await until(async () => {
    const { letters } = await sam.api('adminDeadLetters', { query: { limit: 100 } })
    return ids.every((id) => letters.some(({ jobId }) => jobId === id))
  }, { what: 'dead letters' }) // prettier-ignore
  return ids
}

test('failed jobs are listed page by page, in words without secrets, with what queues hold', async () => {
  const ids = await fail('films.make', ['a', 'b', 'c'])
  const seen = []
  for (let cursor: string | undefined; ; ) {
    const page = await sam.api('adminDeadLetters', { query: { limit: 2, cursor } })
    expect(page.letters.length).toBeLessThanOrEqual(2)
    seen.push(...page.letters)
    cursor = page.nextCursor
    if (cursor === undefined) break
  }
  expect(seen.map(({ jobId }) => jobId).toSorted()).toEqual(ids)
  expect(seen[0]).toMatchObject({ name: 'films.make', queue: 'light', workspaceId })
  expect(seen[0]?.error).toBe('Graph refused access_token=[redacted]&x=1')
  const { queues } = await sam.api('adminJobs')
  expect(queues.find(({ queue }) => queue === 'light')).toMatchObject({ failed: 3, waiting: 0, running: 0, oldestSeconds: null })
  expect((await sam.api('adminDeadLetters', { query: { queue: 'meta' } })).letters).toEqual([])
  expect(await refusal(sam.api('adminDeadLetters', { query: { cursor: 'x' } }))).toBe('request.invalid')
}) // prettier-ignore

test('one that is retried by many at once runs once, from the step that failed', async () => {
  const [jobId = ''] = await fail('films.make', ['once'])
  film = () => undefined
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => refusal(sam.api('adminRetryJob', { body: { jobId } }))),
  )
  expect(answers.toSorted()).toEqual([...Array<string>(5).fill('job.not_found'), 'no refusal'])
  await until(async () => done.includes('made once'), { what: 'the film' })
  expect(done.filter((line) => line.endsWith(' once'))).toEqual(['before once', 'made once'])
  expect(await refusal(sam.api('adminRetryJob', { body: { jobId } }))).toBe('job.not_found')
  const { entries } = await sam.api('adminAudit', { query: { subject: jobId } })
  // Some may have begun at the same moment; only one did it.
  expect(entries.filter(({ action }) => action === 'job.retried')).toMatchObject([
    { actor: { id: sam.id }, after: { name: 'films.make' } },
  ])
  expect(entries.at(-1)).toMatchObject({ action: 'job.retry_asked', after: { name: 'films.make' } })
})

test('one that cannot be noted is not touched', async () => {
  const [jobId = ''] = await fail('films.make', ['unnoted'])
  film = () => undefined
  await app.db.sql('alter table audit_entries add constraint full_up check (action <> $$job.retry_asked$$) not valid') // prettier-ignore
  try {
    expect(await refusal(sam.api('adminRetryJob', { body: { jobId } }))).toBe('internal')
  } finally {
    await app.db.sql('alter table audit_entries drop constraint full_up')
  }
  const { letters } = await sam.api('adminDeadLetters', { query: { limit: 100 } })
  expect(letters.map((letter) => letter.jobId)).toContain(jobId)
  expect(done).not.toContain('made unnoted')
})

test('one that is given up stays so: it never runs again, under its key or any other way', async () => {
  const [jobId = ''] = await fail('films.make', ['gone'])
  const body = { jobId, reason: 'its workspace is gone' }
  const answers = await Promise.all([1, 2, 3].map(() => refusal(sam.api('adminDiscardJob', { body }))))
  expect(answers.toSorted()).toEqual(['job.not_found', 'job.not_found', 'no refusal'])
  film = () => undefined
  expect(await refusal(sam.api('adminRetryJob', { body: { jobId } }))).toBe('job.not_found')
  await app.db.asSystem((tx) => worker.enqueue<Input>(tx, 'films.make', { workspaceId, note: 'gone' }, { key: 'gone' }))
  await app.db.asSystem((tx) => worker.enqueue<Input>(tx, 'films.make', { workspaceId, note: 'next' }, { key: 'next' }))
  await until(async () => done.includes('made next'), { what: 'the next film' })
  expect(done).not.toContain('made gone')
  const { entries } = await sam.api('adminAudit', { query: { subject: jobId, action: 'job.discarded' } })
  expect(entries).toMatchObject([{ after: { name: 'films.make', reason: body.reason } }])
}) // prettier-ignore

test('one that this version does not know cannot be run again, but given up', async () => {
  const [jobId = ''] = await fail('nobody.knows', ['old'])
  expect(await refusal(sam.api('adminRetryJob', { body: { jobId } }))).toBe('job.kind_unknown')
  expect(await refusal(sam.api('adminDiscardJob', { body: { jobId, reason: 'of an older version' } }))).toBe('no refusal')
}) // prettier-ignore
