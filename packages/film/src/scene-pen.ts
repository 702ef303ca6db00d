import { PLACEMENTS } from '@adwright/studio'
import { createFilmPainter, framesPerSecond, placementOf } from '@adwright/studio/film'
import type { FilmEncoder } from '@adwright/video'
import { openClipOf } from './open-clip.ts'
import type { SceneTask, SceneWork } from './film-task.ts'

export type ScenePen = { draw(task: SceneTask, onDrawn: (frames: number) => void): Promise<void> }

const tellEvery = 10

/** Draws scenes of one film, each into a file of its own. The encoder is looked for while the first one is planned. */
export function createScenePen(
  { film, clips, quality }: SceneWork,
  finding: Promise<FilmEncoder | undefined>,
  signal: AbortSignal,
): ScenePen {
  finding.catch(() => undefined) // whoever draws hears of it
  const found = async (): Promise<FilmEncoder> => {
    const encoder = await finding
    if (!encoder) throw new Error('there is no encoder')
    return encoder
  }
  const painter = createFilmPainter(film, async (request) =>
    openClipOf(await found(), clips, signal)(request),
  )
  const { width, height } = PLACEMENTS[placementOf[film.ratio]]
  return {
    async draw({ index, path }, onDrawn) {
      painter.prepare(index)
      const encoder = await found()
      const segment = await encoder.open({ path, width, height, frameRate: framesPerSecond, quality }, signal)
      try {
        let frames = 0
        for await (const frame of painter.frames(index)) {
          signal.throwIfAborted()
          await segment.write(frame)
          if (++frames % tellEvery === 0) onDrawn(frames)
        }
        await segment.end()
        onDrawn(frames)
      } catch (error) {
        await segment.abort()
        throw error
      }
    },
  }
}
