import type { VideoGeneration } from '@adwright/contract'
import type { MediaFile, MediaLibrary } from '#modules/media'
import type { Film } from './film.ts'

/** A film as the API shows it; `file` is what it became. */
export const createPresentFilm =
  ({ present }: Pick<MediaLibrary, 'present'>) =>
  async ({ id, state, percent, problem }: Film, file: MediaFile | undefined): Promise<VideoGeneration> => ({
    id,
    state,
    percent,
    problem,
    media: file ? await present(file) : null,
  })
