import type { WorkspaceId } from '@adwright/contract'
import type { VideoGate, VideoReport } from '@adwright/video'
import type { Tx } from '#platform/transaction.ts'
import type { KeepFile } from './keep-file.ts'
import type { MediaFile } from './media-file.ts'
import { insertMedia } from './media-store.ts'
import { readVideo } from './read-video.ts'
import { sha256OfFile, stillOf, type FindTranscoder } from './store-video.ts'

export type FinishedVideo = {
  name: string
  /** A file on this machine, which stays where it is. */
  path: string
  /** Where the picture is taken that stands for it. Default: near the beginning. */
  stillAtMs?: number
  /** Of the gate, which decoded all of it already. Without it a worker does so later. */
  report?: VideoReport
  /** Runs in the transaction that keeps the file: when it throws, nothing is kept. */
  onKept?: (tx: Tx, file: MediaFile) => Promise<unknown>
}

type Deps = { keep: KeepFile; transcoder: FindTranscoder; gate: VideoGate }

/** Keeps a finished video of ours as it is, with a still. @throws media.not_video */
export const createKeepVideo =
  ({ keep, transcoder, gate }: Deps) =>
  async (
    workspaceId: WorkspaceId,
    { name, path, stillAtMs, report, onKept = async () => undefined }: FinishedVideo,
  ): Promise<MediaFile> => {
    const { video, report: quick } = await readVideo(gate, name, path)
    const sha256 = await sha256OfFile(path)
    const still = await stillOf(await transcoder(), path, video.durationMs, stillAtMs)
    return keep(
      workspaceId,
      { ...video, purpose: 'post', name, sha256 },
      { body: { path }, still, look: report ? { report, isWhole: true } : { report: quick, isWhole: false } },
      async (tx, _, row) => {
        const kept = await insertMedia(tx, workspaceId, row)
        await onKept(tx, kept)
        return kept
      },
    )
  }
