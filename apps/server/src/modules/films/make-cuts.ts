import path from 'node:path'
import type { MediaId, WorkspaceId } from '@adwright/contract'
import {
  makeFilm,
  type ClipSource,
  type createSceneShelf,
  type FilmCrew,
  type FilmProgress,
  type MadeFilm,
} from '@adwright/film'
import { cuesOf, type FilmArt, type Storyboard } from '@adwright/studio/film'
import type { FilmEncoder, VideoGate } from '@adwright/video'
import type { MediaLibrary } from '#modules/media'
import type { VoiceModel } from '#modules/models'
import type { Transactions } from '#platform/transaction.ts'
import { bringClips } from './bring-clips.ts'
import { toEngineStoryboard } from './engine-storyboard.ts'
import { percentOf, type Film, type FilmCut } from './film.ts'
import { isPhoto, type FilmArtRoom } from './film-art.ts'
import { moveCut, type FilmChange } from './film-store.ts'
import type { MoveFilm } from './move-film.ts'
import { checkCut } from './check-cut.ts'
import { noClips, type ModelClips } from './model-clips.ts'
import { speakLines, type Spoken } from './speak.ts'
import { stillAtMs } from './still-moment.ts'
import { tellingAtMost } from './telling.ts'

/** Nobody waits for it any more: it was cancelled, another worker was faster, or its brief is gone. */
export class Unwanted extends Error {}
export class NoEncoder extends Error {}

export type MakeCuts = (
  workspaceId: WorkspaceId,
  film: Film,
  folder: string,
  stopped: AbortSignal,
) => Promise<void>

type Deps = {
  transactions: Transactions
  media: Pick<MediaLibrary, 'source' | 'keepVideo'>
  room: FilmArtRoom
  voices: () => Promise<readonly VoiceModel[]>
  encoder: () => Promise<FilmEncoder | undefined>
  ffmpeg: string | undefined
  gate: VideoGate
  modelClips: ModelClips | undefined
  moveFilm: MoveFilm
  /** Threads that stay between films. */
  crew: FilmCrew
  /** Scenes of the workspace's earlier films. */
  shelf: ReturnType<typeof createSceneShelf>
  make?: typeof makeFilm
}
/** Of the work on a cut; the rest is the gate's, which decodes every frame. */
const drawingShare = 0.9

type Made = {
  art: FilmArt
  clips: Record<string, ClipSource>
  spoken: Spoken
  /** As it is drawn: with a model's clips in their scenes. */
  board: Storyboard
  film: Film
}

/** Makes a film's cuts one after the other: each is drawn, checked as the gate does, and kept in the library. */
export function createMakeCuts(deps: Deps): MakeCuts {
  const { transactions, media, room, make = makeFilm } = deps
  const { inWorkspace } = transactions

  const note = async (workspaceId: WorkspaceId, film: Film, change: FilmChange): Promise<void> => {
    const isWanted = await inWorkspace(workspaceId, (tx) => deps.moveFilm(tx, workspaceId, film.id, change))
    if (!isWanted) throw new Unwanted()
  }

  /** Everything but pictures, once for all cuts. */
  const prepare = async (
    workspaceId: WorkspaceId,
    film: Film,
    folder: string,
    signal: AbortSignal,
  ): Promise<Made> => {
    const sources = await room.sources(workspaceId, film.briefId, { mediaIds: film.wishes.mediaIds })
    const art = await room.art(sources, film.storyboard, film.wishes)
    const clips = await bringClips(
      media,
      sources.media.filter((file) => !isPhoto(file)),
      folder,
      signal,
    )
    const model = film.wishes.pictures === 'model' ? deps.modelClips : undefined
    const filmed = (await model?.(workspaceId, film, folder, signal)) ?? noClips
    const written = toEngineStoryboard(film.storyboard)
    const board: Storyboard = {
      ...written,
      scenes: written.scenes.map((scene) => {
        const clip = filmed.byScene[scene.id]
        return clip === undefined ? scene : { ...scene, shot: 'picture', media: clip }
      }),
    }
    const voice = (await deps.voices()).find(({ id }) => id === film.wishes.voice)
    const spoken: Spoken = voice ? await speakLines(voice, board, folder, signal) : { lines: [], notices: [] }
    const lengths = Object.fromEntries(spoken.lines.map(({ scene, seconds }) => [scene, seconds]))
    const cues = cuesOf(board, voice ? lengths : undefined)
    const notices = [...filmed.notices, ...spoken.notices]
    await note(workspaceId, film, { storyboard: film.storyboard, cues, notices })
    return {
      art: { ...art, clips: { ...art.clips, ...filmed.sizes } },
      clips: { ...clips, ...filmed.clips },
      spoken,
      board,
      film: { ...film, cues, notices },
    }
  }

  return async (workspaceId, given, folder, stopped) => {
    const encoder = await deps.encoder()
    if (!encoder) throw new NoEncoder()
    const stop = new AbortController()
    const signal = AbortSignal.any([stopped, stop.signal])
    const made = await prepare(workspaceId, given, folder, signal)
    const { film, art, clips, spoken, board } = made
    const cuts = film.cuts.map((cut) => ({ ...cut }))
    for (const cut of cuts) {
      if (cut.mediaId !== null) continue
      const telling = tellingAtMost(async (progress: FilmProgress) => {
        cut.percent = Math.floor(progress.share * drawingShare * 100)
        const change = progressOf(progress, cuts)
        try {
          await note(workspaceId, film, change)
          await inWorkspace(workspaceId, (tx) => moveCut(tx, workspaceId, film.id, cut))
        } catch (error) {
          // cancelled: whoever draws stops with this reason
          if (error instanceof Unwanted) stop.abort(error)
        }
      })
      const output = path.join(folder, `${cut.ratio.replace(':', 'x')}.mp4`)
      const done = await make(
        {
          film: { storyboard: board, art, ratio: cut.ratio, captions: film.cues },
          clips,
          voice: spoken.lines,
          folder: path.join(folder, cut.ratio.replace(':', 'x')),
          output,
          quality: film.wishes.quality,
          title: film.storyboard.style,
        },
        {
          encoder,
          ffmpeg: deps.ffmpeg,
          crew: deps.crew,
          shelf: deps.shelf.of(workspaceId),
          signal,
          onProgress: telling.tell,
        },
      ).finally(telling.settled)
      await keep(workspaceId, made, cut, done)
    }
  }

  async function keep(
    workspaceId: WorkspaceId,
    { film, art }: Made,
    cut: FilmCut,
    done: MadeFilm,
  ): Promise<void> {
    const { notes, report } = await checkCut(deps.gate, done, film)
    cut.notes = notes
    await media.keepVideo(workspaceId, {
      name: nameOf(film, art, cut),
      path: done.path,
      stillAtMs: stillAtMs(film.storyboard),
      report,
      onKept: async (tx, { id }) => {
        cut.mediaId = id as MediaId
        cut.percent = 100
        await moveCut(tx, workspaceId, film.id, cut)
      },
    })
  }
}

const progressOf = ({ scenes, secondsLeft }: FilmProgress, cuts: readonly FilmCut[]): FilmChange => ({
  percent: Math.min(99, percentOf(cuts)),
  secondsLeft,
  scenes: scenes.map(({ id, drawn, frames }) => ({
    id,
    percent: Math.floor((drawn * 100) / Math.max(1, frames)),
  })),
})

const nameOf = ({ storyboard }: Film, { brief }: FilmArt, { ratio }: FilmCut): string =>
  `${brief.product.slice(0, 80)}, ${storyboard.seconds} seconds, ${ratio.replace(':', 'x')}.mp4`
