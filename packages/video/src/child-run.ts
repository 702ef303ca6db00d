import type { ChildProcess } from 'node:child_process'
import { tooSlow } from './transcode-failed.ts'
import type { Run } from './engine.ts'

/**
 * Waits for a child process and kills it when the signal fires or the time runs out.
 * Resolves to its exit code, `null` after a signal of its own; throws the abort's reason or `TranscodeFailed`.
 */
export function untilExit(
  child: ChildProcess,
  { signal, limitMs }: Pick<Run, 'signal' | 'limitMs'>,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    let stopped: unknown
    const stop = (reason: unknown): void => {
      stopped ??= reason
      // Its contexts go with it: nothing to save, and a hanging decoder ignores a gentler word.
      child.kill('SIGKILL')
    }
    const onAbort = (): void => stop(signal?.reason)
    const timer = setTimeout(() => stop(tooSlow()), limitMs)
    const settle = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    }
    child.once('error', (error) => {
      settle()
      reject(stopped ?? error)
    })
    child.once('close', (code) => {
      settle()
      if (stopped === undefined) resolve(code)
      else reject(stopped)
    })
    if (signal?.aborted) onAbort()
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}
