import type { LibraryMedia, Media } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import type { ObjectStore } from '#platform/storage.ts'
import { linkLifeSeconds, type LibraryFile, type MediaFile } from './media-file.ts'

type Deps = { storage: Pick<ObjectStore, 'signedUrl'>; clock: Clock }
export type PresentMedia = {
  /** The file as the API shows it, with a signed URL. */
  present(file: MediaFile): Promise<Media>
  /** The same with its place in the library. */
  presentInLibrary(file: LibraryFile): Promise<LibraryMedia>
}

export function createPresentMedia({ storage, clock }: Deps): PresentMedia {
  const present = async (file: MediaFile): Promise<Media> => {
    const signed = (key: string) => storage.signedUrl(key, linkLifeSeconds(clock.now()))
    return {
      id: file.id,
      purpose: file.purpose,
      name: file.name,
      contentType: file.contentType,
      bytes: file.bytes,
      width: file.width,
      height: file.height,
      durationMs: file.durationMs,
      stillUrl: file.stillKey === null ? null : await signed(file.stillKey),
      url: await signed(file.storageKey),
      createdAt: file.createdAt.toISOString(),
    }
  }
  return {
    present,
    presentInLibrary: async (file) => ({
      ...(await present(file)),
      folderId: file.folderId,
      tags: file.tags,
    }),
  }
}
