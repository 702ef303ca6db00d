import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

export type WorkerAnswer = { value: unknown } | { failed: { name: string; message: string } }

/** What ran in a worker failed; `crashed` says that the worker itself died or had to be ended. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError'
  readonly crashed: boolean
  constructor(message: string, crashed: boolean) {
    super(message)
    this.crashed = crashed
  }
}

export type WorkerPool = {
  /** Runs one task on a thread of its own; tasks wait in line when all are busy. @throws WorkerError */
  run(task: unknown): Promise<unknown>
  close(): Promise<void>
}

type Job = { task: unknown; resolve(value: unknown): void; reject(error: Error): void }

/**
 * A few threads for work that would stall the event loop. They start when first needed, hold the process open only
 * while they work, and are replaced after every failure: native code that threw once is not trusted again.
 */
export function createWorkerPool({
  file,
  size = Math.min(4, availableParallelism()),
  secondsPerTask = 60,
}: {
  file: URL
  size?: number
  secondsPerTask?: number
}): WorkerPool {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: Job[] = []
  let closed = false

  const discard = (worker: Worker): Promise<unknown> => {
    all.delete(worker)
    const at = idle.indexOf(worker)
    if (at >= 0) idle.splice(at, 1)
    return worker.terminate()
  }
  const start = (): Worker => {
    const worker = new Worker(file)
    worker.unref()
    worker.on('error', () => void discard(worker)) // an idle one that dies takes nobody with it
    all.add(worker)
    return worker
  }
  const next = () => {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (all.size < size ? start() : undefined)
      if (!worker) return
      work(worker, waiting.shift() as Job) // length was just checked
    }
  }
  const work = (worker: Worker, { task, resolve, reject }: Job) => {
    const settle = () => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      worker.unref()
    }
    const fail = (message: string, crashed: boolean) => {
      settle()
      void discard(worker)
      reject(new WorkerError(message, crashed))
      next()
    }
    const onMessage = (answer: WorkerAnswer) => {
      if ('failed' in answer) return fail(`${answer.failed.name}: ${answer.failed.message}`, false)
      settle()
      idle.push(worker)
      resolve(answer.value)
      next()
    }
    const onError = (error: unknown) => fail(error instanceof Error ? error.message : String(error), true)
    const onExit = (code: number) => fail(`The worker ended with ${code} in the middle of its work.`, true)
    const timer = setTimeout(
      () => fail(`The work was given up after ${secondsPerTask} seconds.`, true),
      secondsPerTask * 1000,
    )
    worker.ref()
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(task)
  }
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new WorkerError('The pool is closed.', true))
        waiting.push({ task, resolve, reject })
        next()
      }),
    close: async () => {
      closed = true
      for (const { reject } of waiting.splice(0)) reject(new WorkerError('The pool is closed.', true))
      await Promise.all([...all].map(discard))
    },
  }
}
