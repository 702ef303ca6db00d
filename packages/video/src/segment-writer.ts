import type { ChildProcess } from 'node:child_process'
import { rename, rm } from 'node:fs/promises'
import { untilExit } from './child-run.ts'
import { accountOf } from './film-run.ts'
import { readSegment } from './segment-index.ts'
import { broken, tooSlow } from './transcode-failed.ts'

/** Takes the frames of a segment one after the other. */
export type SegmentWriter = {
  /**
   * Hands a frame to the encoder and resolves when its bytes may be overwritten. Throws `TranscodeFailed` when the
   * encoder has died, the signal's reason after an abort, and `RangeError` for a frame of another size.
   */
  write(frame: Uint8Array): Promise<void>
  /** Waits for the encoder and gives the file its name; throws as `write` does, and then no file is left. */
  end(): Promise<void>
  /** Stops the encoder and removes what it wrote; later calls of the others throw. */
  abort(): Promise<void>
}

/** The part of a file that is not complete yet lies beside it. */
export type SegmentFile = { part: string; path: string; frameBytes: number }

/** A busy machine takes a second for a frame; one that takes this long has stopped. */
const longestFrameMs = 120_000
const longestSegmentMs = 12 * 3_600_000

/** Feeds a process that encodes what it reads; frames go to it in the order of the calls. */
export class ProcessSegmentWriter implements SegmentWriter {
  readonly #file: SegmentFile
  readonly #input: NonNullable<ChildProcess['stdin']>
  readonly #stop = new AbortController()
  readonly #exit: Promise<void>
  #frames = 0
  #state: 'open' | 'ending' | 'closed' = 'open'

  constructor(child: ChildProcess, file: SegmentFile, signal: AbortSignal | undefined) {
    if (!child.stdin) throw new TypeError('the encoder has no input')
    this.#file = file
    this.#input = child.stdin
    // A broken pipe is told by the callback of `write`; how the process ended says more.
    this.#input.on('error', () => {})
    this.#exit = this.#run(child, signal)
    this.#exit.catch(() => {})
  }

  async write(frame: Uint8Array): Promise<void> {
    if (this.#state !== 'open') await this.#refuse()
    this.#stop.signal.throwIfAborted()
    if (frame.length !== this.#file.frameBytes) {
      throw new RangeError(`a frame has ${frame.length} bytes and not ${this.#file.frameBytes}`)
    }
    this.#frames++
    const timer = setTimeout(() => this.#stop.abort(tooSlow()), longestFrameMs)
    const isTaken = await new Promise<boolean>((resolve) => {
      this.#input.write(frame, (error) => resolve(!error))
    })
    clearTimeout(timer)
    if (!isTaken) await this.#refuse()
  }

  async end(): Promise<void> {
    if (this.#state !== 'open') await this.#refuse()
    this.#state = 'ending'
    const { part, path } = this.#file
    const timer = setTimeout(() => this.#stop.abort(tooSlow()), longestFrameMs)
    this.#input.end()
    try {
      await this.#exit
      // What cannot be read here is our own work, not a file that somebody gave us.
      const { frames } = await readSegment(part).catch((error: unknown) => Promise.reject(broken(error)))
      if (frames === 0 || frames !== this.#frames) {
        throw broken(`${frames} of ${this.#frames} frames arrived`)
      }
      this.#stop.signal.throwIfAborted()
      await rename(part, path)
    } catch (error) {
      await rm(part, { force: true })
      throw error
    } finally {
      clearTimeout(timer)
      this.#state = 'closed'
    }
  }

  async abort(): Promise<void> {
    if (this.#state === 'open') this.#state = 'closed'
    this.#stop.abort(new Error('this segment was given up'))
    await this.#exit.catch(() => {})
  }

  /** Until the process has ended; what it leaves when it ends badly is removed. */
  async #run(child: ChildProcess, signal: AbortSignal | undefined): Promise<void> {
    const account = accountOf(child)
    const onAbort = (): void => this.#stop.abort(signal?.reason)
    if (signal?.aborted) onAbort()
    signal?.addEventListener('abort', onAbort, { once: true })
    try {
      const code = await untilExit(child, { signal: this.#stop.signal, limitMs: longestSegmentMs })
      if (code !== 0) throw broken(account() || `the encoder ended with ${code ?? 'a signal'}`)
      if (this.#state === 'open') throw broken('the encoder ended before its frames did')
    } catch (error) {
      await rm(this.#file.part, { force: true })
      throw error
    } finally {
      signal?.removeEventListener('abort', onAbort)
    }
  }

  async #refuse(): Promise<never> {
    if (this.#state !== 'ending') await this.#exit
    throw new Error('this segment has ended')
  }
}
