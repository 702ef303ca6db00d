/**
 * The process in which node-av does one job of a film: raw frames, sound and progress go over its standard streams.
 * A decoder that crashes on a stranger's file takes down only this.
 */
import { AV_LOG_ERROR } from 'node-av/constants'
import { Log } from 'node-av/lib'
import type { FilmJob } from './film-jobs.ts'
import { unreadableCode } from './film-program.ts'
import { VideoUnreadable } from './video-facts.ts'

Log.setLevel(AV_LOG_ERROR)

try {
  await work(JSON.parse(process.argv[2] ?? 'null') as FilmJob)
  process.exit(0)
} catch (error) {
  process.stderr.write(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exit(error instanceof VideoUnreadable ? unreadableCode : 1)
}

/** Loads no more of node-av than the job needs: a film starts this process for each of its scenes. */
async function work(job: FilmJob): Promise<void> {
  if (job.kind === 'segment') return (await import('./node-av-segment.ts')).encodeSegment(job)
  // Nothing comes over this input: its end is the parent's.
  process.stdin.resume().once('close', () => process.exit(1))
  if (job.kind === 'join') return (await import('./node-av-join.ts')).joinWithNodeAv(job)
  if (job.kind === 'webm') return (await import('./node-av-webm.ts')).webmWithNodeAv(job)
  const { framesWithNodeAv, soundWithNodeAv } = await import('./node-av-clip.ts')
  return job.kind === 'frames' ? framesWithNodeAv(job) : soundWithNodeAv(job)
}
