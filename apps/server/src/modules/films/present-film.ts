import type { FilmCaptions, VideoGeneration, VideoGenerationId, WorkspaceId } from '@adwright/contract'
import { toSrt, toVtt } from '@adwright/studio/film'
import type { MediaLibrary } from '#modules/media'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { Film } from './film.ts'
import { findFilm } from './film-store.ts'

type Deps = { transactions: Transactions; media: Pick<MediaLibrary, 'find' | 'present'> }
export type PresentFilms = (workspaceId: WorkspaceId, films: readonly Film[]) => Promise<VideoGeneration[]>

/** Films as the API shows them, with the files that they became. */
export const createPresentFilms =
  ({ transactions, media }: Deps): PresentFilms =>
  async (workspaceId, films) => {
    const ids = films.flatMap(({ cuts }) => cuts.flatMap(({ mediaId }) => mediaId ?? []))
    const files =
      ids.length === 0
        ? []
        : await transactions.inWorkspace(workspaceId, (tx) => media.find(tx, workspaceId, ids))
    const shown = new Map(
      await Promise.all(files.map(async (file) => [file.id, await media.present(file)] as const)),
    )
    return films.map(
      ({ wishes: { look, voice, pictures, ...wishes }, createdAt, cuts, ...film }): VideoGeneration => {
        const withFiles = cuts.map(({ mediaId, ...cut }) => ({
          ...cut,
          media: (mediaId !== null && shown.get(mediaId)) || null,
        }))
        const { id, briefId, storyboard, state, percent, secondsLeft, scenes, notices, problem } = film
        return {
          id,
          briefId,
          storyboard,
          state,
          percent,
          secondsLeft,
          scenes,
          notices,
          problem,
          look,
          voice,
          pictures,
          wishes,
          cuts: withFiles,
          media: withFiles.find(({ media: file }) => file !== null)?.media ?? null,
          createdAt: createdAt.toISOString(),
        }
      },
    )
  }

/** What is spoken in a film, as files. @throws generation.not_found */
export const createFilmCaptions =
  ({ transactions }: Pick<Deps, 'transactions'>) =>
  async ({ workspaceId }: Member, id: VideoGenerationId): Promise<FilmCaptions> => {
    const film = await transactions.inWorkspace(workspaceId, (tx) => findFilm(tx, workspaceId, { id }))
    if (!film) throw new AppError('generation.not_found')
    return { language: film.storyboard.language, srt: toSrt(film.cues), vtt: toVtt(film.cues) }
  }
