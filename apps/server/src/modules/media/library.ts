import type { Media, MediaCheck, MediaId, MediaPage, WorkspaceId } from '@adwright/contract'
import type { MediaFacts } from '@adwright/posting'
import type { UploadedFile } from '#platform/http/router.ts'
import type { WorkflowRun } from '#platform/jobs.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Conversion } from './conversion.ts'
import type { FinishedVideo } from './keep-video.ts'
import type { MediaFile } from './media-file.ts'
import type { MediaQuery } from './media-page-view.ts'
import type { MediaSource } from './media-source.ts'
import type { UploadPurpose } from './read-picture.ts'
import type { PictureRecipe, VideoRecipe } from './recipe.ts'
import type { CheckInput } from './run-check.ts'
import type { ConversionInput } from './run-conversion.ts'
import type { MediaShelf } from './shelf.ts'
import type { NewMedia } from './store-media.ts'

/** What other rooms, and the routes, may ask of the media library. */
export type MediaLibrary = {
  /** Checks and keeps an uploaded file. @throws request.too_large and the media.* errors, naming the file */
  upload(member: Member, upload: { purpose: UploadPurpose; file: UploadedFile }): Promise<Media>
  /** @throws media.not_found */
  get(member: Member, id: MediaId): Promise<Media>
  /** Newest first, without adaptations; `cursor` comes from the page before. */
  list(member: Member, query: MediaQuery): Promise<MediaPage>
  /** Folders, tags, details and downloads. */
  shelf: MediaShelf
  /** Takes unused adaptations with it. @throws media.not_found, media.in_use */
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
  /** Whole, in memory: for pictures. */
  read(file: MediaFile): Promise<Buffer>
  /** The picture out of a video, a JPEG; undefined where there is none. */
  readStill(file: MediaFile): Promise<Buffer | undefined>
  /** Piece by piece, in bounded memory: for what is sent on. */
  source(file: MediaFile): MediaSource
  /** The file as the API shows it, with a signed URL. */
  present(file: MediaFile): Promise<Media>
  /** A URL anybody may read for so many seconds; relative to this server when it has no public address. */
  publicUrl(file: MediaFile, seconds: number): Promise<string>
  /** What the rules of posts must know of a file. */
  factsOf(file: MediaFile): MediaFacts
  /**
   * A picture made fit for a place; the same recipe for the same picture answers with the same file. Never call it
   * inside a transaction. @throws media.not_convertible
   */
  adapt(workspaceId: WorkspaceId, file: MediaFile, recipe: PictureRecipe): Promise<MediaFile>
  /** Keeps a finished video of ours, with a still. Never call it inside a transaction. @throws media.not_video */
  keepVideo(workspaceId: WorkspaceId, video: FinishedVideo): Promise<MediaFile>
  /**
   * Has a worker make a video fit for a place. The same recipe for the same video is one conversion, whoever asks: one
   * that is done already is answered as such, and `onConverted` stays silent. @throws media.not_convertible
   */
  convert(
    tx: Tx,
    workspaceId: WorkspaceId,
    file: MediaFile,
    recipe: VideoRecipe,
    by: { asker: string },
  ): Promise<Conversion>
  /** Conversions of these videos, newest first; at most one of each video and recipe. */
  conversionsOf(tx: Tx, workspaceId: WorkspaceId, mediaIds: readonly MediaId[]): Promise<Conversion[]>
  /** What the gate found in a video, all of which a worker looks at once; null for pictures and unknown files. */
  videoCheck(tx: Tx, workspaceId: WorkspaceId, id: MediaId): Promise<MediaCheck | null>
  /** What re-encodes videos here; null when nothing can. */
  transcoderName(): Promise<string | null>
  /** The workflow behind `convert`. */
  runConversion(run: WorkflowRun, input: ConversionInput): Promise<void>
  /** The workflow behind `videoCheck`. */
  runCheck(run: WorkflowRun, input: CheckInput): Promise<void>
  /** Deletes every object of a workspace that is being erased; its rows go with it. Repeatable. */
  eraseFiles(workspaceId: WorkspaceId): Promise<void>
  /** Cuts off conversions and checks that run in this process; other workers begin them again. */
  close(): void
}
