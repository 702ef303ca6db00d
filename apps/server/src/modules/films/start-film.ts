import type {
  FilmRatio,
  GenerateVideo,
  MediaId,
  VideoGeneration,
  VideoGenerationId,
  VideoPage,
  WorkspaceId,
} from '@adwright/contract'
import type { Billing } from '#modules/billing'
import { speaks, type VoiceModel } from '#modules/models'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { Film } from './film.ts'
import { lookOf, type FilmArtRoom } from './film-art.ts'
import { filmPage, type FilmQuery } from './film-page-view.ts'
import { findFilm, insertFilm } from './film-store.ts'
import type { MoveFilm } from './move-film.ts'
import type { PresentFilms } from './present-film.ts'
import type { FilmInput } from './run-film.ts'
import { mediaIn, timed, type createStoryboards } from './storyboards.ts'

export const filmWorkflow = 'films.make'

type Deps = {
  transactions: Transactions
  room: FilmArtRoom
  storyboards: Pick<ReturnType<typeof createStoryboards>, 'draftFrom'>
  voices: () => Promise<readonly VoiceModel[]>
  hasVideoModel: boolean
  isOpen?: (workspaceId: WorkspaceId) => Promise<boolean>
  billing: Pick<Billing, 'reserve' | 'settle'>
  jobs: Pick<Jobs, 'enqueue'>
  present: PresentFilms
  moveFilm: MoveFilm
  clock: Clock
}

export function createStartFilm(deps: Deps) {
  const { transactions, room, storyboards, voices, billing, jobs, present, moveFilm, clock } = deps
  const { inWorkspace } = transactions
  const one = async (member: Member, film: Film): Promise<VideoGeneration> => {
    const [shown] = await present(member.workspaceId, [film])
    if (!shown) throw new AppError('generation.not_found')
    return shown
  }
  const mustSpeak = async (id: string, language: string): Promise<void> => {
    const voice = (await voices()).find((one) => one.id === id)
    if (!voice) throw new AppError('film.no_voice', { voice: id }, { field: 'voice' })
    if (!speaks(voice, language))
      throw new AppError('film.voice_language', { voice: voice.name, language }, { field: 'voice' })
  }
  const settle = async (member: Member, order: GenerateVideo): Promise<Film> => {
    if (order.pictures === 'model' && !deps.hasVideoModel)
      throw new AppError('film.no_model', {}, { field: 'pictures' })
    const given = order.storyboard && timed(order.storyboard)
    const mediaIds: MediaId[] = [...new Set([...order.mediaIds, ...(given ? mediaIn(given) : [])])]
    const sources = await room.sources(member.workspaceId, order.briefId, { ...order, mediaIds })
    const storyboard = given ?? (await storyboards.draftFrom(sources, order))
    if (order.voice !== null) await mustSpeak(order.voice, storyboard.language)
    const ratios = [...new Set<FilmRatio>(order.ratios)]
    return {
      id: newId('vgen'),
      briefId: order.briefId,
      storyboard,
      wishes: {
        look: lookOf(order.look, storyboard.style),
        camera: order.camera,
        overlays: order.overlays,
        colours: order.colours,
        mediaIds: sources.media.map(({ id }) => id),
        voice: order.voice,
        pictures: order.pictures,
        points: order.points,
        quote: order.quote,
        quality: order.quality,
      },
      cuts: ratios.map((ratio) => ({ ratio, percent: 0, mediaId: null, notes: [] })),
      state: 'queued',
      percent: 0,
      secondsLeft: null,
      scenes: storyboard.scenes.map(({ id }) => ({ id, percent: 0 })),
      cues: [],
      notices: [],
      problem: null,
      createdAt: clock.now(),
    }
  }
  return {
    /**
     * Has a worker make a film, once per key.
     * @throws feature.off, brief.not_found, media.not_found, film.storyboard_wrong, film.no_voice, film.no_model, plan.limit_reached
     */
    start: async (member: Member, order: GenerateVideo): Promise<VideoGeneration> => {
      const { workspaceId } = member
      const { idempotencyKey } = order
      const held = await inWorkspace(workspaceId, (tx) => findFilm(tx, workspaceId, { idempotencyKey }))
      if (held) return one(member, held)
      if (deps.isOpen && !(await deps.isOpen(workspaceId)))
        throw new AppError('feature.off', { what: 'The video studio' })
      const film = await settle(member, order)
      const begun = await inWorkspace(workspaceId, async (tx) => {
        if (!(await insertFilm(tx, workspaceId, film, idempotencyKey)))
          return findFilm(tx, workspaceId, { idempotencyKey })
        await billing.reserve(tx, workspaceId, {
          meter: 'generations',
          key: film.id,
          amount: film.cuts.length,
        })
        const input: FilmInput = { workspaceId, filmId: film.id }
        await jobs.enqueue(tx, filmWorkflow, input, { key: film.id })
        return film
      })
      if (!begun) throw new AppError('generation.not_found')
      return one(member, begun)
    },
    /** @throws generation.not_found */
    get: async (member: Member, id: VideoGenerationId): Promise<VideoGeneration> => {
      const film = await inWorkspace(member.workspaceId, (tx) => findFilm(tx, member.workspaceId, { id }))
      if (!film) throw new AppError('generation.not_found')
      return one(member, film)
    },
    list: async ({ workspaceId }: Member, query: FilmQuery): Promise<VideoPage> => {
      const { films, nextCursor } = await inWorkspace(workspaceId, (tx) => filmPage(tx, workspaceId, query))
      const videos = await present(workspaceId, films)
      return nextCursor === undefined ? { videos } : { videos, nextCursor }
    },
    /** Stops it; the worker at it notices within a second. @throws generation.not_found, generation.already_over */
    cancel: async (member: Member, id: VideoGenerationId): Promise<VideoGeneration> => {
      const { workspaceId } = member
      const film = await inWorkspace(workspaceId, async (tx) => {
        const isStopped = await moveFilm(tx, workspaceId, id, { state: 'cancelled' })
        const now = await findFilm(tx, workspaceId, { id })
        if (!now) throw new AppError('generation.not_found')
        if (!isStopped) throw new AppError('generation.already_over')
        const used = now.cuts.filter(({ mediaId }) => mediaId !== null).length
        await billing.settle(tx, workspaceId, { meter: 'generations', key: id, used })
        return now
      })
      return one(member, film)
    },
  }
}
