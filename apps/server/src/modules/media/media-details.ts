import type { MediaDetails, MediaId, MediaOrigin, WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import type { VideoCheckOf } from './ask-check.ts'
import { adaptationsOf, postersMadeWith, shapesOf, versionsOf } from './media-family-view.ts'
import { isVideo, type LibraryFile, type MediaFile } from './media-file.ts'
import { filmOrigin, modelOrigin, posterOrigin, type PosterOrigin } from './media-origin-view.ts'
import { findLibraryFile, findMedia } from './media-store.ts'
import { mediaUse } from './media-use-view.ts'
import type { PresentMedia } from './present-media.ts'

type Deps = { transactions: Transactions; videoCheck: VideoCheckOf } & PresentMedia

/** A file with all that is known of it: where it came from, what it was before, where it is used. @throws media.not_found */
export const createMediaDetails =
  ({ transactions, present, presentInLibrary, videoCheck }: Deps) =>
  async ({ workspaceId }: Member, id: MediaId): Promise<MediaDetails> => {
    const found = await transactions.inWorkspace(workspaceId, async (tx) => {
      const file = await findLibraryFile(tx, workspaceId, id)
      if (!file) throw new AppError('media.not_found')
      const poster = await posterOrigin(tx, workspaceId, id)
      return {
        file,
        poster,
        origin: poster ? undefined : await plainOrigin(tx, workspaceId, file),
        relatives: await findMedia(tx, workspaceId, relativesOf(file, poster)),
        versions: poster ? await versionsOf(tx, workspaceId, poster) : [],
        shapes: poster ? await shapesOf(tx, workspaceId, poster.creativeId) : [],
        use: await mediaUse(tx, workspaceId, id),
        made: await postersMadeWith(tx, workspaceId, id),
        adaptations: await adaptationsOf(tx, workspaceId, id),
        check: isVideo(file) ? await videoCheck(tx, workspaceId, id) : null,
      }
    })
    const { file, poster, relatives, use, made } = found
    const relative = async (one: MediaId | null) => {
      const held = relatives.find((each) => each.id === one)
      return held ? present(held) : null
    }
    const origin: MediaOrigin = poster
      ? await presentPoster(poster, relative)
      : file.parentId !== null
        ? { kind: 'adaptation', parent: await relative(file.parentId) }
        : (found.origin ?? { kind: 'upload' })
    return {
      media: await presentInLibrary(file),
      origin,
      check: found.check,
      versions: await Promise.all(
        found.versions.map(async ({ file: picture, createdAt, ...version }) => ({
          ...version,
          createdAt: createdAt.toISOString(),
          media: await present(picture),
        })),
      ),
      shapes: await withMedia(found.shapes, present),
      usedBy: use.users,
      usedByTotal: use.total,
      posters: await withMedia(made.posters, present),
      postersTotal: made.total,
      adaptations: await Promise.all(found.adaptations.map(present)),
    }
  }

/** Of what is no picture of a poster. */
async function plainOrigin(
  tx: Tx,
  workspaceId: WorkspaceId,
  { id, purpose, durationMs }: LibraryFile,
): Promise<MediaOrigin> {
  if (purpose === 'poster') return { kind: 'unknown' }
  const film = durationMs === null ? undefined : await filmOrigin(tx, workspaceId, id)
  if (film) return { kind: 'film', ...film }
  const model = await modelOrigin(tx, workspaceId, id)
  return model ? { kind: 'model', ...model } : { kind: 'upload' }
}

const relativesOf = (file: LibraryFile, poster: PosterOrigin | undefined): MediaId[] =>
  [file.parentId, poster?.photoId, poster?.beforeId, poster?.referenceId].filter((one) => one != null)

async function presentPoster(
  { photoId, beforeId, referenceId, ...poster }: PosterOrigin,
  relative: (id: MediaId | null) => Promise<Awaited<ReturnType<PresentMedia['present']>> | null>,
): Promise<MediaOrigin> {
  return {
    kind: 'poster',
    ...poster,
    photo: await relative(photoId),
    before: await relative(beforeId),
    reference: await relative(referenceId),
  }
}

const withMedia = <Item extends { file: MediaFile }>(items: Item[], present: PresentMedia['present']) =>
  Promise.all(items.map(async ({ file, ...item }) => ({ ...item, media: await present(file) })))
