import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { access, chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../../scripts/stack.ts'

const root = path.resolve(import.meta.dirname, '../..')
let dataDir = ''
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'adwright-start-'))
  await chmod(dataDir, 0o755) // a root's PostgreSQL is somebody else, who would keep its data elsewhere
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

type Started = {
  child: ChildProcess
  said: () => string
  ready: Promise<string>
  ended: Promise<number | null>
}

function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, [path.join(root, 'scripts/serve.ts')], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      ENV_FILE: path.join(dataDir, '.env'),
      LOG_LEVEL: 'warn',
      ...env,
    },
  })
  let said = ''
  const ready = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const url = /ready: (\S+)/.exec(said)?.[1]
        if (url) resolve(url)
      })
  })
  return {
    child,
    said: () => said,
    ready,
    ended: once(child, 'exit').then(([code]) => code as number | null),
  } // exit's first argument
}
const gone = (file: string) => access(file).then(() => false, () => true) // prettier-ignore

it('starts, answers, stops on Ctrl-C, outlives kill -9, and is quick the second time', async () => {
  const port = await freePort()
  const first = start({ PORT: String(port) })
  expect(await first.ready).toBe(`http://localhost:${port}`)
  expect((await fetch(`http://localhost:${port}/health/ready`)).status).toBe(200)
  expect(await (await fetch(`http://localhost:${port}/`)).text()).toContain('<html')
  first.child.kill('SIGINT')
  expect(await first.ended, first.said()).toBe(0)
  expect(await gone(path.join(dataDir, 'postgres/postmaster.pid'))).toBe(true)

  const second = start({ PORT: String(port) })
  await second.ready
  second.child.kill('SIGKILL')
  await second.ended
  // The children notice that their parent is gone and free the port; the database goes on and is adopted.
  await expect.poll(() => fetch(`http://localhost:${port}/health/live`).then(() => 'answers', () => 'silent'), { timeout: 15_000 }).toBe('silent') // prettier-ignore
  const third = start({ PORT: String(port) })
  await third.ready
  expect((await fetch(`http://localhost:${port}/health/ready`)).status).toBe(200)
  third.child.kill('SIGTERM')
  expect(await third.ended, third.said()).toBe(0)
  expect(await gone(path.join(dataDir, 'postgres/postmaster.pid'))).toBe(true)
})

it('says in one sentence that the port is in use, and which setting is wrong', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const address = taken.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const busy = start({ PORT: String(port) })
  expect(await busy.ended).toBe(1)
  expect(busy.said()).toContain(`Port ${port} is in use`)
  taken.close()

  const wrong = start({ PORT: 'eighty', META_MODE: 'dream' })
  expect(await wrong.ended).toBe(1)
  expect(wrong.said()).toMatch(/PORT/)
  expect(wrong.said()).toMatch(/META_MODE/)
  expect(wrong.said()).not.toContain('    at ')
})
