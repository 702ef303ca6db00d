import { randomInt } from 'node:crypto'
import path from 'node:path'
import type { WorkspaceId } from '@adwright/contract'
import { createFilmCrew, createSceneShelf, filmThreads, type makeFilm } from '@adwright/film'
import type { FilmEncoder, VideoGate } from '@adwright/video'
import type { Billing } from '#modules/billing'
import type { MediaLibrary } from '#modules/media'
import type { VideoModel, VoiceModel } from '#modules/models'
import type { BrandOf, Studio } from '#modules/studio'
import type { Clock } from '#platform/clock.ts'
import type { Events } from '#platform/events.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Transactions } from '#platform/transaction.ts'
import { createWorkerPool } from '#platform/worker-pool.ts'
import { createFilmArt } from './film-art.ts'
import { createFilmDesk } from './film-desk.ts'
import { createMakeCuts } from './make-cuts.ts'
import { createModelClips } from './model-clips.ts'
import { createMoveFilm } from './move-film.ts'
import { createFilmCaptions, createPresentFilms } from './present-film.ts'
import { createRunFilm } from './run-film.ts'
import { createStartFilm } from './start-film.ts'
import { createStoryboards } from './storyboards.ts'

export { filmJobs } from './jobs.ts'
export { filmRoutes } from './routes.ts'

export type FilmsDeps = {
  transactions: Transactions
  media: Pick<MediaLibrary, 'find' | 'read' | 'readStill' | 'present' | 'source' | 'keepVideo'>
  studio: Pick<Studio, 'getBrief'>
  brandOf: BrandOf
  billing: Pick<Billing, 'reserve' | 'settle'>
  jobs: Pick<Jobs, 'enqueue'>
  events: Pick<Events, 'publish'>
  clock: Clock
  /** Where films lie while they are made. */
  folder: string
  /** Scenes cannot be kept for a later film: a full disk, say. The film itself is whole. */
  onShelfTrouble?: (error: unknown) => void
  /** What encodes; looked for when first needed, undefined where there is nothing. */
  encoder: () => Promise<FilmEncoder | undefined>
  /** The ffmpeg of the settings, for the threads to find it too. */
  ffmpeg?: string | undefined
  voices: () => Promise<readonly VoiceModel[]>
  videoModel: VideoModel | undefined
  /** Whether films may be begun there. Default: they may. */
  isOpen?: (workspaceId: WorkspaceId) => Promise<boolean>
  /** Default: our own engine in threads. */
  make?: typeof makeFilm
  /** Every frame of every film is decoded. */
  gate: VideoGate
  /** Between two looks at a clip that a model makes. */
  clipsEveryMs?: number
}
export type Films = ReturnType<typeof createFilms>

/** Somebody who drafts a storyboard orders the film a minute or two later. */
const idleMs = 3 * 60_000
/** A fifteen second film's scenes are about 10 MB. */
const shelfBytes = 1024 ** 3

export function createFilms(deps: FilmsDeps) {
  const { transactions, media, ffmpeg, videoModel, clock } = deps
  const stop = new AbortController()
  // one thread: drafts and previews are short, and films have threads of their own
  const pool = createWorkerPool({ file: new URL('./film-desk-worker.ts', import.meta.url), size: 1 })
  const room = createFilmArt({ ...deps, pool })
  const moveFilm = createMoveFilm(deps)
  const crew = createFilmCrew({ idleMs })
  const shelf = createSceneShelf(path.join(deps.folder, 'scenes'), {
    mostBytes: shelfBytes,
    ...(deps.onShelfTrouble && { onTrouble: deps.onShelfTrouble }),
  })
  const storyboards = createStoryboards({ room, seed: () => randomInt(4_294_967_295) })
  const present = createPresentFilms({ transactions, media })
  const makeCuts = createMakeCuts({
    ...deps,
    ffmpeg,
    room,
    moveFilm,
    crew,
    shelf,
    modelClips:
      videoModel &&
      createModelClips({
        transactions,
        room,
        model: videoModel,
        clock,
        ...(deps.clipsEveryMs === undefined ? {} : { everyMs: deps.clipsEveryMs }),
      }),
  })
  const { start, get, list, cancel } = createStartFilm({
    ...deps,
    room,
    storyboards,
    present,
    moveFilm,
    hasVideoModel: videoModel !== undefined,
  })
  return {
    start,
    get,
    list,
    cancel,
    storyboards: {
      ...storyboards,
      draft: (...order: Parameters<typeof storyboards.draft>) => {
        if (!deps.make) crew.warm(filmThreads)
        return storyboards.draft(...order)
      },
    },
    captions: createFilmCaptions({ transactions }),
    desk: createFilmDesk({
      voices: deps.voices,
      videoModel,
      encoderName: async () => (await deps.encoder())?.name ?? null,
    }),
    run: createRunFilm({ ...deps, makeCuts, moveFilm, stopped: stop.signal }),
    /** Cuts off what is being made in this process; other workers go on with it. */
    close: async (): Promise<void> => {
      stop.abort()
      await Promise.all([pool.close(), crew.close()])
    },
  }
}
