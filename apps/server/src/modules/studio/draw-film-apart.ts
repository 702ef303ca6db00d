import { Worker } from 'node:worker_threads'
import type { DrawFilm } from './draw-film.ts'

/** `drawFilm` on a thread of its own, so that the event loop never waits for a pixel. */
export const drawFilmApart: DrawFilm = (order, report, signal) =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error)
    const worker = new Worker(new URL('./film-worker.ts', import.meta.url), { workerData: order })
    const stop = () => worker.postMessage('stop')
    signal.addEventListener('abort', stop)
    worker.on('message', report)
    worker.on('error', (error) => reject(signal.aborted ? (signal.reason as Error) : error))
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', stop)
      if (code === 0) resolve()
      else reject(new Error(`The thread that draws films ended with ${code}.`)) // unless the error is known already
    })
  })
