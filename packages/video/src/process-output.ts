import type { ChildProcess } from 'node:child_process'
import { untilDone } from './film-run.ts'
import { TranscodeFailed } from './transcode-failed.ts'
import { corrupt } from './video-facts.ts'

const longestDecodeMs = 3 * 3_600_000

/**
 * What a process that decodes a stranger's file writes; one who stops asking ends the process.
 * Throws `VideoUnreadable` when it ends badly, or the signal's reason.
 */
export async function* outputOf(
  child: ChildProcess,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const stop = new AbortController()
  const both = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal
  const done = untilDone(child, { signal: both, limitMs: longestDecodeMs })
  done.catch(() => {})
  try {
    for await (const chunk of (child.stdout ?? []) as AsyncIterable<Uint8Array>) yield chunk
    await done
  } catch (error) {
    signal?.throwIfAborted()
    // Nothing is written here that could fail but the decoding.
    throw error instanceof TranscodeFailed && error.reason === 'failed' ? corrupt(error.cause) : error
  } finally {
    stop.abort()
    await done.catch(() => {})
  }
}

/** Cuts bytes into frames, all in the one buffer given: each is valid until the next is asked for. */
export async function* framesOf(
  chunks: AsyncIterable<Uint8Array>,
  frame: Uint8Array,
): AsyncGenerator<Uint8Array> {
  let filled = 0
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length;) {
      const part = chunk.subarray(at, at + frame.length - filled)
      frame.set(part, filled)
      at += part.length
      filled += part.length
      if (filled < frame.length) continue
      filled = 0
      yield frame
    }
  }
}
