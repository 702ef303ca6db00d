import { fork, type ChildProcess } from 'node:child_process'

export type Managed = {
  name: string
  child: ChildProcess
  ready: Record<string, unknown>
  stop(): Promise<void>
  kill(): Promise<void>
}

/**
 * Starts a TypeScript entry point and waits for its one JSON line with `"ready":true` on stdout.
 * The IPC channel is the leash: a child whose parent vanished hears `disconnect` and ends by itself.
 */
export async function startProcess(options: {
  name: string
  file: string
  args?: string[]
  env: Record<string, string>
  log: (line: string) => void
}): Promise<Managed> {
  const { name, log } = options
  // The job engine's use of pg warns of a change in pg 9; it says nothing to whoever runs this.
  const execArgv = ['--disable-warning=DeprecationWarning']
  // How it is run, whatever else it may know of our environment (see run.mjs).
  const { NODE_COMPILE_CACHE, MALLOC_MMAP_THRESHOLD_ } = process.env
  const child = fork(options.file, options.args ?? [], {
    execArgv,
    env: {
      ...(NODE_COMPILE_CACHE !== undefined && { NODE_COMPILE_CACHE }),
      ...(MALLOC_MMAP_THRESHOLD_ !== undefined && { MALLOC_MMAP_THRESHOLD_ }),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const ready = await new Promise<Record<string, unknown>>((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`${name} did not become ready within 60 s: ${said.slice(-2000)}`))
    }, 60_000)
    const hear = (chunk: Buffer) => {
      for (const line of chunk.toString().split('\n').filter(Boolean)) {
        const message = readyLine(line)
        if (message) {
          clearTimeout(timer)
          resolve(message)
        } else {
          if (said.length < 50_000) said += `${line}\n`
          log(`${name}: ${line}`)
        }
      }
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      reject(new Error(`${name} ended before it was ready (${signal ?? code}): ${said.slice(-2000).trim()}`))
    })
  })
  const gone = () =>
    new Promise<void>((resolve) => (over(child) ? resolve() : child.once('exit', () => resolve())))
  const end = async (signal: NodeJS.Signals) => {
    const waiting = gone()
    if (!over(child)) child.kill(signal)
    const timer = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await waiting
    clearTimeout(timer)
  }
  return { name, child, ready, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

const over = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

function readyLine(line: string): Record<string, unknown> | undefined {
  if (!line.includes('"ready":true')) return undefined
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    return undefined
  }
}
