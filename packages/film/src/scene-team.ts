import { Worker } from 'node:worker_threads'
import type { FromWorker, SceneTask, SceneWork, ToWorker } from './scene-task.ts'

export type TeamNews = { index: number; frames: number }
type Listener = { onDrawn(news: TeamNews): void }

/** A stopped thread lets its encoder end; one that does not answer is ended. */
const patienceMs = 5000

/**
 * Draws scenes on a few threads at once. Each thread has a run of neighbouring scenes, since a scene needs the one
 * before it while they change over; whoever is done first takes the last scene of the longest run left.
 * @throws the signal's reason, or what a thread failed with
 */
export async function drawScenes(
  tasks: readonly SceneTask[],
  weights: readonly number[],
  work: SceneWork,
  { size, signal, onDrawn }: Listener & { size: number; signal: AbortSignal | undefined },
): Promise<void> {
  signal?.throwIfAborted()
  if (tasks.length === 0) return
  const runs = runsOf(tasks, weights, Math.min(size, tasks.length))
  const workers = new Set<Worker>()
  const one = (own: SceneTask[]) =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./scene-worker.ts', import.meta.url), { workerData: work })
      workers.add(worker)
      const next = () => {
        const task = own.shift() ?? runs.toSorted((a, b) => b.length - a.length)[0]?.pop()
        if (task) worker.postMessage(task satisfies ToWorker)
        else void end(worker)
      }
      worker.on('message', (news: FromWorker) => {
        if (news.kind === 'ready' || news.kind === 'done') next()
        else if (news.kind === 'drawn') onDrawn(news)
        else reject(new Error(`scene ${news.index + 1}: ${news.message}`))
      })
      worker.on('error', reject)
      // it ends by itself only when told to
      worker.on('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`a thread that draws scenes ended with ${code}`)),
      )
    })
  const stopped = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  stopped.catch(() => {})
  try {
    await Promise.race([Promise.all(runs.map(one)), stopped])
  } finally {
    await Promise.all([...workers].map(end))
  }
}

async function end(worker: Worker): Promise<void> {
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  if (worker.threadId === -1) return
  worker.postMessage('stop' satisfies ToWorker)
  const timer = setTimeout(() => void worker.terminate(), patienceMs)
  await gone
  clearTimeout(timer)
}

/** Neighbours together, about as much work in each run. */
function runsOf(tasks: readonly SceneTask[], weights: readonly number[], count: number): SceneTask[][] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const runs = Array.from({ length: count }, (): SceneTask[] => [])
  let done = 0
  tasks.forEach((task, i) => {
    const middle = done + (weights[i] ?? 0) / 2
    runs[Math.min(runs.length - 1, Math.floor((middle / Math.max(1, whole)) * runs.length))]?.push(task)
    done += weights[i] ?? 0
  })
  return runs
}
