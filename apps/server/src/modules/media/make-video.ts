import path from 'node:path'
import type { WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { TempFolders } from '#platform/storage/temp-folder.ts'
import type { Tx } from '#platform/transaction.ts'
import { problems } from './conversion.ts'
import { encodeVideo } from './encode-video.ts'
import type { KeepFile } from './keep-file.ts'
import type { MediaFile } from './media-file.ts'
import { insertMedia } from './media-store.ts'
import { createProgress } from './progress.ts'
import { toVideo } from './read-video.ts'
import { sha256OfFile, stillOf, type FindTranscoder } from './store-video.ts'

export type VideoOrder = {
  name: string
  /** Hears at most once a second how far it is, 1 to 99 percent. */
  onProgress?: (percent: number) => Promise<unknown>
  /** Runs in the transaction that keeps the file: when it throws, nothing is kept. */
  onKept?: (tx: Tx, file: MediaFile) => Promise<unknown>
}
/** Writes any video that the transcoder reads to `sourcePath`; `report` takes the share that is written, 0 to 1. */
export type WriteVideo = (
  sourcePath: string,
  report: (share: number) => void,
  signal: AbortSignal,
) => Promise<void>

type Deps = {
  keep: KeepFile
  transcoder: FindTranscoder
  temp: TempFolders
  /** Cuts off what runs when this process ends. */
  stopped: AbortSignal
}

/** Drawing pictures takes about so much of the time, encoding them the rest. */
const writingShare = 0.8

/** Makes a video of ours into an MP4 that Meta takes, and keeps it. @throws media.not_convertible, EncodingFailed */
export const createMakeVideo =
  ({ keep, transcoder: find, temp, stopped }: Deps) =>
  async (
    workspaceId: WorkspaceId,
    { name, onProgress = async () => undefined, onKept = async () => undefined }: VideoOrder,
    write: WriteVideo,
  ): Promise<MediaFile> => {
    stopped.throwIfAborted()
    const transcoder = await find()
    if (!transcoder) throw new AppError('media.not_convertible', { name, reason: problems.noTranscoder })
    return temp.within(async (folder) => {
      const [source, made] = [path.join(folder, 'source'), path.join(folder, 'made.mp4')]
      const progress = createProgress(onProgress)
      const encode = async () => {
        await write(source, (share) => progress.note(share * writingShare), stopped)
        return encodeVideo(
          transcoder,
          [source, made],
          {},
          {
            signal: stopped,
            onProgress: (share) => progress.note(writingShare + share * (1 - writingShare)),
          },
        )
      }
      const facts = await encode()
        .catch((error: unknown) => {
          stopped.throwIfAborted() // what was cut off has not failed
          throw error
        })
        .finally(progress.settled)
      const video = toVideo(facts)
      const still = await stillOf(transcoder, made, video.durationMs)
      const file = { ...video, purpose: 'post' as const, name, sha256: await sha256OfFile(made) }
      return keep(workspaceId, file, { body: { path: made }, still }, async (tx, _, row) => {
        const kept = await insertMedia(tx, workspaceId, row)
        await onKept(tx, kept)
        return kept
      })
    })
  }
