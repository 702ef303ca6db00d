import { parentPort, workerData } from 'node:worker_threads'
import { drawFilm, type FilmOrder } from './draw-film.ts'

// Runs as a thread of its own (see draw-film-apart.ts): draws one film, tells its shares, and stops at any message.
const stop = new AbortController()
parentPort?.once('message', () => stop.abort())
try {
  // From drawFilmApart.
  await drawFilm(workerData as FilmOrder, (share) => parentPort?.postMessage(share), stop.signal)
} finally {
  parentPort?.close()
}
