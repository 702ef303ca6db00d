import { Worker } from 'node:worker_threads'
import type { WorkerAnswer } from './media-tracks-worker.ts'
import type { TrackFacts } from './source-video.ts'
import { corrupt, VideoUnreadable } from './video-facts.ts'

const entry = new URL('./media-tracks-worker.ts', import.meta.url)
const limitMs = 30_000

/** A thread that has nothing to do: loading mediabunny takes longer than reading a file. */
let idle: Worker | undefined

/**
 * Reads MP4, MOV, WebM, MKV and MPEG-TS by their headers; throws `VideoUnreadable`.
 *
 * A few bytes changed in a header keep mediabunny busy for minutes, so it reads in a thread of its own that is
 * stopped after 30 seconds or 256 MB.
 */
export async function readMediaTracks(file: string): Promise<TrackFacts> {
  const worker = idle ?? startWorker()
  idle = undefined
  worker.ref()
  try {
    const answer = await answerOf(worker, file)
    if (answer.kind === 'unreadable') {
      throw new VideoUnreadable(answer.reason, answer.message, { cause: answer.cause })
    }
    return answer.tracks
  } finally {
    worker.unref()
  }
}

function startWorker(): Worker {
  const worker = new Worker(entry, { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 256 } })
  // Also when it dies with nothing to do or while it is stopped, when nobody else listens.
  worker.on('error', () => {})
  worker.on('exit', () => {
    if (idle === worker) idle = undefined
  })
  return worker
}

function answerOf(worker: Worker, file: string): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(timer)
      // One by one: Node keeps listeners of its own among them.
      worker.off('message', onAnswer).off('error', fail).off('exit', onExit)
    }
    const fail = (cause: unknown): void => {
      settle()
      void worker.terminate()
      reject(corrupt(cause))
    }
    const onExit = (): void => fail('the reader ended without an answer')
    const onAnswer = (answer: WorkerAnswer): void => {
      settle()
      if (idle) void worker.terminate()
      else idle = worker
      resolve(answer)
    }
    const timer = setTimeout(() => fail('the reader took too long'), limitMs)
    worker.on('message', onAnswer).on('error', fail).on('exit', onExit)
    worker.postMessage(file)
  })
}
