import type { SoundMeasures, Span, VideoMeasures } from './gate-measures.ts'

const silentBelow = -60
const shortestSilence = 2
/** Its answer for silence, and for less than the 0.4 seconds it needs. */
const noLoudness = -70

/** Takes the sound and what `ebur128` writes on it, in the order of the video. */
export class SoundMeter {
  #from: number | null = null
  #to: number | null = null
  #channels = 0
  #integrated: number | null = null
  #peak: number | null = null
  #silentFrom: number | null = null
  readonly #silent: Span[] = []

  /** So much sound, from this second on; `seconds` is where it ends when known, else where its last piece begins. */
  piece(from: number, to: number): void {
    this.#from ??= from
    this.#to = Math.max(this.#to ?? to, to)
  }

  /** A word of the filter on the tenth of a second that begins at `at`. */
  mark(key: string, value: string, at: number): void {
    const number = Number(value)
    const channel = /^lavfi\.r128\.true_peaks_ch(\d+)$/.exec(key)?.[1]
    if (channel !== undefined) this.#channels = Math.max(this.#channels, Number(channel) + 1)
    if (!Number.isFinite(number)) return
    if (key === 'lavfi.r128.I') this.#integrated = number
    if (key === 'lavfi.r128.true_peak') this.#peak = Math.max(this.#peak ?? 0, number)
    if (key === 'lavfi.r128.M') this.#momentary(number, at)
  }

  /** `start` is the first picture's second on the same clock. */
  result(start: number): Pick<VideoMeasures, 'sound' | 'loudness'> {
    if (this.#from === null || this.#to === null) return { sound: null, loudness: null }
    this.#endSilence(this.#to)
    const shift = ({ from, to }: Span): Span => ({ from: Math.max(0, from - start), to: to - start })
    const sound: SoundMeasures = {
      channels: this.#channels,
      from: this.#from - start,
      to: this.#to - start,
      silentSpans: this.#silent.map(shift),
    }
    const integrated = this.#integrated !== null && this.#integrated > noLoudness ? this.#integrated : null
    // A share of full scale, in all versions seen.
    const truePeak = this.#peak !== null && this.#peak > 0 ? 20 * Math.log10(this.#peak) : null
    return { sound, loudness: { integrated, truePeak } }
  }

  /** Each value is of the 0.4 seconds before: the first three know too little. */
  #momentary(loudness: number, at: number): void {
    if (loudness >= silentBelow) {
      this.#endSilence(at - 0.3)
    } else this.#silentFrom ??= at
  }

  #endSilence(at: number): void {
    if (this.#silentFrom !== null && at - this.#silentFrom >= shortestSilence)
      this.#silent.push({ from: this.#silentFrom, to: at })
    this.#silentFrom = null
  }
}
