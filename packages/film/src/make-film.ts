import { access, mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { PLACEMENTS } from '@adwright/studio'
import { frameAt, framesPerSecond, placementOf, spansOf } from '@adwright/studio/film'
import type { FilmEncoder } from '@adwright/video'
import type { FilmOrder, FilmProgress, MadeFilm, SceneState } from './film-order.ts'
import { makeSound } from './make-sound.ts'
import { sceneKeys } from './scene-key.ts'
import { drawScenes } from './scene-team.ts'
import { paceOf } from './pace.ts'

export type MakeOptions = {
  encoder: FilmEncoder
  /** The ffmpeg that the encoder was found with, for the threads to find it too. */
  ffmpeg?: string | undefined
  /** Threads that draw. Default: as many as there are processors, at most four. */
  threads?: number
  signal?: AbortSignal
  onProgress?: (progress: FilmProgress) => void
  now?: () => number
}

/** What joining is of all the work, about. */
const joiningShare = 0.03

/**
 * Makes a whole film: scenes on threads, each into a file of its own, sound beside them, then all joined without
 * encoding again. Scenes that lie finished in the folder are taken as they are.
 * @throws the signal's reason, `TranscodeFailed`, `VideoUnreadable` for a clip
 */
export async function makeFilm(order: FilmOrder, options: MakeOptions): Promise<MadeFilm> {
  const { film, clips, folder, output, voice, quality = 'standard', title } = order
  const { encoder, ffmpeg, signal, onProgress, now = Date.now } = options
  const { storyboard } = film
  await mkdir(folder, { recursive: true })
  const keys = sceneKeys(film, clips, quality, encoder.name)
  const segments = keys.map((key) => join(folder, `${key}.mp4`))
  const states = storyboard.scenes.map(({ id }, index): SceneState => ({
    id,
    frames: lengthOf(film, index),
    drawn: 0,
  }))
  const there = await Promise.all(segments.map(exists))
  there.forEach((isThere, i) => {
    const state = states[i]
    if (isThere && state) state.drawn = state.frames
  })
  const pace = paceOf(states, now)
  const tell = (stage: FilmProgress['stage']) => {
    const { share, secondsLeft } = pace()
    onProgress?.({
      stage,
      scenes: states.map((state) => ({ ...state })),
      share: stage === 'joining' ? 1 - joiningShare : share * (1 - joiningShare),
      secondsLeft,
    })
  }
  const tasks = segments.flatMap((path, index) => (there[index] ? [] : [{ index, path }]))
  const stop = new AbortController()
  const both = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal
  tell('drawing')
  const sound = makeSound({ storyboard, voice, path: join(folder, 'sound.wav') }, both)
  const drawing = drawScenes(
    tasks,
    tasks.map(({ index }) => states[index]?.frames ?? 1),
    { film, clips, quality, ffmpeg },
    {
      size: options.threads ?? Math.min(4, availableParallelism()),
      signal: both,
      onDrawn: ({ index, frames }) => {
        const state = states[index]
        if (!state) return
        state.drawn = frames
        tell('drawing')
      },
    },
  )
  const [wav] = await Promise.all([sound, drawing]).catch(async (error: unknown) => {
    // nothing of it is at work any more when somebody removes the folder
    stop.abort(error)
    await Promise.allSettled([sound, drawing])
    throw error
  })
  tell('joining')
  await encoder.join(
    { segments, wav, output, frameRate: framesPerSecond, ...(title === undefined ? {} : { title }) },
    signal,
  )
  const { width, height } = PLACEMENTS[placementOf[film.ratio]]
  const frames = states.reduce((sum, state) => sum + state.frames, 0)
  return { path: output, width, height, frames, seconds: frames / framesPerSecond, encoder: encoder.name }
}

function lengthOf({ storyboard }: FilmOrder['film'], index: number): number {
  const span = spansOf(storyboard)[index]
  return span ? frameAt(span.to, storyboard.tempo) - frameAt(span.from, storyboard.tempo) : 0
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
