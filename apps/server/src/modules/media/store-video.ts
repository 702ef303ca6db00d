import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { WorkspaceId } from '@adwright/contract'
import { removeMetadata, type Transcoder, type VideoGate } from '@adwright/video'
import type { Transactions } from '#platform/transaction.ts'
import type { AskCheck } from './ask-check.ts'
import type { KeepFile } from './keep-file.ts'
import type { MediaFile } from './media-file.ts'
import { findByContent } from './media-store.ts'
import { readVideo } from './read-video.ts'

/** What can re-encode videos here; undefined when nothing can. */
export type FindTranscoder = () => Promise<Transcoder | undefined>

/** An ad that shows the video has it as its cover. */
const stillSide = 1080
const stillAtMs = 1000

type Deps = {
  transactions: Transactions
  keep: KeepFile
  transcoder: FindTranscoder
  gate: VideoGate
  askCheck: AskCheck
}

/**
 * Keeps an uploaded video with its facts and a still. It stays as long as it is; only `udta`, `meta` and XMP of an MP4
 * or MOV are blanked, which tell where and with what it was taken. Timed tracks, such as the way that an action camera
 * went, are not looked at. A worker looks at every picture of it later. @throws media.not_video
 */
export const createStoreVideo =
  ({ transactions, keep, transcoder, gate, askCheck }: Deps) =>
  async (workspaceId: WorkspaceId, { name, path }: { name: string; path: string }): Promise<MediaFile> => {
    const { video, report } = await readVideo(gate, name, path)
    // The file is the upload's own. Pictures lose the same when they are read; WebM has no place for it.
    if (video.contentType !== 'video/webm') await removeMetadata(path)
    const sha256 = await sha256OfFile(path)
    const held = await transactions.inWorkspace(workspaceId, async (tx) => {
      const found = await findByContent(tx, workspaceId, 'post', sha256)
      if (found) await askCheck(tx, workspaceId, found.id, { report, isWhole: false })
      return found
    })
    if (held) return held
    const still = await stillOf(await transcoder(), path, video.durationMs)
    return keep(
      workspaceId,
      { ...video, purpose: 'post', name, sha256 },
      { body: { path }, still, look: { report, isWhole: false } },
    )
  }

/** A JPEG, from near the beginning unless told otherwise. A video that nothing here can decode has none: its networks may know better. */
export const stillOf = async (
  transcoder: Transcoder | undefined,
  path: string,
  durationMs: number,
  atMs = stillAtMs,
): Promise<Buffer | undefined> =>
  transcoder?.still(path, Math.min(atMs, durationMs / 2), stillSide).catch(() => undefined)

export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  const handle = await open(path, 'r')
  try {
    // One buffer for the whole file: a stream would leave a new one behind for every piece of a gigabyte.
    const buffer = Buffer.alloc(1024 * 1024)
    for (;;) {
      const { bytesRead } = await handle.read(buffer)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(buffer.subarray(0, bytesRead))
    }
  } finally {
    await handle.close()
  }
}
