/** The thread in which files of strangers are read: one path in, one answer out, then the next. */
import { parentPort } from 'node:worker_threads'
import { readWithMediabunny } from './media-reader.ts'
import type { TrackFacts } from './source-video.ts'
import { VideoUnreadable } from './video-facts.ts'

export type WorkerAnswer =
  | { kind: 'read'; tracks: TrackFacts }
  | { kind: 'unreadable'; reason: VideoUnreadable['reason']; message: string; cause: string }

const read = (file: string): Promise<WorkerAnswer> =>
  readWithMediabunny(file).then(
    (tracks) => ({ kind: 'read', tracks }),
    (error: unknown) => {
      if (!(error instanceof VideoUnreadable)) throw error
      return { kind: 'unreadable', reason: error.reason, message: error.message, cause: String(error.cause) }
    },
  )

parentPort?.on('message', (file: string) => {
  void read(file).then((answer) => parentPort?.postMessage(answer))
})
