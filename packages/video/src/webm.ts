import { resolve } from 'node:path'
import type { FilmProgram } from './film-program.ts'
import { untilDone } from './film-run.ts'
import { readSource } from './probe.ts'
import { writeBeside } from './write-beside.ts'

/** A busy machine encodes several times slower than it plays; beyond forty times something hangs. */
const limitMs = (seconds: number): number => Math.min(120_000 + seconds * 40_000, 3 * 3_600_000)

/** A finished MP4 of ours as WebM; `onProgress` hears shares from 0 to 1. */
export async function makeWebm(
  program: FilmProgram,
  job: { input: string; output: string },
  { signal, onProgress = () => {} }: { signal?: AbortSignal; onProgress?: (share: number) => void },
): Promise<void> {
  signal?.throwIfAborted()
  const { facts, pictureSeconds, soundTrack } = await readSource(job.input)
  const frameRate = Math.round(facts.frameRate ?? 30)
  await writeBeside(job.output, async (output) => {
    const input = resolve(job.input)
    const child = program.start({ kind: 'webm', input, output, hasSound: soundTrack !== null, frameRate })
    child.stdout?.on('data', (chunk: Buffer) => {
      const frame = /frame=\s*(\d+)(?![\s\S]*frame=)/.exec(chunk.toString('latin1'))?.[1]
      if (frame !== undefined) onProgress(Math.min(1, Number(frame) / (pictureSeconds * frameRate)))
    })
    await untilDone(child, { signal, limitMs: limitMs(pictureSeconds) })
  })
  onProgress(1)
}
