import { access, mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { PLACEMENTS } from '@adwright/studio'
import { frameAt, framesPerSecond, placementOf, spansOf } from '@adwright/studio/film'
import type { FilmEncoder } from '@adwright/video'
import type { FilmOrder, FilmProgress, MadeFilm, SceneState } from './film-order.ts'
import { createFilmCrew, type FilmCrew } from './crew.ts'
import { makeParts } from './film-team.ts'
import { paceOf } from './pace.ts'
import { sceneKeys } from './scene-key.ts'
import type { SceneShelf } from './scene-shelf.ts'
import { soundTaskOf } from './sound-task.ts'

export type MakeOptions = {
  encoder: FilmEncoder
  /** The ffmpeg that the encoder was found with, for the threads to find it too. */
  ffmpeg?: string | undefined
  /** Threads that draw. Default: as many as there are processors, at most four. */
  threads?: number
  /** Whose threads. Default: new ones, which end with the film. */
  crew?: FilmCrew
  /** Where finished scenes of other films are looked for and those of this one are left. */
  shelf?: SceneShelf
  signal?: AbortSignal
  onProgress?: (progress: FilmProgress) => void
  now?: () => number
}

export const filmThreads = Math.min(4, availableParallelism())

/** What joining is of all the work, about. */
const joiningShare = 0.03

/**
 * Makes a whole film: scenes on threads, each into a file of its own, sound beside them, then all joined without
 * encoding again. Scenes that lie finished in the folder are taken as they are.
 * @throws the signal's reason, `TranscodeFailed`, `VideoUnreadable` for a clip
 */
export async function makeFilm(order: FilmOrder, options: MakeOptions): Promise<MadeFilm> {
  const { film, clips, folder, output, voice, quality = 'standard', title } = order
  const { encoder, ffmpeg, shelf, signal, onProgress, now = Date.now } = options
  const { storyboard } = film
  await mkdir(folder, { recursive: true })
  const keys = sceneKeys(film, clips, quality, encoder.name)
  const segments = keys.map((key) => join(folder, `${key}.mp4`))
  const states = storyboard.scenes.map(({ id }, index): SceneState => ({
    id,
    frames: lengthOf(film, index),
    drawn: 0,
  }))
  const there = await Promise.all(
    keys.map(async (key, i) => {
      const path = segments[i] ?? ''
      return (await exists(path)) || (await shelf?.take(key, path)) === true
    }),
  )
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
  const sound = soundTaskOf(storyboard, voice, join(folder, 'sound.wav'))
  const scenes = segments.flatMap((path, index) =>
    there[index]
      ? []
      : [{ task: { kind: 'scene' as const, index, path }, frames: states[index]?.frames ?? 1 }],
  )
  tell('drawing')
  const crew = options.crew ?? createFilmCrew()
  try {
    await makeParts(
      { work: { film, clips, quality, ffmpeg }, scenes, sound },
      {
        crew,
        size: options.threads ?? filmThreads,
        signal,
        onDrawn: ({ index, frames }) => {
          const state = states[index]
          if (!state) return
          state.drawn = frames
          tell('drawing')
        },
      },
    )
  } finally {
    if (!options.crew) await crew.close()
  }
  for (const [i, key] of keys.entries()) await shelf?.keep(key, segments[i] ?? '')
  tell('joining')
  await encoder.join(
    {
      segments,
      wav: sound?.path ?? null,
      output,
      frameRate: framesPerSecond,
      ...(title === undefined ? {} : { title }),
    },
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
