import type { EncodeJob, StillJob } from './plan.ts'

/** How long an engine may take and who listens. */
export type Run = { signal: AbortSignal | undefined; limitMs: number; onProgress: (share: number) => void }

/** What differs between one ffmpeg and another. Both throw `VideoUnreadable`, `TranscodeFailed` or the signal's reason. */
export type Engine = {
  name: 'ffmpeg' | 'node-av'
  mapsHdr: boolean
  encode(job: EncodeJob, run: Run): Promise<void>
  still(job: StillJob, run: Run): Promise<Buffer>
}
