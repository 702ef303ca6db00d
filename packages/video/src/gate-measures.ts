/** From one second to another of the video, counted from its first picture. */
export type Span = { from: number; to: number }

/** What decoding a whole video showed. */
export type VideoMeasures = {
  engine: 'ffmpeg' | 'node-av'
  /** Pictures that came out of the decoder. */
  frames: number
  /** From the first picture to the end of the last, in seconds. */
  seconds: number
  /** The shortest and the longest time between two pictures, in seconds; `null` for a single one. */
  steps: { least: number; most: number } | null
  /** Complaints of the decoders, and the first of them. */
  faults: { count: number; first: string | null }
  /** Pictures that are black but for a two-hundredth, for a fifth of a second and more. */
  blackSpans: Span[]
  /** Pictures that stay the same for a second and more. */
  frozenSpans: Span[]
  /** `null` without sound, or when none of it could be decoded. */
  sound: SoundMeasures | null
  /** LUFS over the whole, and dBTP; `null` where there is too little sound to say, or none. */
  loudness: { integrated: number | null; truePeak: number | null } | null
}

export type SoundMeasures = {
  channels: number
  /** Where it begins and ends, in seconds from the first picture. */
  from: number
  to: number
  /** Below -60 LUFS for two seconds and more. */
  silentSpans: Span[]
}

export const blackFilter = 'blackdetect=d=0.2:pix_th=0.06:pic_th=0.995'
/** A thousandth of difference is -60 dB: the noise of an encoder on a still. */
export const freezeFilter = 'freezedetect=n=0.001:d=1'
/** It measures in steps of a tenth of a second and passes over what does not fill the last one. */
export const loudnessFilter = 'apad=pad_len=4800,ebur128=peak=true:metadata=1'

/** Takes pictures and what filters write on them, in the order of the video. */
export class PictureMeter {
  #frames = 0
  #first: number | null = null
  #last: number | null = null
  #steps: { least: number; most: number } | null = null
  readonly #open: Record<string, number | undefined> = {}
  readonly #spans: { black: Span[]; frozen: Span[] } = { black: [], frozen: [] }

  /** A picture was decoded; `null` for one without a time. */
  picture(seconds: number | null): void {
    this.#frames++
    if (seconds === null) return
    this.#first ??= seconds
    if (this.#last !== null) {
      const step = seconds - this.#last
      this.#steps = {
        least: Math.min(this.#steps?.least ?? step, step),
        most: Math.max(this.#steps?.most ?? step, step),
      }
    }
    this.#last = seconds
  }

  /** A filter's word, such as `lavfi.black_start`; others are passed over. */
  mark(key: string, value: string): void {
    const [, what, edge] = /^lavfi\.(black|freezedetect\.freeze)_(start|end)$/.exec(key) ?? []
    const seconds = Number(value)
    if (!what || !Number.isFinite(seconds)) return
    const kind = what === 'black' ? 'black' : 'frozen'
    if (edge === 'start') this.#open[kind] = seconds
    else this.#close(kind, seconds)
  }

  get seconds(): number {
    if (this.#first === null || this.#last === null) return 0
    const average = this.#frames > 1 ? (this.#last - this.#first) / (this.#frames - 1) : 0
    return this.#last - this.#first + average
  }

  get start(): number {
    return this.#first ?? 0
  }

  result(): Pick<VideoMeasures, 'frames' | 'seconds' | 'steps' | 'blackSpans' | 'frozenSpans'> {
    const seconds = this.seconds
    // What lasts to the end has no picture behind it to say so on.
    for (const kind of ['black', 'frozen'] as const) this.#close(kind, this.start + seconds)
    return {
      frames: this.#frames,
      seconds,
      steps: this.#steps,
      blackSpans: this.#spans.black,
      frozenSpans: this.#spans.frozen,
    }
  }

  #close(kind: 'black' | 'frozen', end: number): void {
    const begun = this.#open[kind]
    if (begun === undefined) return
    this.#open[kind] = undefined
    this.#spans[kind].push({ from: Math.max(0, begun - this.start), to: end - this.start })
  }
}
