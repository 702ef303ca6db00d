import os from 'node:os'
import path from 'node:path'
import { createVideoGate, type VideoGate } from '@adwright/video'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { Jobs } from '#platform/jobs.ts'
import { keepFound } from '#platform/keep-found.ts'
import type { ObjectStore } from '#platform/storage.ts'
import { createTempFolders, type TempFolders } from '#platform/storage/temp-folder.ts'
import type { Transactions } from '#platform/transaction.ts'
import { createAdaptMedia } from './adapt-media.ts'
import { createAskCheck, createVideoCheck } from './ask-check.ts'
import { conversionsOf } from './conversion-store.ts'
import { createConvertMedia } from './convert-media.ts'
import { createDeleteMedia } from './delete-media.ts'
import { createKeepFile } from './keep-file.ts'
import type { MediaLibrary } from './library.ts'
import { createEraseFiles } from './erase-files.ts'
import { factsOf } from './media-file.ts'
import { createKeepVideo } from './keep-video.ts'
import { mediaPage } from './media-page-view.ts'
import { mediaSource } from './media-source.ts'
import { findMedia } from './media-store.ts'
import { createPresentMedia } from './present-media.ts'
import { createRunCheck } from './run-check.ts'
import { createRunConversion, type OnConverted } from './run-conversion.ts'
import { createShelf } from './shelf.ts'
import { createStoreMedia } from './store-media.ts'
import { createStoreVideo, type FindTranscoder } from './store-video.ts'
import { createUploadMedia } from './upload-media.ts'

export type { Conversion, ConversionId } from './conversion.ts'
export { mediaJobs } from './jobs.ts'
export type { MediaLibrary } from './library.ts'
export type { MediaFile, PictureType, VideoType } from './media-file.ts'
export type { MediaSource } from './media-source.ts'
export { rowToMediaFile } from './media-store.ts'
export type { PictureRecipe, VideoRecipe } from './recipe.ts'
export { mediaRoutes } from './routes.ts'
export type { OnConverted } from './run-conversion.ts'
export type { NewMedia } from './store-media.ts'

export type MediaDeps = {
  transactions: Transactions
  storage: ObjectStore
  clock: Clock
  jobs: Pick<Jobs, 'enqueue'>
  /** Looked for when first needed. */
  transcoder: FindTranscoder
  /** Default: with the ffmpeg on the PATH, or the one among our packages. */
  gate?: VideoGate
  /** How long the look at one video may keep a worker, in milliseconds (default: five minutes). */
  mostCheckMs?: number
  /** Hears of every conversion that is done or failed, in the transaction in which it ends. */
  onConverted: OnConverted
  /** Where videos lie while they are converted (default: the system's folder for such). */
  temp?: TempFolders
}

export function createMedia(deps: MediaDeps): MediaLibrary {
  const { transactions, storage, clock, gate = createVideoGate() } = deps
  const stop = new AbortController()
  const transcoder = keepFound(deps.transcoder, clock)
  const askCheck = createAskCheck(deps)
  const videoCheck = createVideoCheck(askCheck)
  const keep = createKeepFile({ ...deps, askCheck })
  const { temp = createTempFolders(path.join(os.tmpdir(), 'adwright')) } = deps
  const store = createStoreMedia({ transactions, keep })
  const upload = createUploadMedia({
    store,
    storeVideo: createStoreVideo({ transactions, keep, transcoder, gate, askCheck }),
  })
  const { present, presentInLibrary } = createPresentMedia(deps)
  return {
    store,
    present,
    factsOf,
    conversionsOf,
    shelf: createShelf({ ...deps, present, presentInLibrary, videoCheck }),
    delete: createDeleteMedia(deps),
    find: findMedia,
    read: (file) => storage.read(file.storageKey),
    readStill: async ({ stillKey }) => (stillKey === null ? undefined : storage.read(stillKey)),
    source: (file) => mediaSource(storage, file),
    publicUrl: (file, seconds) => storage.signedUrl(file.storageKey, seconds),
    upload: async (member, given) => present(await upload(member.workspaceId, given)),
    adapt: createAdaptMedia({ transactions, storage, keep }),
    keepVideo: createKeepVideo({ keep, transcoder, gate }),
    convert: createConvertMedia(deps),
    transcoderName: async () => (await transcoder())?.name ?? null,
    runConversion: createRunConversion({
      ...deps,
      keep,
      transcoder,
      gate,
      temp,
      stopped: stop.signal,
    }),
    videoCheck,
    runCheck: createRunCheck({ ...deps, gate, temp, stopped: stop.signal }),
    eraseFiles: createEraseFiles(deps),
    close: () => stop.abort(),
    get: async ({ workspaceId }, id) => {
      const [file] = await transactions.inWorkspace(workspaceId, (tx) => findMedia(tx, workspaceId, [id]))
      if (!file) throw new AppError('media.not_found')
      return present(file)
    },
    list: async (member, query) => {
      const { files, nextCursor } = await transactions.inWorkspace(member.workspaceId, (tx) =>
        mediaPage(tx, member.workspaceId, query),
      )
      const media = await Promise.all(files.map(presentInLibrary))
      return nextCursor === undefined ? { media } : { media, nextCursor }
    },
  }
}
