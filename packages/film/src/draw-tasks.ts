import { parentPort, workerData } from 'node:worker_threads'
import { createFilmPainter, framesPerSecond, placementOf } from '@adwright/studio/film'
import { PLACEMENTS } from '@adwright/studio'
import { findFilmEncoder, type FilmEncoder } from '@adwright/video'
import { openClipOf } from './open-clip.ts'
import type { FromWorker, SceneTask, SceneWork, ToWorker } from './scene-task.ts'

// In a thread: draws one scene after the other and encodes each into a file of its own. Ends when told to stop.
const { film, clips, quality, ffmpeg } = workerData as SceneWork // from scene-team.ts
const port = parentPort
if (!port) throw new Error('scenes are drawn in threads')
const say = (message: FromWorker) => port.postMessage(message)
const stop = new AbortController()
// it is looked for while the first scene is planned
const finding = findFilmEncoder(ffmpeg === undefined ? {} : { ffmpeg })
finding.catch(() => undefined) // whoever draws hears of it
async function found(): Promise<FilmEncoder> {
  const encoder = await finding
  if (!encoder) throw new Error('there is no encoder')
  return encoder
}
const painter = createFilmPainter(film, async (request) =>
  openClipOf(await found(), clips, stop.signal)(request),
)
const size = PLACEMENTS[placementOf[film.ratio]]
const tellEvery = 10

async function draw({ index, path }: SceneTask): Promise<void> {
  painter.prepare(index)
  const { width, height } = size
  const encoder = await found()
  const segment = await encoder.open(
    { path, width, height, frameRate: framesPerSecond, quality },
    stop.signal,
  )
  try {
    let frames = 0
    for await (const frame of painter.frames(index)) {
      stop.signal.throwIfAborted()
      await segment.write(frame)
      if (++frames % tellEvery === 0) say({ kind: 'drawn', index, frames })
    }
    await segment.end()
    say({ kind: 'drawn', index, frames })
  } catch (error) {
    await segment.abort()
    throw error
  }
}

let tasks = Promise.resolve()
port.on('message', (message: ToWorker) => {
  if (message === 'stop') {
    stop.abort(new Error('stopped'))
    void tasks.finally(() => port.close())
    return
  }
  tasks = tasks.then(async () => {
    try {
      await draw(message)
      say({ kind: 'done', index: message.index })
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      say({ kind: 'failed', index: message.index, message: text })
    }
  })
})
say({ kind: 'ready' })
