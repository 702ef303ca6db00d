import type { Media, MediaId, MediaPage, WorkspaceId } from '@adwright/contract'
import type { UploadedFile } from '#platform/http/router.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import type { MediaFile } from './media-file.ts'
import type { MediaQuery } from './media-page-view.ts'
import type { NewMedia } from './store-media.ts'

/** What other rooms, and the routes, may ask of the media library. */
export type MediaLibrary = {
  /** Checks, re-encodes and keeps an uploaded photo or logo. @throws the media.* errors, naming the file */
  upload(member: Member, upload: { purpose: 'photo' | 'logo'; file: UploadedFile }): Promise<Media>
  /** Newest first; `cursor` comes from the page before. */
  list(member: Member, query: MediaQuery): Promise<MediaPage>
  /** @throws media.not_found, media.in_use */
  delete(member: Member, id: MediaId): Promise<void>
  /** Keeps a picture made by us, once per content. Never call it inside a transaction. */
  store(workspaceId: WorkspaceId, picture: NewMedia): Promise<MediaFile>
  /** `hold` protects the files from deletion until the transaction ends. */
  find(
    tx: Tx,
    workspaceId: WorkspaceId,
    ids: readonly MediaId[],
    options?: { hold?: boolean },
  ): Promise<MediaFile[]>
  read(file: MediaFile): Promise<Buffer>
  /** The file as the API shows it, with a signed URL. */
  present(file: MediaFile): Promise<Media>
}
