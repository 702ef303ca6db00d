import { spawn, type ChildProcess } from 'node:child_process'
import { expect, test } from 'vitest'
import { untilExit } from './child-run.ts'

const run = (script: string): ChildProcess => spawn(process.execPath, ['-e', script], { stdio: 'ignore' })
const forever = 'setInterval(() => {}, 1000)'
const unlimited = { signal: undefined, limitMs: 60_000 }

test('the exit code is handed on, and a crash has none', async () => {
  expect(await untilExit(run('process.exit(3)'), unlimited)).toBe(3)
  expect(await untilExit(run("process.kill(process.pid, 'SIGSEGV')"), unlimited)).toBe(null)
})

test('a child that hangs is killed when its time is up', async () => {
  const child = run(`process.on('SIGTERM', () => {}); ${forever}`)
  await expect(untilExit(child, { signal: undefined, limitMs: 300 })).rejects.toMatchObject({
    reason: 'too_slow',
  })
  expect(child.signalCode).toBe('SIGKILL')
})

test('an abort kills the child, also one that came before it began', async () => {
  const controller = new AbortController()
  const child = run(forever)
  const ended = untilExit(child, { signal: controller.signal, limitMs: 60_000 })
  controller.abort(new Error('enough'))
  await expect(ended).rejects.toThrow('enough')
  expect(child.signalCode).toBe('SIGKILL')

  const late = run(forever)
  await expect(untilExit(late, { signal: controller.signal, limitMs: 60_000 })).rejects.toThrow('enough')
  expect(late.signalCode).toBe('SIGKILL')
})

test('a program that is not there is an error, not a wait', async () => {
  await expect(untilExit(spawn('/no/such/program'), unlimited)).rejects.toThrow('ENOENT')
})
