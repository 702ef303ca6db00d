import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createWorkerPool, type WorkerPool } from './worker-pool.ts'

let folder: string
let pool: WorkerPool
const open = (options: { size?: number; secondsPerTask?: number } = {}) =>
  (pool = createWorkerPool({ file: pathToFileURL(path.join(folder, 'worker.mjs')), size: 2, ...options }))
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-pool-'))
  // Type-stripped TypeScript would do as well; this worker only plays the parts a test needs.
  await writeFile(
    path.join(folder, 'worker.mjs'),
    `import { parentPort, threadId } from 'node:worker_threads'
     parentPort.on('message', (task) => {
       if (task === 'throw') return parentPort.postMessage({ failed: { name: 'RangeError', message: 'too far' } })
       if (task === 'die') process.exit(7)
       if (task === 'crash') throw new Error('segfault, so to say')
       if (task === 'hang') for (;;);
       if (task === 'spin') { const end = performance.now() + 120; while (performance.now() < end); }
       parentPort.postMessage({ value: threadId })
     })`,
  )
})
afterEach(() => pool.close())
afterAll(() => rm(folder, { recursive: true, force: true }))

test('no more threads than its size, and the rest waits in line', async () => {
  open()
  const ids = await Promise.all(Array.from({ length: 12 }, () => pool.run('id')))
  expect(new Set(ids).size).toBeLessThanOrEqual(2)
})

test('the event loop goes on while all threads are busy', async () => {
  open()
  await Promise.all([pool.run('id'), pool.run('id')])
  let ticks = 0
  const timer = setInterval(() => (ticks += 1), 5)
  await Promise.all(Array.from({ length: 4 }, () => pool.run('spin')))
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(5)
})

test.each([
  ['throw', 'RangeError: too far', false],
  ['die', 'ended with 7', true],
  ['crash', 'segfault', true],
] as const)(
  'after "%s" the task fails, the thread is replaced and the line moves on',
  async (task, message, crashed) => {
    open({ size: 1 })
    const before = await pool.run('id')
    const [failed, after] = await Promise.allSettled([pool.run(task), pool.run('id')])
    expect(failed).toMatchObject({
      status: 'rejected',
      reason: { crashed, message: expect.stringContaining(message) },
    })
    expect(after.status).toBe('fulfilled')
    expect(after).not.toMatchObject({ value: before })
  },
)

test('work that never ends is given up', async () => {
  open({ size: 1, secondsPerTask: 0.3 })
  await expect(pool.run('hang')).rejects.toThrow('given up')
  expect(await pool.run('id')).toBeTypeOf('number')
})

test('a closed pool refuses, and whoever still waits is told', async () => {
  open({ size: 1 })
  const ends = Promise.allSettled([pool.run('spin'), pool.run('id')])
  await pool.close()
  expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(pool.run('id')).rejects.toThrow('closed')
})
