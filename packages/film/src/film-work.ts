import { parentPort } from 'node:worker_threads'
import { findFilmEncoder } from '@adwright/video'
import { createScenePen, type ScenePen } from './scene-pen.ts'
import type { FilmTask, FromWorker, ToWorker } from './film-task.ts'

// In a thread: one task after the other, of one film after the other, until it is told to stop.
const port = parentPort
if (!port) throw new Error('films are made in threads')
const say = (message: FromWorker) => port.postMessage(message)
const stop = new AbortController()
let pen: ScenePen | undefined

async function work(task: FilmTask): Promise<void> {
  if (task.kind === 'sound') {
    // most threads never need it
    const { makeSound } = await import('./make-sound.ts')
    return makeSound(task)
  }
  if (!pen) throw new Error('there is no film to draw')
  await pen.draw(task, (frames) => say({ kind: 'drawn', frames }))
}

let tasks = Promise.resolve()
port.on('message', (message: ToWorker) => {
  if (message.kind === 'stop') {
    stop.abort(new Error('stopped'))
    void tasks.finally(() => port.close())
    return
  }
  tasks = tasks.then(async () => {
    if (message.kind === 'film') {
      const { ffmpeg } = message.work
      pen = createScenePen(message.work, findFilmEncoder(ffmpeg === undefined ? {} : { ffmpeg }), stop.signal)
      return
    }
    if (message.kind === 'rest') {
      pen = undefined
      return
    }
    try {
      await work(message)
      say({ kind: 'done' })
    } catch (error) {
      say({
        kind: 'failed',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
    }
  })
})
