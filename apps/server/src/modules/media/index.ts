import type { Media } from '@adwright/contract'
import { createDeleteMedia } from './delete-media.ts'
import { cleanName, linkLifeSeconds, type MediaFile } from './media-file.ts'
import type { MediaLibrary } from './library.ts'
import { mediaPage } from './media-page-view.ts'
import { findMedia } from './media-store.ts'
import { readPicture } from './read-picture.ts'
import { createStoreMedia, type MediaDeps, type NewMedia } from './store-media.ts'

export type { MediaFile, PictureType } from './media-file.ts'
export { rowToMediaFile } from './media-store.ts'
export { mediaRoutes } from './routes.ts'
export type { MediaLibrary } from './library.ts'
export type { MediaDeps, NewMedia }

export function createMedia(deps: MediaDeps): MediaLibrary {
  const store = createStoreMedia(deps)
  const present = async (file: MediaFile): Promise<Media> => ({
    id: file.id,
    purpose: file.purpose,
    name: file.name,
    contentType: file.contentType,
    bytes: file.bytes,
    width: file.width,
    height: file.height,
    url: await deps.storage.signedUrl(file.storageKey, linkLifeSeconds(deps.clock.now())),
    createdAt: file.createdAt.toISOString(),
  })
  return {
    store,
    present,
    delete: createDeleteMedia(deps),
    find: findMedia,
    read: (file) => deps.storage.read(file.storageKey),
    upload: async (member, { purpose, file }) => {
      const name = cleanName(file.name)
      const picture = await readPicture(name, file.bytes, purpose)
      return present(await store(member.workspaceId, { ...picture, purpose, name }))
    },
    list: async (member, query) => {
      const { files, nextCursor } = await deps.transactions.inWorkspace(member.workspaceId, (tx) =>
        mediaPage(tx, member.workspaceId, query),
      )
      const media = await Promise.all(files.map(present))
      return nextCursor === undefined ? { media } : { media, nextCursor }
    },
  }
}
