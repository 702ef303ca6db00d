import type { VideoMeasures } from './gate-measures.ts'
import { demuxers } from './plan.ts'
import type { SourceVideo } from './source-video.ts'

/** All an engine must know to decode a video once; plain JSON, since one of them is a process. */
export type MeasureJob = {
  /** The whole path. */
  input: string
  demuxer: string
  /** Which of the sound tracks, counted from 0. */
  soundTrack: number | null
  /** For the progress. */
  seconds: number
}
export type MeasureRun = {
  signal: AbortSignal | undefined
  limitMs: number
  onProgress: (share: number) => void
}

/** Decodes every picture and all sound; throws `TranscodeFailed` when it breaks down, or the signal's reason. */
export type MeasureEngine = (job: MeasureJob, run: MeasureRun) => Promise<VideoMeasures>

export const measureJob = (input: string, source: SourceVideo): MeasureJob => ({
  input,
  demuxer: demuxers[source.container],
  soundTrack: source.soundTrack,
  seconds: source.pictureSeconds,
})

/** Complaints that libav logs as errors: `[h264 @ 0x55d0c8] error while decoding MB 3 4`. */
export class FaultCounter {
  #count = 0
  #first: string | null = null
  #rest = ''

  take(chunk: string): void {
    const lines = (this.#rest + chunk).split(/[\r\n]+/)
    this.#rest = (lines.pop() ?? '').slice(-2000)
    for (const line of lines) this.#line(line)
  }

  add(what: string): void {
    this.#count++
    this.#first ??= what
  }

  result(): VideoMeasures['faults'] {
    this.#line(this.#rest)
    this.#rest = ''
    return { count: this.#count, first: this.#first }
  }

  #line(line: string): void {
    // Who speaks at an address. The writer of nothing complains of times that nobody will read.
    const [, who, said] = /^\[([\w,./# :-]+?) @ [\w]+\] (.{3,})$/.exec(line) ?? []
    if (!who || !said || /^(null|out#|fifo)/.test(who) || /non monoton/i.test(said)) return
    this.add(`${who}: ${said.replace(/0x[\da-f]+/gi, '…').slice(0, 160)}`)
  }
}
