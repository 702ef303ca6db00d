import type { MediaCheck, MediaId, WorkspaceId } from '@adwright/contract'
import type { VideoReport } from '@adwright/video'
import type { Clock } from '#platform/clock.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Tx } from '#platform/transaction.ts'
import { findCheck, insertCheck } from './check-store.ts'
import { isVideo } from './media-file.ts'
import { findMedia } from './media-store.ts'
import { keptReport, presentCheck } from './video-check.ts'

export const checkWorkflow = 'media.check'

type Deps = { jobs: Pick<Jobs, 'enqueue'>; clock: Clock }
/** What the gate said when the file came. A whole report was made of every picture, and needs no worker. */
export type FirstLook = { report: VideoReport; isWhole: boolean }

/** Has a worker look at all of a video, once. A look that failed is begun anew. */
export const createAskCheck =
  ({ jobs, clock }: Deps) =>
  async (tx: Tx, workspaceId: WorkspaceId, mediaId: MediaId, look?: FirstLook): Promise<void> => {
    const state = look?.isWhole ? 'done' : 'waiting'
    const report = look ? keptReport(look.report) : null
    const asks = await insertCheck(tx, workspaceId, mediaId, { report, state, now: clock.now() })
    if (asks !== undefined && state === 'waiting')
      await jobs.enqueue(tx, checkWorkflow, { workspaceId, mediaId }, { key: `${mediaId}:${asks}` })
  }
export type AskCheck = ReturnType<typeof createAskCheck>

/**
 * What the gate found in a video; null for pictures and unknown files. One that came before there were checks is looked
 * at from now on.
 */
export const createVideoCheck =
  (askCheck: AskCheck) =>
  async (tx: Tx, workspaceId: WorkspaceId, mediaId: MediaId): Promise<MediaCheck | null> => {
    const held = await findCheck(tx, workspaceId, mediaId)
    if (held) return presentCheck(held)
    const [file] = await findMedia(tx, workspaceId, [mediaId])
    if (!file || !isVideo(file)) return null
    await askCheck(tx, workspaceId, mediaId)
    return presentCheck({ state: 'waiting', report: null, checkedAt: null })
  }
export type VideoCheckOf = ReturnType<typeof createVideoCheck>
