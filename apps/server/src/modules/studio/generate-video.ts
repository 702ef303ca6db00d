import type { GenerateVideo, VideoGeneration, VideoGenerationId } from '@adwright/contract'
import type { MediaLibrary } from '#modules/media'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import { findBrief } from './brief-store.ts'
import { findCreatives } from './creative-store.ts'
import { mostPosters, type Film } from './film.ts'
import { findFilm, insertFilm } from './film-store.ts'
import { createPresentFilm } from './present-film.ts'
import type { FilmInput } from './run-film.ts'

export const filmWorkflow = 'studio.film'

type Deps = {
  transactions: Transactions
  media: Pick<MediaLibrary, 'find' | 'present'>
  jobs: Pick<Jobs, 'enqueue'>
  clock: Clock
}

export function createFilms({ transactions, media, jobs, clock }: Deps) {
  const { inWorkspace } = transactions
  const present = createPresentFilm(media)
  const withFile = async (tx: Tx, { workspaceId }: Member, film: Film) => {
    const [file] = film.mediaId === null ? [] : await media.find(tx, workspaceId, [film.mediaId])
    return { film, file }
  }
  return {
    /** Has a worker make a film, once per key. @throws brief.not_found, film.no_posters */
    start: async (
      member: Member,
      { briefId, seconds, idempotencyKey }: GenerateVideo,
    ): Promise<VideoGeneration> => {
      const { workspaceId } = member
      const { film, file } = await inWorkspace(workspaceId, async (tx) => {
        const held = await findFilm(tx, workspaceId, { idempotencyKey })
        if (held) return withFile(tx, member, held)
        if (!(await findBrief(tx, workspaceId, briefId))) throw new AppError('brief.not_found')
        const newest = await findCreatives(tx, workspaceId, { briefId })
        if (newest.length === 0) throw new AppError('film.no_posters')
        const queued: Film = {
          id: newId('vgen'),
          briefId,
          creativeIds: newest.slice(0, mostPosters(seconds)).map(({ id }) => id),
          seconds,
          state: 'queued',
          percent: 0,
          problem: null,
          mediaId: null,
          createdAt: clock.now(),
        }
        const started = await insertFilm(tx, workspaceId, queued, idempotencyKey)
        if (started) {
          const input: FilmInput = { workspaceId, filmId: started.id }
          await jobs.enqueue(tx, filmWorkflow, input, { key: started.id })
        }
        const film = started ?? (await findFilm(tx, workspaceId, { idempotencyKey }))
        if (!film) throw new AppError('generation.not_found')
        return withFile(tx, member, film)
      })
      return present(film, file)
    },
    /** @throws generation.not_found */
    get: async (member: Member, id: VideoGenerationId): Promise<VideoGeneration> => {
      const found = await inWorkspace(member.workspaceId, async (tx) => {
        const film = await findFilm(tx, member.workspaceId, { id })
        return film && withFile(tx, member, film)
      })
      if (!found) throw new AppError('generation.not_found')
      return present(found.film, found.file)
    },
  }
}
