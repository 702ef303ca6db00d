import { Worker } from 'node:worker_threads'
import type { FilmTask, FromWorker, SceneWork, ToWorker } from './film-task.ts'

/** A thread that makes parts of films, one at a time. */
export type Hand = {
  /** Scenes are of this film from here on. */
  begin(work: SceneWork): void
  /** @throws what it failed with, or that the thread died; nothing more is asked of it then */
  run(task: FilmTask, onDrawn?: (frames: number) => void): Promise<void>
  /** Lets the film go, and holds the process open no more. */
  rest(): void
  /** Stops what is being drawn, leaving no half of it, and ends the thread. */
  end(): Promise<void>
}

/** A stopped thread lets its encoder end; one that does not answer is ended. */
const patienceMs = 5000
/** Its own short-lived objects are small: pictures stand elsewhere. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 }

export function createHand(onDeath: (hand: Hand) => void): Hand {
  const worker = new Worker(new URL('./film-worker.ts', import.meta.url), { resourceLimits })
  worker.unref()
  let now: { task: FilmTask; settle(error?: Error): void; onDrawn: (frames: number) => void } | undefined
  const tell = (message: ToWorker) => worker.postMessage(message)
  let death: Error | undefined
  const die = (error: Error) => {
    death ??= error
    onDeath(hand)
    now?.settle(death)
  }
  worker.on('error', (error) => die(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', (code) => die(new Error(`a thread that makes films ended with ${code}`)))
  worker.on('message', (news: FromWorker) => {
    if (news.kind === 'drawn') now?.onDrawn(news.frames)
    else if (news.kind === 'done') now?.settle()
    else now?.settle(new Error(news.message))
  })
  const hand: Hand = {
    begin: (work) => {
      worker.ref()
      tell({ kind: 'film', work })
    },
    run: (task, onDrawn = () => {}) =>
      new Promise((resolve, reject) => {
        // a dead thread answers nothing: whoever asked would wait for ever
        if (death) return reject(death)
        const settle = (error?: Error) => {
          now = undefined
          if (error) reject(error)
          else resolve()
        }
        now = { task, settle, onDrawn }
        tell(task)
      }),
    rest: () => {
      tell({ kind: 'rest' })
      worker.unref()
    },
    end: async () => {
      if (worker.threadId === -1) return // it is gone
      worker.ref()
      const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
      // music is composed in one go, and hears nothing meanwhile
      if (now?.task.kind === 'sound') void worker.terminate()
      else tell({ kind: 'stop' })
      const timer = setTimeout(() => void worker.terminate(), patienceMs)
      await gone
      clearTimeout(timer)
    },
  }
  return hand
}
