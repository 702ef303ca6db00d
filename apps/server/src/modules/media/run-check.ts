import path from 'node:path'
import type { MediaId, WorkspaceId } from '@adwright/contract'
import type { VideoGate, VideoReport } from '@adwright/video'
import type { Clock } from '#platform/clock.ts'
import type { WorkflowRun } from '#platform/jobs.ts'
import { isEngineError } from '#platform/jobs/engine-error.ts'
import type { ObjectStore } from '#platform/storage.ts'
import type { TempFolders } from '#platform/storage/temp-folder.ts'
import type { Transactions } from '#platform/transaction.ts'
import { endCheck, takeUpCheck } from './check-store.ts'
import type { MediaFile } from './media-file.ts'
import { keptReport, mostChecks, noReport, unfinishedReport, type KeptReport } from './video-check.ts'

export type CheckInput = { workspaceId: WorkspaceId; mediaId: MediaId }

type Deps = {
  transactions: Transactions
  storage: ObjectStore
  clock: Clock
  gate: VideoGate
  temp: TempFolders
  /** Cuts off what runs when this process ends: another worker begins it again. */
  stopped: AbortSignal
  /** How long decoding may keep a worker, which films and conversions wait for (default: five minutes). */
  mostCheckMs?: number | undefined
}

const retry = { attempts: 3, firstDelaySeconds: 5, factor: 4 }
/** The gate answers for most damage itself; a file it could not even open is not there, perhaps for a moment only. */
class NotThere extends Error {}

/** The workflow that looks at all of a video. It is one step; its report is kept once and never made again. */
export function createRunCheck(deps: Deps) {
  const { transactions, storage, clock, gate, temp, stopped, mostCheckMs = 5 * 60_000 } = deps

  const end = ({ workspaceId, mediaId }: CheckInput, report: KeptReport, state: 'done' | 'failed' = 'done') =>
    transactions.inWorkspace(workspaceId, (tx) =>
      endCheck(tx, workspaceId, mediaId, { report, state, now: clock.now() }),
    )

  const look = (file: MediaFile): Promise<KeptReport> =>
    temp.within(async (folder) => {
      const local = path.join(folder, 'video')
      await storage.fetchTo(file.storageKey, local)
      const limit = AbortSignal.timeout(mostCheckMs)
      const opened = (report: VideoReport): KeptReport => {
        if (!report.opened) throw new NotThere(report.checks[0]?.message)
        return keptReport(report)
      }
      try {
        const signal = AbortSignal.any([stopped, limit])
        return opened(await gate.check(local, { depth: 'full', signal }))
      } catch (error) {
        if (stopped.aborted || !limit.aborted) throw error
        const tables = await gate.check(local, { depth: 'tables', signal: stopped })
        return unfinishedReport(opened(tables), 'decoding all of it takes too long here')
      }
    })

  /** What is known of a video whose look never came to its end. */
  const giveUp = (input: CheckInput, report: KeptReport | null, why: string) =>
    end(input, unfinishedReport(report ?? noReport, why), 'failed')

  const attempt = async (input: CheckInput): Promise<void> => {
    const { workspaceId, mediaId } = input
    const task = await transactions.inWorkspace(workspaceId, (tx) => takeUpCheck(tx, workspaceId, mediaId))
    if (!task) return
    if (task.runs > mostChecks) return giveUp(input, task.report, 'it was cut off several times')
    await end(input, await look(task.file))
  }

  return async (run: WorkflowRun, input: CheckInput): Promise<void> => {
    try {
      await run.step('check', () => attempt(input).then(() => true), retry)
    } catch (error) {
      // The engine of the jobs ends runs that go on elsewhere by errors of its own: those are no failure.
      if (stopped.aborted || isEngineError(error)) throw error
      await run.step('failed', async () => {
        const { workspaceId, mediaId } = input
        const task = await transactions.inWorkspace(workspaceId, (tx) =>
          takeUpCheck(tx, workspaceId, mediaId),
        )
        if (task) await giveUp(input, task.report, 'something went wrong here')
        return true
      })
      throw error
    }
  }
}
