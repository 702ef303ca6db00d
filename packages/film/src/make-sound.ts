import { Worker } from 'node:worker_threads'
import type { Score } from '@adwright/sound'
import { spansOf, type Storyboard } from '@adwright/studio/film'
import type { Voice } from './film-order.ts'

type SoundOrder = { storyboard: Storyboard; voice: readonly Voice[]; path: string }
export type SoundWork = { score: Score | null; seconds: number; voice: readonly Voice[]; path: string }

/** Composes and mixes the film's sound on a thread of its own, into a WAV file. @returns null for a silent film */
export async function makeSound(
  { storyboard, voice, path }: SoundOrder,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  if (storyboard.music === null && voice.length === 0) return null
  signal?.throwIfAborted()
  const work: SoundWork = { score: scoreOf(storyboard), seconds: storyboard.seconds, voice, path }
  const worker = new Worker(new URL('./sound-worker.ts', import.meta.url), { workerData: work })
  const stop = () => void worker.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('error', reject)
      worker.on('exit', (code) =>
        signal?.aborted
          ? reject(signal.reason as Error)
          : code === 0
            ? resolve()
            : reject(new Error(`the thread that makes sound ended with ${code}`)),
      )
    })
    return path
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}

/** The music is told where scenes begin: it marks them. */
const scoreOf = (storyboard: Storyboard): Score | null =>
  storyboard.music === null
    ? null
    : {
        style: storyboard.music,
        ...storyboard.tempo,
        seed: storyboard.seed,
        cuts: spansOf(storyboard).flatMap(({ from }) => (from > 0 ? [from] : [])),
      }
