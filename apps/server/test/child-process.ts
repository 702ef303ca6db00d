import { spawn, type ChildProcess } from 'node:child_process'

export type Child = {
  process: ChildProcess
  kill(): Promise<void>
  /** SIGTERM; answers with the exit code. */
  stop(): Promise<number | null>
  gone: Promise<number | null>
  /** Everything on stdout and stderr so far. */
  said(): string
}

const { NODE_COMPILE_CACHE } = process.env
const compiled = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }

/** Starts a TypeScript file in a process of its own and waits until it says `ready` on stdout. */
export async function startChild(
  file: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Child> {
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // What others have compiled it need not compile again.
    env: { PATH: process.env['PATH'], ...compiled, ...env },
  })
  const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (/\bready\b/.test(said)) resolve()
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`${file} ended before it was ready: ${said}`)))
  })
  const end = (signal: NodeJS.Signals) => async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    return gone
  }
  return {
    process: child,
    gone,
    said: () => said,
    kill: async () => {
      await end('SIGKILL')()
    },
    stop: end('SIGTERM'),
  }
}
